// npm run bench: figures that are measured, never asserted. Ratios are taken side by side in one run; docs/benchmarks.md
// keeps them with their date.
import { measureFirstLoad } from './first-load.ts';
import { measureJournal } from './journal.ts';

const BUDGET_BYTES = 150_000;
const kilo = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

const load = await measureFirstLoad();
console.log('Premier chargement d’un téléphone, du QR code au champ (octets sur le fil, polices comprises)');
for (const [kind, bytes] of [...load.kinds].sort(([, a], [, b]) => b - a))
  console.log(`  ${kind.padEnd(12)} ${kilo(bytes)}`);
console.log(`  total        ${kilo(load.bytes)} en ${load.files} fichiers`);
console.log(`  budget       ${kilo(BUDGET_BYTES)}, ratio ${(load.bytes / BUDGET_BYTES).toFixed(2)}`);

const journal = measureJournal();
console.log('Journal : une carte écrite, synchronisée, publiée');
console.log(
  `  mémoire ${journal.memoryMicros.toFixed(0)} µs, SQLite ${journal.sqliteMicros.toFixed(0)} µs, ratio ${(journal.sqliteMicros / journal.memoryMicros).toFixed(1)}`
);
console.log(`  relecture de ${journal.cards} cartes : ${journal.replayMillis.toFixed(0)} ms`);
