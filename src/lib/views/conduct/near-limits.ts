// What comes near a limit, said to the facilitation while there is still room, with what to do.
import { LIMITS } from '#core/limits.ts';
import type { FacilitatorView } from '#core/views.ts';
import { figureText } from '#lib/i18n/sentences.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';

/** A limit is near from this share of it on. */
const NEAR = 0.8;

/** A sentence for each board and for the room, where it is so. */
export function nearLimits({ tiles, seats }: Pick<FacilitatorView, 'tiles' | 'seats'>): readonly string[] {
  const figure = (count: number): string => figureText(count, getLocale());
  const { cardsPerBoard, peopleHard } = LIMITS;
  return [
    ...tiles
      .filter(({ allCards }) => allCards >= NEAR * cardsPerBoard)
      .map(({ place, allCards }) =>
        m.conduct_near_cards({ mark: place.mark, count: figure(allCards), most: figure(cardsPerBoard) })
      ),
    ...(seats.length >= NEAR * peopleHard
      ? [m.conduct_near_people({ count: figure(seats.length), most: figure(peopleHard) })]
      : [])
  ];
}
