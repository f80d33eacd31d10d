// What it costs to draw the views of a full room: three hundred people at forty-eight tables, who have written twelve hundred cards.
// All is measured after a change of the cards, so that nothing worked out of the former ones serves.
import { seatOf } from '#core/evolve.ts';
import { tableOf } from '#core/position.ts';
import { must } from '#core/result.ts';
import { facilitatorView } from '#core/view-facilitator.ts';
import { hostView, participantView } from '#core/view-participant.ts';
import { projectionView } from '#core/view-projection.ts';
import type { Workshop } from '#core/workshop.ts';
import { median } from './sync/figures.ts';
import { adding, Day, FACILITATOR } from '#tests/core/a-day.ts';
import { aPlan } from '#tests/core/a-plan.ts';

const [PEOPLE, THEMES, CARDS_EACH, REPEATS] = [300, 6, 4, 60] as const;

function aFullHall(): Day {
  const day = new Day(aPlan(PEOPLE, THEMES), 'named');
  day.facilitates(FACILITATOR);
  const hosts = day.state.plan.tables.map(({ id }) => day.hosts(id));
  const people = Array.from({ length: PEOPLE - hosts.length }, (_, i) => day.joins(`d-person-${i}`));
  for (const person of people) {
    const { seat } = person;
    const words = { name: `Prénom ${seat}`, affiliation: `Structure ${seat}`, thanks: true };
    day.does(person, { type: 'seat.name', seat, ...words });
  }
  day.goesToRound(1);
  for (const [i, person] of people.entries())
    for (let n = 0; n < CARDS_EACH; n++) {
      const table = must(tableOf(day.state.plan, seatOf(day.state, person.seat), 1), 'a table').id;
      day.does(
        person,
        adding({ card: `card-${i}-${n}`, table, text: 'Une phrase assez longue pour une carte' })
      );
    }
  return day;
}

/** Milliseconds: the median of many, and the least, which other work on the machine does not touch. */
function taking(draw: () => unknown): string {
  const all = Array.from({ length: REPEATS }, () => {
    const start = performance.now();
    draw();
    return performance.now() - start;
  });
  return `${median(all).toFixed(2)} (${Math.min(...all).toFixed(2)})`;
}

/** Prints them. */
export function printViews(): void {
  const { state, now } = aFullHall();
  const tables = state.plan.tables.map(({ id }) => id);
  const seats = Object.keys(state.seats);
  const changed = (): Workshop => ({ ...state, cards: { ...state.cards } });
  const all = {
    facilitation: () => facilitatorView(changed(), now),
    projection: () => projectionView(changed(), now),
    [`${tables.length} tables`]: () => {
      const after = changed();
      for (const table of tables) hostView(after, table, now);
    },
    [`${seats.length} téléphones`]: () => {
      const after = changed();
      for (const seat of seats) participantView(after, seat, now);
    }
  };
  const size = (JSON.stringify(facilitatorView(state, now)).length / 1000).toFixed(0);
  const text = facilitatorView(state, now);
  console.log('Vues d’une salle pleine, après un changement des cartes (médiane, et au mieux, ms)');
  for (const [whose, draw] of Object.entries(all)) console.log(`  ${whose.padEnd(18)} ${taking(draw)}`);
  console.log(`  texte de la facilitation (${size} kB) ${taking(() => JSON.stringify(text))}`);
}
