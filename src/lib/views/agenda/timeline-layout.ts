// Where everything stands on the timeline: time to pixels, nothing else. Hollow = planned, solid = done, sand = to come.
import type { AgendaStepView } from '#core/views-conduct.ts';
import type { Millis } from '#core/units.ts';
import { wallClock } from '#lib/i18n/dates.ts';

const HOUR: Millis = 3_600_000;
/** Width of a letter of a label, on average, in pixels. */
const LETTER = 7.6;
/** Widths of an hour, written from its instant on, and of now, written across its own; and the air between the two. In pixels. */
const HOUR_TEXT = 40;
const NOW_TEXT = 56;
const AIR = 10;
/** Where a title may be cut and still be words: « Accueil, café » gives « Accueil ». */
const PAUSE = /\s*[,;:.…–—(]\s*|\s+(?:et|and)\s+/;
/** Where it may be cut when that is still too long: « Retour à la table » gives « Retour ». */
const LINK = /\s+(?:à|au|aux|chez|dans|en|par|pour|sur|vers|at|by|for|in|on|to)\s+/;

/** A stretch of the line, in pixels from its left end. */
export interface Span {
  readonly x: number;
  readonly width: number;
}

/** One step on the line. */
export interface TimelineStep {
  readonly step: AgendaStepView;
  readonly planned: Span;
  readonly real: Span;
  /** How much of the real stretch is behind us, in pixels. */
  readonly past: number;
}

/** A word under the line. */
export interface TimelineLabel {
  readonly key: string;
  readonly x: number;
  readonly text: string;
  readonly current: boolean;
}

/** The whole drawing. `nowX` is null before the first instant and after the last one. */
export interface TimelineLayout {
  readonly steps: readonly TimelineStep[];
  readonly labels: readonly TimelineLabel[];
  readonly hours: readonly { readonly at: Millis; readonly x: number }[];
  readonly nowX: number | null;
}

interface Place {
  readonly steps: readonly AgendaStepView[];
  readonly now: Millis;
  readonly zone: string;
  /** Pixels: the whole width, and what the words on the left take of it. */
  readonly width: number;
  readonly margin: number;
}

/** Lays the agenda out. The current step reaches at least to now: what overruns is seen. Pure. */
export function layoutTimeline({ steps, now, zone, width, margin }: Place): TimelineLayout {
  const first = steps[0];
  const last = steps.at(-1);
  if (!first || !last || width <= margin) return { steps: [], labels: [], hours: [], nowX: null };
  const from = Math.min(first.plannedAt, first.at);
  const to = Math.max(last.plannedEnd, last.end);
  const x = (at: Millis): number => margin + ((at - from) / (to - from)) * (width - margin);
  const span = (a: Millis, b: Millis): Span => ({ x: x(a) + 1, width: Math.max(3, x(b) - x(a) - 2) });
  const running = now >= from && now <= to && steps.some((step) => step.state === 'now');
  const laid = steps
    .filter((step) => step.part !== 'move')
    .map((step): TimelineStep => {
      const real = span(step.at, step.end);
      const past = step.state === 'done' ? real.width : step.state === 'now' ? x(now) - real.x : 0;
      return {
        step,
        planned: span(step.plannedAt, step.plannedEnd),
        real,
        past: Math.min(real.width, Math.max(0, past))
      };
    });
  return {
    steps: laid,
    labels: labelsOf({ steps, laid, width }),
    hours: hoursBetween(from, to, zone)
      .map((at) => ({ at, x: x(at) }))
      .filter((hour) => !running || isClearOf(hour.x, x(now))),
    nowX: running ? x(now) : null
  };
}

interface Labelled {
  readonly steps: readonly AgendaStepView[];
  readonly laid: readonly TimelineStep[];
  /** The whole width, in pixels. */
  readonly width: number;
}

/** A title stands where it has room. The part that is now always has its own: its neighbours give way. */
function labelsOf({ steps, laid, width }: Labelled): readonly TimelineLabel[] {
  const phases = [...new Set(steps.map((step) => step.phase))];
  const labels = phases.flatMap((phase): TimelineLabel[] => {
    const own = laid.filter((each) => each.step.phase === phase);
    const start = own[0];
    const end = own.at(-1);
    if (!start || !end) return [];
    // The last one has what is left of the drawing.
    const room = (phase === phases.at(-1) ? width : end.real.x + end.real.width + 6) - start.real.x;
    const words = wordsOf(start.step.title);
    const fitting = words.find((each) => each.length > 3 && widthOf(each) < room);
    const current = steps.some((step) => step.phase === phase && step.state === 'now');
    const text = fitting ?? (current ? (words.findLast((each) => each.length > 3) ?? words[0]) : undefined);
    if (!text) return [];
    const x = current ? Math.max(0, Math.min(start.real.x, width - widthOf(text))) : start.real.x;
    return [{ key: `${phase}`, x, text, current }];
  });
  const now = labels.find(({ current }) => current);
  return labels.filter((label) => label === now || !now || isApart(label, now));
}

/** A title, then what is left of it where it is cut and still words, shorter and shorter. */
function wordsOf(title: string): readonly string[] {
  const short = title.split(PAUSE)[0] ?? '';
  return [title, short, short.split(LINK)[0] ?? ''];
}

function widthOf(text: string): number {
  return text.length * LETTER;
}

function isApart(a: TimelineLabel, b: TimelineLabel): boolean {
  return a.x + widthOf(a.text) < b.x || b.x + widthOf(b.text) + LETTER < a.x;
}

/** Whether an hour can be read beside now: it is what gives way. */
function isClearOf(hour: number, now: number): boolean {
  return hour + HOUR_TEXT + AIR < now - NOW_TEXT / 2 || hour > now + NOW_TEXT / 2 + AIR;
}

function hoursBetween(from: Millis, to: Millis, zone: string): readonly Millis[] {
  const wait = (60 - wallClock(from, zone).minute) % 60;
  const first = Math.floor(from / 60_000) * 60_000 + wait * 60_000;
  const hours: Millis[] = [];
  for (let at = first; at < to; at += HOUR) hours.push(at);
  return hours;
}

/** When the whole workshop ends if nothing else changes: what overruns counts as it happens. */
export function forecastEnd(steps: readonly AgendaStepView[], now: Millis): Millis {
  const last = steps.at(-1);
  const current = steps.find((step) => step.state === 'now');
  if (!last || !current) return last?.end ?? now;
  return last.end + Math.max(0, now - current.end);
}
