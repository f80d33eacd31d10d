// An article as it is asked for, before it is composed (FMT-6): what the workshop says, in which language, whose names stay out. Plain
// data, so that composing too is done on the desk's thread.
import type { Named } from '#core/name-guard.ts';
import type { SynthesisSource } from '#core/synthesis.ts';
import { composeDocument } from '#lib/exports/compose-document.ts';
import { hideNames } from '#lib/exports/hide-names.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Article } from './files.ts';

/** All that a file is made from. */
export interface AskedArticle extends Omit<Article, 'document'> {
  readonly source: SynthesisSource;
  readonly locale: Locale;
  /** Whose names and structures are hidden; null: nobody's. */
  readonly hidden: readonly Named[] | null;
}

/** The article itself. @throws RangeError when the workshop's zone is unknown. */
export function composed({ source, locale, hidden, ...others }: AskedArticle): Article {
  const whole = composeDocument(source, locale);
  return { ...others, document: hidden ? hideNames(whole, hidden) : whole };
}
