// npm run bench -- hall [--minutes 10] [--people 300] [--tables 48]: the load a hall is (ruling 40) on the whole product, and what
// its people waited for. They live in this process, the server in another.
import { availableParallelism, loadavg } from 'node:os';
import { measureHall, type HallSeen } from './full-hall/measure.ts';
import { percentile } from './sync/figures.ts';

/** What is asked for. */
export interface HallAsked {
  readonly minutes: number;
  readonly people: number;
  readonly tables: number;
}

/** Measures, and prints. @returns false when anybody was slowed down, or anything acknowledged lost or doubled. */
export async function printHall({ minutes, people, tables }: HallAsked): Promise<boolean> {
  const load = loadavg()[0] ?? 0;
  const seen = await measureHall({ program: 'server/main.ts', people, tables, millis: minutes * 60_000 });
  console.log(
    `Une salle de ${people} personnes à ${seen.tables} tables, une adresse, ${seen.seconds.toFixed(0)} s ; ${availableParallelism()} cœurs, charge ${load.toFixed(1)} avant`
  );
  for (const line of linesOf(seen)) console.log(`  ${line}`);
  return seen.limited === 0 && seen.wrong.length === 0;
}

const three = (values: readonly number[]): string =>
  `${[0.5, 0.95, 0.99].map((share) => percentile(values, share).toFixed(0)).join(' / ')} ms`;
const all = (values: readonly number[]): string => values.map((each) => each.toFixed(0)).join(', ') || '–';

/** What was seen, a line each. */
export function linesOf(seen: HallSeen): readonly string[] {
  const { ledger, server } = seen;
  const mean = (values: readonly unknown[]): string => (values.length / seen.seconds).toFixed(1);
  const rss = (server.mostRss / 1024 ** 2).toFixed(0);
  const refused = [...ledger.refusals].map(([what, count]) => `${count} ${what}`).join(', ') || 'aucun';
  const counted = [...server.refusals].map(([what, count]) => `${count} ${what}`).join(', ') || 'aucun';
  return [
    `bridés à tort                    ${seen.limited} (dû : 0)`,
    `accusés puis perdus ou doublés   ${seen.wrong.length} (dû : 0), de ${ledger.cards.size} cartes, ${ledger.words.length} mots, ${all(seen.votes)} bulletins`,
    ...seen.wrong.slice(0, 10).map((what) => `  ${what}`),
    `rendus à qui écrivait            ${refused} ; refus comptés par le serveur : ${counted}`,
    `accusé durable d’une carte       p50 / p95 / p99 ${three(ledger.cardMillis)} (${mean(ledger.cardMillis)}/s)`,
    `accusé durable d’un mot          p50 / p95 / p99 ${three(ledger.wordMillis)} (${mean(ledger.wordMillis)}/s)`,
    `le même, à travers une coupure   ${ledger.late.length} attentes, p50 ${percentile(ledger.late, 0.5).toFixed(0)} ms`,
    `tous arrivés                     ${(seen.arrivalMillis / 1_000).toFixed(1)} s`,
    `un changement, vu de tous        ${all(seen.seenMillis)} ms`,
    `kill -9 : prêt, tous revenus     ${all(seen.readyMillis)} ms (dû : < 2000) ; ${all(seen.backMillis)} ms (dû : < 10000)`,
    `processeur du nouveau serveur    ${seen.returnCpu.map((each) => each.map((one) => one.toFixed(1)).join(' / ')).join(' ; ')} s (prêt, tous revenus, après une minute)`,
    `réseau rendu, tous revenus       ${all(seen.mendedMillis)} ms`,
    `serveur                          ${(100 * seen.serverShare).toFixed(0)} % d’un cœur, ${rss} Mio au plus`,
    `boucle, retard p99               médiane ${percentile(server.loopP99, 0.5).toFixed(0)} ms, pire lecture ${percentile(server.loopP99, 1).toFixed(0)} ms`,
    `ceux qui écrivent                ${(100 * seen.peopleShare).toFixed(0)} % d’un cœur, boucle en retard de ${seen.peopleLoopP99.toFixed(0)} ms (p99)`
  ];
}
