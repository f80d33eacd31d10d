// The hand-written table of rights, read cell by cell: who, what, when, about what, and what must be answered.
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { RefusalCode } from '#core/refusals.ts';
import { must } from '#core/result.ts';

const STANDINGS = ['participant', 'host', 'facilitator', 'narrator', 'witness', 'owner', 'projection'] as const;
/** Moments of a workshop, by the cell of the file that speaks of them. */
const MOMENTS = [
  ['at the welcome'],
  ['in a round', 'during a move', 'on the return'],
  ['at the break', 'at the closing'],
  ['once closed']
] as const;
const ABOUT = ['card', 'table', 'seat', 'workshop'] as const;
const ANSWERS = { yes: null, no: 'right.denied', shut: 'phase.closed', over: 'workshop.closed' } as const;

const roles = v.strictObject({
  participant: v.string(),
  host: v.string(),
  facilitator: v.string(),
  narrator: v.string(),
  witness: v.exactOptional(v.string()),
  owner: v.exactOptional(v.string()),
  projection: v.string()
});
const part = v.strictObject({ columns: v.array(v.string()), acts: v.record(v.string(), roles) });
const file = v.strictObject({ read: v.string(), card: part, table: part, seat: part, workshop: part });

/** When a cell is played. */
export type Moment = (typeof MOMENTS)[number][number];

/** One cell. */
export interface Cell {
  readonly act: string;
  readonly role: (typeof STANDINGS)[number];
  readonly moment: Moment;
  readonly about: (typeof ABOUT)[number];
  /** Index and name of the column. */
  readonly column: number;
  readonly subject: string;
  /** The code it is refused with; null when it is done. */
  readonly refusal: RefusalCode | null;
}

function isAnswer(word: string): word is keyof typeof ANSWERS {
  return word in ANSWERS;
}

const golden = v.parse(file, JSON.parse(readFileSync(new URL('permissions.json', import.meta.url), 'utf8')));

/** Every act the file knows. */
export const GOLDEN_ACTS: readonly string[] = ABOUT.flatMap((about) => Object.keys(golden[about].acts));

/** Every cell that can be; a cell that cannot be read is a fault of the file. */
export const GOLDEN_CELLS: readonly Cell[] = ABOUT.flatMap((about) =>
  Object.entries(golden[about].acts).flatMap(([act, row]) =>
    STANDINGS.flatMap((role) => cellsOf({ about, act, role }, row[role] ?? never(golden[about].columns), golden[about].columns))
  )
);

/** Refused in every cell. */
function never(columns: readonly string[]): string {
  return MOMENTS.map(() => columns.map(() => 'no').join(' ')).join(' | ');
}

function cellsOf(
  found: Pick<Cell, 'about' | 'act' | 'role'>,
  text: string,
  columns: readonly string[]
): readonly Cell[] {
  return MOMENTS.flatMap((moments, i) => {
    const words = must(text.split(' | ')[i], `${moments[0]} of ${found.act}`).split(' ');
    if (words.length !== columns.length) throw new Error(`${found.act}, ${moments[0]}: ${words.length} words`);
    return moments.flatMap((moment) =>
      columns.flatMap((subject, column) => {
        const word = must(words[column], `${subject} of ${found.act}, ${moment}`);
        if (word === '-') return [];
        if (!isAnswer(word)) throw new Error(`${found.act}: ${word} is not an answer`);
        return [{ ...found, moment, column, subject, refusal: ANSWERS[word] }];
      })
    );
  });
}
