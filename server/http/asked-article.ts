// The article as it is asked for: in a language, with names or without (SYN-8, PPL-7). One reading of the request for every file of it.
import type { Request } from 'express';
import { imagesOf } from '#core/covers.ts';
import { peopleNamed } from '#core/people-named.ts';
import { synthesisSource } from '#core/synthesis-source.ts';
import { numbersOf, toldCards } from '#lib/exports/json/archive-cards.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { AskedArticle } from '#server/exports/asked.ts';
import { bytesOf } from '#server/images/image-store.ts';
import type { Referee } from '#server/workshops/referee.ts';
import { STANDALONE_FONTS } from './fonts.ts';

/** `?locale=en`, else French. */
export function localeOf({ query }: Request): Locale {
  return query['locale'] === 'en' ? 'en' : 'fr';
}

/** What every file is made from. `?names=hidden`: without those of who was there. */
export function askedArticle({ state, images }: Referee, req: Request): AskedArticle {
  const named = () => peopleNamed(state).map(({ name, affiliation }) => ({ name, affiliation }));
  return {
    ...{ source: synthesisSource(state), locale: localeOf(req) },
    hidden: req.query['names'] === 'hidden' ? named() : null,
    images: bytesOf(imagesOf(state), images),
    numbers: numbersOf(toldCards(state)),
    fonts: STANDALONE_FONTS
  };
}
