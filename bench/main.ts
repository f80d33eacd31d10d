// npm run bench: figures that are measured, never asserted. Ratios are taken side by side in one run; docs/benchmarks.md
// keeps them with their date. `npm run bench -- sync [--repeats n] [--only S1,S3] [--without-peers]` takes the one part that has servers beside ours,
// `npm run bench -- views` takes the views alone, `npm run bench -- hall [--minutes 10] [--people 300] [--tables 48]` a whole hall, which is in no other run.
import { parseArgs } from 'node:util';
import { printBeside } from './beside.ts';
import { measureBoards } from './boards.ts';
import { measureExports, measureRest } from './exports.ts';
import { measureFirstLoads } from './first-load.ts';
import { printHall } from './full-hall.ts';
import { measureInteraction } from './interaction.ts';
import { measureJournal } from './journal.ts';
import { measureRotation, type Worth } from './rotation.ts';
import { measureKeeping } from './storage-thread.ts';
import { printSync } from './sync.ts';
import { printViews } from './views.ts';

const BUDGET_BYTES = 150_000;
const LETTER_MILLIS = 100;
const DEPOSIT_MILLIS = 200;
const kilo = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/** People of each of two workshops, of which one is flooded, then damaged. */
const BESIDE = 60;
const HALL = {
  minutes: { type: 'string', default: '10' },
  people: { type: 'string', default: '300' },
  tables: { type: 'string', default: '48' }
} as const;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    repeats: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    'without-peers': { type: 'boolean', default: false },
    ...HALL
  }
});
const sync = {
  repeats: Number(values.repeats),
  only: values.only.split(',').filter((each) => each !== ''),
  withPeers: !values['without-peers']
};
if (positionals[0] === 'hall') {
  const { minutes, people, tables } = values;
  const asked = { minutes: Number(minutes), people: Number(people), tables: Number(tables) };
  const isRight = [await printHall(asked), await printBeside(Math.min(BESIDE, asked.people))].every(Boolean);
  process.exit(isRight ? 0 : 1);
}
if (positionals[0] === 'views') {
  printViews();
  process.exit(0);
}
if (positionals[0] === 'sync') {
  await printSync(sync);
  process.exit(0);
}

const { phone, ...others } = await measureFirstLoads();
console.log('Premier chargement d’un téléphone, du QR code au champ (octets sur le fil, polices comprises)');
for (const [kind, bytes] of [...phone.kinds].sort(([, a], [, b]) => b - a))
  console.log(`  ${kind.padEnd(12)} ${kilo(bytes)}`);
console.log(`  total        ${kilo(phone.bytes)} en ${phone.files} fichiers`);
console.log(`  budget       ${kilo(BUDGET_BYTES)}, ratio ${(phone.bytes / BUDGET_BYTES).toFixed(2)}`);
console.log(`  ensuite      ${kilo(phone.laterBytes)}, une fois le champ là`);
const welcome = others.phoneAtWelcome;
console.log(
  `  à l’accueil  ${kilo(welcome.bytes)} en ${welcome.files} fichiers, puis ${kilo(welcome.laterBytes)}`
);
for (const [name, { bytes, files }] of [
  ['table', others.table],
  ['conduite', others.conduct],
  ['projection', others.projection]
] as const)
  console.log(`  ${name.padEnd(12)} ${kilo(bytes)} en ${files} fichiers`);

const { letter, deposit } = await measureInteraction();
console.log('Un doigt sur un téléphone, processeur quatre fois plus lent : médiane, plus longue attente');
for (const [name, waits, budget] of [
  ['lettre dessinée', letter, LETTER_MILLIS],
  ['carte enregistrée', deposit, DEPOSIT_MILLIS]
] as const)
  console.log(
    `  ${name.padEnd(18)} ${waits.median.toFixed(0).padStart(4)} ms, ${waits.longest.toFixed(0).padStart(4)} ms ; budget ${budget} ms, ratio ${(waits.median / budget).toFixed(2)}`
  );

const journal = measureJournal();
console.log('Journal : une carte écrite, synchronisée, publiée');
console.log(
  `  mémoire ${journal.memoryMicros.toFixed(0)} µs, SQLite ${journal.sqliteMicros.toFixed(0)} µs, ratio ${(journal.sqliteMicros / journal.memoryMicros).toFixed(1)}`
);
console.log(`  relecture de ${journal.cards} cartes : ${journal.replayMillis.toFixed(0)} ms`);

console.log(
  'Écrire à part : quarante fenêtres de douze tables par seconde, par le fil du serveur ou par un autre (processeur par fenêtre)'
);
for (const [name, by] of [
  ['le même fil', 'own'],
  ['un autre', 'thread']
] as const) {
  const { cpu, held, loop, answer } = await measureKeeping(by);
  console.log(
    `  ${name.padEnd(12)} ${cpu.toFixed(2)} ms, dont ${held.toFixed(2)} du serveur ; boucle ${loop.map((each) => each.toFixed(0)).join(' / ')} ms (p50, p99, plus longue) ; réponse ${answer.map((each) => each.toFixed(1)).join(' / ')} ms (p50, p99)`
  );
}

const boards = await measureBoards();
console.log(
  'Écriture à plusieurs : une lettre jugée, gardée, relayée, à côté d’un relais nu (processeur, même processus)'
);
console.log(
  `  relais ${boards.relayMicros.toFixed(0)} µs, tableau ${boards.boardMicros.toFixed(0)} µs, ratio ${(boards.boardMicros / boards.relayMicros).toFixed(1)}`
);
console.log(
  `  5 000 cartes : premier lecteur ${boards.firstMillis.toFixed(0)} ms, 300 à la fois ${boards.joinMillis.toFixed(0)} ms (${boards.megabytes.toFixed(0)} Mo)`
);

const { cold, files } = await measureExports();
console.log(
  'L’article en fichiers : 500 cartes ; un PDF à froid, puis chacun deux fois, le document ouvert ; boucle : la plus longue attente du fil qui répond'
);
console.log(`  au repos       boucle ${(await measureRest()).toFixed(0)} ms`);
for (const { name, millis, heldMillis, bytes } of [cold, ...files])
  console.log(
    `  ${name.padEnd(14)} ${millis.toFixed(0).padStart(5)} ms, boucle ${heldMillis.toFixed(0).padStart(3)} ms, ${kilo(bytes)}`
  );

const worth = ({ faults, repeats, others }: Worth) =>
  `${repeats}${others > 0 ? ` + ${others}` : ''}${faults > 0 ? ` (${faults} règles)` : ''}`.padEnd(16);
console.log(
  'Rotations : rencontres répétées + autres écarts (et règles dures non tenues), mêmes secondes d’un processeur pour tous ; temps de processeur d’un premier plan, puis du meilleur des suivants'
);
console.log(
  `  ${'problème'.padEnd(22)}  à froid    lancé  budget  ratios      plancher nôtre           recuit          hasard          carrousel`
);
for (const { id, cold, warm, budget, floor, ours, others } of measureRotation()) {
  const times = [cold, warm, budget].map((millis) => `${millis.toFixed(0)} ms`.padStart(9)).join('');
  const ratios = [cold, warm].map((millis) => (millis / budget).toFixed(2).padStart(6)).join('');
  const theirs = others ? [others.annealing, others.random, others.carousel] : [];
  console.log(
    `  ${id.padEnd(20)}${times}${ratios} ${String(floor).padStart(8)} ${[ours, ...theirs].map(worth).join('')}`
  );
}

await printSync(sync);
process.exit(0);
