// Two workshops at work on one server: what a flood of the first, then a damaged file of it, cost the people of the second.
import { threeOf } from '#tests/faults/kill-cycles.ts';
import { twoWorkshops } from '#tests/faults/two-workshops.ts';
import { percentile } from './sync/figures.ts';

/** Measures with so many people in each, and prints. @returns false when anything passed, was lost or was not set aside. */
export async function printBeside(people: number): Promise<boolean> {
  const every = people * 20;
  const seen = await twoWorkshops({ people, flooders: 8, every, answers: 5 * people, frames: 4_000 });
  const { wrong, flood, rest, flooded, damaged, said } = seen;
  const ratio = (percentile(flooded, 0.95) / percentile(rest, 0.95)).toFixed(2);
  console.log(`Deux ateliers de ${people} ; la carte d’à côté : médiane / p95 / pire, ms`);
  console.log(
    `  au repos ${threeOf(rest)} ; l’autre inondé (${flood} trames) ${threeOf(flooded)}, rapport des p95 ${ratio}`
  );
  console.log(
    `  le fichier de l’autre abîmé ${threeOf(damaged)} ; au démarrage il répond ${said.status} ${JSON.stringify(said.body)}`
  );
  console.log(`  passés d’un atelier à l’autre, perdus ou doublés : ${wrong.length} (dû : 0)`);
  for (const what of wrong.slice(0, 10)) console.log(`    ${what}`);
  return wrong.length === 0 && said.status === 500;
}
