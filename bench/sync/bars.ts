// What our server must reach, and what it should: each bar beside the figure that was seen. « relais » and « pair » are ratios to the
// bare relay, and to the best of the three peers, of the same run.
import type { Seen } from './run.ts';
import { OURS, PEERS, RELAY, type ServerName } from './servers.ts';

/** How figures are read. */
export const FIGURES: Readonly<
  Record<string, readonly (readonly [figure: string, label: string, digits: number])[]>
> = {
  S1: [
    ['cpu', 'S1 frappe de 300 : ms de processeur pour 1 000 remises', 1],
    ['p50', 'S1 latence p50, ms', 0],
    ['p95', 'S1 latence p95, ms', 0],
    ['missing', 'S1 jamais vues', 0],
    ['beginning', 'S1 au départ, quatre fois plus vite : ms de processeur pour 1 000 remises', 1]
  ],
  S1x10: [
    ['cpu', 'S1 × 10, 3 000 personnes : ms de processeur pour 1 000 remises', 1],
    ['p95', 'S1 × 10 : latence p95, ms', 0],
    ['core', 'S1 × 10 : part d’un cœur', 2],
    ['own', 'S1 × 10 : part d’un cœur de ceux qui mesurent', 2],
    ['missing', 'S1 × 10 : jamais vues', 0]
  ],
  S2: [
    ['cpu', 'S2 33 lettres/s, 120 mains : ms de processeur pour 1 000 remises', 2],
    ['held', 'S2 milliers de remises/s, p95 ≤ 200 ms', 0],
    ['pushed', 'S2 milliers de remises/s, poussé', 0],
    ['unreached', 'S2 jamais saturé (1 = oui)', 0],
    ['own', 'S2 part d’un cœur de ceux qui mesurent, au plus', 2]
  ],
  S3: [200, 2_000, 10_000].flatMap((cards) => [
    [`first${cards}`, `S3 ${cards} cartes : première entrée, ms`, 0] as const,
    [`cpuMillis${cards}`, `S3 ${cards} cartes : une entrée, ms de processeur`, 1] as const,
    [`allSeconds${cards}`, `S3 ${cards} cartes : 300 à la fois, s`, 2] as const,
    [`allCpu${cards}`, `S3 ${cards} cartes : 300 à la fois, s de processeur`, 2] as const,
    [`failed${cards}`, `S3 ${cards} cartes : non servis en 30 s`, 0] as const
  ]),
  S4: [
    ['cpu', 'S4 retour de 300 × 20 lettres : s de processeur', 2],
    ['seconds', 'S4 tous à jour, s', 2],
    ['lost', 'S4 perdues', 0]
  ],
  S4bis: [
    ['seconds', 'S4 bis, tué pendant le retour : tous à jour, s', 2],
    ['cpu', 'S4 bis : s de processeur du nouveau processus', 2],
    ['lost', 'S4 bis : perdues', 0]
  ],
  S5: [
    ['lostAcknowledged', 'S5 kill -9 : accusées puis perdues', 0],
    ['lostSeen', 'S5 kill -9 : vues d’autrui puis perdues', 0],
    ['ackP95', 'S5 accusé p95, ms', 0],
    ['ready', 'S5 nouveau processus prêt, ms', 0]
  ],
  S6: [
    ['connection', 'S6 Kio par connexion', 1],
    ['board', 'S6 Kio par tableau ouvert de 40 cartes', 0],
    ['left', 'S6 Mio laissés', 1]
  ],
  S7: [
    ['hertz', 'S7 300 curseurs à 5 Hz : Hz vus', 1],
    ['ageP95', 'S7 âge p95, ms', 0],
    ['core', 'S7 part d’un cœur', 2],
    ['own', 'S7 part d’un cœur de ceux qui mesurent', 2],
    ['cpuPerMillion', 'S7 s de processeur par million d’états vus', 2],
    ['kilobytes', 'S7 ko/s par téléphone', 0]
  ],
  S8: [
    ['held', 'S8 Mio gardés pour qui ne lit plus', 1],
    ['complete', 'S8 complet ensuite (1 = oui)', 0]
  ],
  S9: [
    ['alone', 'S9 p95 des autres, seuls, ms', 0],
    ['attacked', 'S9 p95 des autres, attaque, ms', 0],
    ['lost', 'S9 perdues', 0],
    ['closed', 'S9 fermetures de l’attaquant', 0],
    ['junk', 'S9 restes servis à qui entre (1 = oui)', 0]
  ],
  S10: [
    ['cpuMillis', 'S10 une trame de neuf octets, ms de processeur', 2],
    ['mebibytes', 'S10 Mio d’une trame, au plus haut', 2]
  ]
};

/** One bar. `must`, `target`: the most allowed, or the least when `isLeast`; null for none. */
interface Bar {
  readonly label: string;
  readonly must: number | null;
  readonly target: number | null;
  readonly isLeast?: boolean;
  readonly seen: (figures: Reader) => number;
}

/** One bar with what was seen. */
export interface Judged extends Omit<Bar, 'seen'> {
  readonly value: number;
}

class Reader {
  readonly #seen: Seen;

  constructor(seen: Seen) {
    this.#seen = seen;
  }

  of(scenario: string, figure: string, server: ServerName = OURS): number {
    return this.#seen.get(scenario)?.get(server)?.[figure] ?? Number.NaN;
  }

