// The people of the grid, by the names they have now, and those one looks for.
import { plainWords, wordsBegin } from '#core/plain-words.ts';
import type { RotationPerson } from '#core/rotation-answers.ts';
import type { SeatView } from '#core/views-conduct.ts';

/** People by the names they have now: somebody may have been named since. */
export function namedAs(
  people: readonly RotationPerson[],
  seats: readonly Pick<SeatView, 'seat' | 'name'>[]
): readonly RotationPerson[] {
  const names = new Map(seats.map(({ seat, name }) => [seat, name]));
  return people.map((each) => ({ ...each, name: names.get(each.seat) ?? each.name }));
}

/** People whose number is what is typed, or the words of whose name begin so; everybody when nothing is. */
export function peopleLike(people: readonly RotationPerson[], typed: string): readonly RotationPerson[] {
  const wanted = plainWords(typed);
  if (wanted.length === 0) return people;
  return people.filter(
    ({ name, number }) => `${number}` === typed.trim() || wordsBegin(plainWords(name), wanted)
  );
}
