// Kinds of phase, as data (PHA-1 to PHA-3). A new kind is one row here, its rules in SPEC.md and one view.

/** Where people are, as far as boards go: at their tables, all at one board, or nowhere in particular. */
export type PhasePlace = 'tables' | 'common' | 'room';

/** What a phase of this kind lets happen. */
export interface PhaseKindRow {
  /** May people write cards where they are? */
  readonly writes: boolean;
  /** May everybody read every board? */
  readonly readsAll: boolean;
  /** Are people sitting at their tables (else together in the room)? */
  readonly seated: boolean;
  /** Has it rounds, each of them a step? Those of people who sit have moves between them. */
  readonly rounds: boolean;
  /** Which boards it has. */
  readonly place: PhasePlace;
  /** Does it ask everybody something, answered in the urn? */
  readonly asks: boolean;
}

const room = {
  writes: false,
  readsAll: false,
  seated: false,
  rounds: false,
  place: 'room',
  asks: false
} as const satisfies PhaseKindRow;
const tables = { ...room, writes: true, seated: true, place: 'tables' } as const satisfies PhaseKindRow;
const common = { ...room, writes: true, place: 'common' } as const satisfies PhaseKindRow;

/** Every kind of phase that is real today. */
export const PHASE_KINDS = {
  welcome: room,
  framing: room,
  /** One talks, by two, by three or in turn: a clock with beats, nothing is written. */
  talk: room,
  /** Everybody answers one question in secret; the answer of the room is shown. */
  ask: { ...room, asks: true },
  /** Short texts on one board: a word, a sentence, a first step, a look back. */
  words: common,
  /** Alone, then by two, then by four: one board. */
  doubling: common,
  /** Two sides, one after the other: where one stands, what each side says, where one stands then. */
  tensions: { ...common, rounds: true, asks: true },
  /** One theme after the other, everybody at each. */
  horizons: { ...common, rounds: true },
  /** Witnesses tell, groups come to hear them. */
  stories: { ...tables, rounds: true },
  rotation: { ...tables, rounds: true },
  /** World Café: at each round one sits with other people. */
  cafe: { ...tables, rounds: true },
  homeReturn: tables,
  /** What was written is put into columns and labelled. */
  sorting: tables,
  /** Outside, by two, one phone for both, perhaps without network. */
  outdoors: common,
  vote: { ...room, readsAll: true },
  break: { ...room, readsAll: true },
  /** Theme by theme, the room reads what its tables wrote. */
  restitution: { ...room, readsAll: true, rounds: true },
  closing: { ...room, readsAll: true }
} as const satisfies Record<string, PhaseKindRow>;

/** The name of a kind of phase. */
export type PhaseKind = keyof typeof PHASE_KINDS;

/** The row of a kind, in the type of all rows. */
export function kindRow(kind: PhaseKind): PhaseKindRow {
  return PHASE_KINDS[kind];
}
