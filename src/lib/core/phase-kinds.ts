// Kinds of phase, as data (PHA-1 to PHA-3). A new kind is one row here, its rules in SPEC.md and one view.

/** What a phase of this kind lets happen. */
export interface PhaseKindRow {
  /** May people at a table write cards there? */
  readonly writes: boolean;
  /** May everybody read every board? */
  readonly readsAll: boolean;
  /** Are people sitting at their tables (else together in the room)? */
  readonly seated: boolean;
  /** Has it rounds and moves between them? */
  readonly rounds: boolean;
}

/** Every kind of phase that is real today. */
export const PHASE_KINDS = {
  welcome: { writes: false, readsAll: false, seated: false, rounds: false },
  framing: { writes: false, readsAll: false, seated: false, rounds: false },
  rotation: { writes: true, readsAll: false, seated: true, rounds: true },
  vote: { writes: false, readsAll: true, seated: false, rounds: false },
  break: { writes: false, readsAll: true, seated: false, rounds: false },
  homeReturn: { writes: true, readsAll: false, seated: true, rounds: false },
  closing: { writes: false, readsAll: true, seated: false, rounds: false }
} as const satisfies Record<string, PhaseKindRow>;

/** The name of a kind of phase. */
export type PhaseKind = keyof typeof PHASE_KINDS;
