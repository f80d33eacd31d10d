// The parts outdoors of a workshop, as they are printed: what to do and when to be back. Pure.
import type { FacilitatorView } from '#core/views.ts';
import type { Millis } from '#core/units.ts';

/** One part outdoors. */
export interface Outing {
  /** Index of its step. */
  readonly index: number;
  readonly title: string;
  readonly instruction: string;
  /** When people are to be back, as it is foreseen now. */
  readonly back: Millis;
}

/** Those that are not over yet, in order; all of them once the day is over, for the next time. */
export function outings({ agenda, parts }: Pick<FacilitatorView, 'agenda' | 'parts'>): readonly Outing[] {
  const all = agenda.filter(({ kind }) => kind === 'outdoors');
  const ahead = all.filter(({ state }) => state !== 'done');
  return (ahead.length > 0 ? ahead : all).map(({ index, phase, title, end }) => ({
    ...{ index, title, back: end },
    instruction: parts[phase]?.instruction ?? ''
  }));
}