  relay(scenario: string, figure: string): number {
    return this.of(scenario, figure) / this.of(scenario, figure, RELAY);
  }

  peer(scenario: string, figure: string, isMost = false): number {
    const all = PEERS.map((peer) => this.of(scenario, figure, peer)).filter((value) => !Number.isNaN(value));
    // Measured without them: there is no ratio to judge.
    if (all.length === 0) return Number.NaN;
    return this.of(scenario, figure) / (isMost ? Math.max(...all) : Math.min(...all));
  }
}

const bar = (
  label: string,
  [must, target]: readonly [number | null, number | null],
  seen: Bar['seen'],
  isLeast = false
): Bar => ({ label, must, target, seen, isLeast });

const BARS: readonly Bar[] = [
  bar('S1 processeur / relais', [1.2, 0.8], (f) => f.relay('S1', 'cpu')),
  bar('S1 processeur / pair', [0.5, 0.33], (f) => f.peer('S1', 'cpu')),
  bar('S1 latence p95, ms', [60, 30], (f) => f.of('S1', 'p95')),
  bar('S1 × 10 latence p95, ms', [null, 100], (f) => f.of('S1x10', 'p95')),
  bar('S1 × 10 part d’un cœur', [null, 0.9], (f) => f.of('S1x10', 'core')),
  bar('S1 × 10 jamais vues', [0, 0], (f) => f.of('S1x10', 'missing')),
  bar('S2 remises/s / relais', [1.5, 3], (f) => f.relay('S2', 'pushed'), true),
  bar('S2 remises/s / pair', [null, 2], (f) => f.peer('S2', 'pushed', true), true),
  bar('S2 processeur / relais', [null, 0.4], (f) => f.relay('S2', 'cpu')),
  ...[200, 2_000, 10_000].flatMap((cards) => [
    bar(`S3 ${cards} cartes, une entrée, processeur / relais`, [3, 1.5], (f) =>
      f.relay('S3', `cpuMillis${cards}`)
    ),
    bar(`S3 ${cards} cartes, 300 à la fois, processeur / relais`, [3, 1.3], (f) =>
      f.relay('S3', `allCpu${cards}`)
    ),
    bar(`S3 ${cards} cartes, non servis`, [0, 0], (f) => f.of('S3', `failed${cards}`))
  ]),
  bar('S3 2 000 cartes, première entrée, ms', [300, 50], (f) => f.of('S3', 'first2000')),
  bar('S3 10 000 cartes, première entrée, ms', [1_000, 150], (f) => f.of('S3', 'first10000')),
  bar('S4 perdues', [0, 0], (f) => f.of('S4', 'lost')),
  bar('S4 bis, tué pendant le retour : perdues', [0, 0], (f) => f.of('S4bis', 'lost')),
  bar('S4 processeur / pair', [1, 0.6], (f) => f.peer('S4', 'cpu')),
  bar('S4 tous à jour / pair', [null, 0.7], (f) => f.peer('S4', 'seconds')),
  bar('S5 accusées puis perdues', [0, 0], (f) => f.of('S5', 'lostAcknowledged')),
  bar('S5 vues puis perdues', [null, 0], (f) => f.of('S5', 'lostSeen')),
  bar('S5 accusé p95, ms', [null, 60], (f) => f.of('S5', 'ackP95')),
  bar('S5 prêt, ms', [null, 300], (f) => f.of('S5', 'ready')),
  bar('S6 Kio par connexion', [8, 5], (f) => f.of('S6', 'connection')),
  bar('S6 Kio par tableau ouvert', [100, 32], (f) => f.of('S6', 'board')),
  bar('S6 Mio laissés', [5, 2], (f) => f.of('S6', 'left')),
  bar('S7 Hz vus, de 5', [4, 4.9], (f) => f.of('S7', 'hertz'), true),
  bar('S7 part d’un cœur', [0.4, null], (f) => f.of('S7', 'core')),
  bar('S7 âge p95, ms', [null, 150], (f) => f.of('S7', 'ageP95')),
  bar('S7 processeur par état / relais', [null, 0.03], (f) => f.relay('S7', 'cpuPerMillion')),
  bar('S7 ko/s par téléphone', [null, 30], (f) => f.of('S7', 'kilobytes')),
  bar('S8 Mio gardés', [2, 0.3], (f) => f.of('S8', 'held')),
  bar('S8 complet ensuite', [null, 1], (f) => f.of('S8', 'complete'), true),
  bar('S9 vivant', [1, 1], (f) => f.of('S9', 'alive'), true),
  bar('S9 restes servis', [0, 0], (f) => f.of('S9', 'junk')),
  bar('S9 perdues', [0, 0], (f) => f.of('S9', 'lost')),
  bar('S9 p95 des autres, attaqués / seuls', [3, 1.5], (f) => f.of('S9', 'attacked') / f.of('S9', 'alone')),
  bar('S10 ms par trame', [5, 0.1], (f) => f.of('S10', 'cpuMillis')),
  bar('S10 Mio', [5, 0.11], (f) => f.of('S10', 'mebibytes'))
];

/** Every bar that was measured. */
export function judged(seen: Seen): readonly Judged[] {
  const figures = new Reader(seen);
  return BARS.map(({ seen: value, ...rest }) => ({ ...rest, value: value(figures) })).filter(
    ({ value }) => !Number.isNaN(value)
  );
}
