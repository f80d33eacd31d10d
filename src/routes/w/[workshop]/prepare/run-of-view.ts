// The day as rows, read from the steps of the view: as it is now, or as it is forecast.
import type { FacilitatorView } from '#core/views.ts';

/** Rows of the day and its end. */
export function runOfView(view: FacilitatorView) {
  const phases = [...new Set(view.agenda.map((step) => step.phase))];
  const rows = phases.flatMap((phase) => {
    const steps = view.agenda.filter((step) => step.phase === phase);
    const first = steps[0];
    if (!first) return [];
    const rounds = steps.filter((step) => step.part === 'round');
    return [
      {
        key: `${phase}`,
        at: first.at,
        title: first.title,
        minutes: steps.reduce((sum, step) => sum + step.minutes, 0),
        rounds: rounds.map((step) => step.minutes),
        move: steps.find((step) => step.part === 'move')?.minutes ?? 0,
        loose: first.kind === 'welcome' || first.kind === 'break'
      }
    ];
  });
  return { rows, end: view.agenda.at(-1)?.end ?? view.startsAt };
}
