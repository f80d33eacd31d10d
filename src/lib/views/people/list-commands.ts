// A long list in as many commands as the wire takes: each stands by itself, and the same list again completes what was cut.
import type { SeatCommand } from '#core/commands.ts';
import type { ListedPerson } from '#core/listed-people.ts';

type ListCommand = Extract<SeatCommand, { type: 'people.list' }>;

/** Under the 64 KiB of a frame, with room for what goes around. */
const MOST_BYTES = 48 * 1024;

/** Commands that import these people, in their order. */
export function listCommands(people: readonly ListedPerson[]): readonly ListCommand[] {
  const rows: ListedPerson[][] = [];
  let weight = 0;
  for (const person of people) {
    const own = new TextEncoder().encode(JSON.stringify(person)).length + 1;
    const last = rows.at(-1);
    if (last && weight + own <= MOST_BYTES) {
      last.push(person);
      weight += own;
    } else {
      rows.push([person]);
      weight = own;
    }
  }
  return rows.map((each) => ({ type: 'people.list', rows: each }));
}
