// What the wall shows of some kinds of phase only: where people without a phone go, how many cards carry each label (SCA-5, LAB-3).
import { isStanding } from './cards.ts';
import type { LabelSet } from './plan.ts';
import { isDealt, markOf } from './plan.ts';
import { phaseNow, roundNow, stepNow, tableOf } from './position.ts';
import type { ProjectionView } from './views.ts';
import type { LabelCount } from './views-cards.ts';
import { isOnWall } from './wall.ts';
import type { Workshop } from './workshop.ts';

/** While people are dealt anew: the table of each number nobody holds a phone for. No name: a number is on a printed list. */
export function seatingShown(workshop: Workshop): Pick<ProjectionView, 'seating'> {
  const { plan } = workshop;
  if (!isDealt(plan) || stepNow(workshop).part !== 'move') return {};
  const round = roundNow(workshop);
  const seating = Object.values(workshop.seats)
    .filter((seat) => !seat.claimed && seat.state !== 'absent')
    .sort((a, b) => a.number - b.number)
    .flatMap((seat) => {
      const table = tableOf(plan, seat, round);
      return table ? [{ number: seat.number, mark: markOf(plan, table) }] : [];
    });
  return { seating };
}

/** In a phase that sorts: cards of its boards by label. */
export function labelsShown(workshop: Workshop): Pick<ProjectionView, 'labels'> {
  const { labels = [], tables } = workshop.plan;
  if (phaseNow(workshop).kind !== 'sorting' || labels.length === 0) return {};
  const here = new Set(tables.map(({ id }) => id));
  const cards = Object.values(workshop.cards).filter(
    (card) => here.has(card.table) && isStanding(card, workshop.cards) && isOnWall(workshop, card)
  );
  const count = (set: LabelSet, option: string): number =>
    cards.filter((card) => card.labels?.[set.id] === option).length;
  return {
    labels: labels.map((set): LabelCount => ({
      id: set.id,
      title: set.title,
      options: set.options.map(({ id, title }) => ({ id, title, count: count(set, id) }))
    }))
  };
}
