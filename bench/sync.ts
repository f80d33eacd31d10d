// npm run bench -- sync: our server beside a bare relay and three servers of the Yjs family, scenario by scenario, as tables in Markdown.
import { availableParallelism, loadavg } from 'node:os';
import { FIGURES, judged, type Judged } from './sync/bars.ts';
import { measureSync, type Seen, type Wanted } from './sync/run.ts';
import { RELAY, SERVERS } from './sync/servers.ts';

/** Measures, and prints both tables. */
export async function printSync(wanted: Wanted): Promise<void> {
  const load = [loadavg()[0] ?? 0];
  const seen = await measureSync(wanted, (line) => {
    load.push(loadavg()[0] ?? 0);
    process.stderr.write(`${line}\n`);
  });
  console.log(
    `Écrire ensemble : médianes de ${wanted.repeats} reprises entrelacées, ${availableParallelism()} cœurs, charge ${Math.min(...load).toFixed(1)} à ${Math.max(...load).toFixed(1)} ; entre parenthèses, le rapport au relais nu`
  );
  printFigures(seen);
  printBars(judged(seen));
}

function printFigures(seen: Seen): void {
  row(['', ...SERVERS]);
  row(['---', ...SERVERS.map(() => '---:')]);
  for (const [scenario, figures] of Object.entries(FIGURES)) {
    const of = seen.get(scenario);
    if (of === undefined) continue;
    for (const [figure, label, digits] of figures) {
      const base = of.get(RELAY)?.[figure];
      const cells = SERVERS.map((server) => {
        const value = of.get(server)?.[figure];
        if (value === undefined || Number.isNaN(value)) return '–';
        const ratio = server !== RELAY && base ? ` (×${significant(value / base)})` : '';
        return `${value.toFixed(digits)}${ratio}`;
      });
      row([label, ...cells]);
    }
  }
}

function printBars(bars: readonly Judged[]): void {
  console.log('');
  row(['Barre', 'Vu', 'Dû', '', 'Visé', '']);
  row(['---', '---:', '---:', '---', '---:', '---']);
  for (const { label, value, must, target, isLeast } of bars) {
    const met = (limit: number | null) =>
      limit === null ? '' : (isLeast ? value >= limit : value <= limit) ? 'atteint' : '**non atteint**';
    const said = (limit: number | null) => (limit === null ? '' : `${isLeast ? '≥' : '≤'} ${limit}`);
    row([label, significant(value), said(must), met(must), said(target), met(target)]);
  }
}

const row = (cells: readonly string[]): void => console.log(`| ${cells.join(' | ')} |`);

function significant(value: number): string {
  return value === 0 ? '0' : Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(2);
}
