// The timeline: planned and real on one scale, and an end that follows what overruns.
import { expect, test } from 'vitest';
import { facilitatorView, fixtureNow } from '#tests/fixtures/views/facilitator.ts';
import { minutes } from '#core/units.ts';
import { forecastEnd, layoutTimeline } from '#lib/views/agenda/timeline-layout.ts';

const place = { zone: 'Europe/Paris', width: 1200, margin: 58 };

test('[PLAN-5] every step but the moves stands on the line, in order, inside it', () => {
  const { agenda } = facilitatorView();
  const { steps } = layoutTimeline({ ...place, steps: agenda, now: fixtureNow() });
  expect(steps.map(({ step }) => step.index)).toEqual([0, 1, 2, 4, 6, 8, 10, 11, 12, 13]);
  const starts = steps.map(({ real }) => real.x);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  expect(starts.every((x) => x >= 58 && x <= 1200)).toBe(true);
});

test('[PLAN-5] ink stands behind now, sand before', () => {
  const { agenda } = facilitatorView();
  const { steps, nowX } = layoutTimeline({ ...place, steps: agenda, now: fixtureNow() });
  const shares = steps.map(({ past, real }) => Math.round((past / real.width) * 10) / 10);
  expect(shares).toEqual([1, 1, 1, 1, 0.3, 0, 0, 0, 0, 0]);
  expect(nowX).toBeGreaterThan(58);
});

test('[PLAN-5] a title too long for its part is cut where it is still words', () => {
  const { agenda } = facilitatorView();
  const labels = (width: number, title: string): readonly string[] =>
    layoutTimeline({
      ...{ ...place, width, now: fixtureNow() },
      steps: agenda.map((step) => (step.phase === agenda.at(-1)?.phase ? { ...step, title } : step))
    }).labels.map(({ text }) => text);
  expect(labels(3000, 'Retour à la table')).toContain('Retour à la table');
  expect(labels(1200, 'Retour à la table, passer en constat')).toContain('Retour');
  expect(labels(1200, 'Accueil, café')).toContain('Accueil');
});

test('[PLAN-5] the last part, over before its time, is called as far as the drawing goes', () => {
  const { agenda } = facilitatorView();
  const last = agenda.at(-1)?.phase;
  const { labels } = layoutTimeline({
    ...{ ...place, now: fixtureNow() },
    steps: agenda.map((step) =>
      step.phase === last
        ? { ...step, title: 'Premiers engagements', plannedEnd: step.end + minutes(30) }
        : step
    )
  });
  expect(labels.at(-1)?.text).toBe('Premiers engagements');
});

test('[PLAN-5] the part that is now has its title, however short it is: its neighbours give way', () => {
  const options = { step: 1 } as const;
  const { agenda } = facilitatorView(options);
  const now = agenda.find((step) => step.state === 'now')?.phase;
  const steps = agenda.map((step) =>
    step.phase === now ? { ...step, title: 'Débat mouvant, par thème' } : step
  );
  const layouts = [240, 320, 480, 900, 1200].map((width) => {
    const { labels } = layoutTimeline({ ...place, width, steps, now: fixtureNow(options) });
    const spans = labels.map(({ x, text, current }) => ({ text, x, end: x + text.length * 7.6, current }));
    return {
      current: spans.filter((span) => span.current).map(({ text }) => text),
      apart: spans.every((span, i) => i === 0 || span.x > (spans[i - 1]?.end ?? 0) - 6),
      inside: spans.every((span) => span.end <= width)
    };
  });
  expect(layouts.map(({ current }) => current.length)).toEqual([1, 1, 1, 1, 1]);
  expect(layouts[0]?.current).toEqual(['Débat mouvant']);
  expect(layouts.every(({ apart, inside }) => apart && inside)).toBe(true);
});

test('[PLAN-5] an hour that would touch now is not written', () => {
  const { agenda } = facilitatorView();
  const gaps = Array.from({ length: 60 }, (_, i) => minutes(i)).flatMap((later) => {
    const { hours, nowX } = layoutTimeline({ ...place, steps: agenda, now: fixtureNow() + later });
    const now = nowX ?? Number.NaN;
    return hours.map(({ x }) => (x < now ? now - 28 - (x + 40) : x - (now + 28)));
  });
  expect(gaps.length).toBeGreaterThan(0);
  expect(gaps.filter((gap) => !(gap >= 10))).toEqual([]);
});

test('[PLAN-6] time that runs over moves the end as it passes', () => {
  const { agenda } = facilitatorView({ left: -0.5 });
  const now = fixtureNow({ left: -0.5 });
  const later = forecastEnd(agenda, now + minutes(2));
  expect(later - forecastEnd(agenda, now)).toBe(minutes(2));
});

test('[PLAN-5] a closed workshop has no now', () => {
  const options = { step: 13, stage: 'closed', left: 0 } as const;
  expect(
    layoutTimeline({ ...place, steps: facilitatorView(options).agenda, now: fixtureNow(options) }).nowX
  ).toBeNull();
});
