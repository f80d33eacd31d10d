// `npm run test:faults`: real faults of the disk, the clock and the process, under a crowd at work. What needs a compiler or root and
// has none is said « not run ». `--brief`: nine of the sixty calls that may fail. A word picks scenes: `npm run test:faults -- sync`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { argv, getuid } from 'node:process';
import { join } from 'node:path';
import { compiledShim } from '#tests/faults/disk/fault-control.ts';
import { SCENES, type FaultScene } from '#tests/faults/disk/scenes.ts';

const MOST = 20;
const folder = mkdtempSync(join(tmpdir(), 'tablee-shim-'));
const shim = compiledShim(folder);
const isRoot = getuid?.() === 0 && process.platform === 'linux';
const isBrief = argv.includes('--brief');
const wanted = argv.slice(2).find((word) => !word.startsWith('--')) ?? '';
let [passed, failed, skipped] = [0, 0, 0];

async function wrongIn({ play }: FaultScene): Promise<readonly string[]> {
  try {
    return await play(shim, isBrief ? 'brief' : 'whole');
  } catch (error) {
    return [String(error)];
  }
}

for (const scene of SCENES.filter(({ name }) => name.includes(wanted))) {
  const lacks = (scene.needs === 'gcc' && shim === null) || (scene.needs === 'root' && !isRoot);
  if (lacks) {
    console.log(
      `  ${scene.name}: not run (needs ${scene.needs === 'gcc' ? 'gcc, on Linux' : 'root, on Linux'})`
    );
    skipped += 1;
    continue;
  }
  const start = performance.now();
  const wrong = await wrongIn(scene);
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(`  ${scene.name}: ${wrong.length === 0 ? 'passed' : 'FAILED'} (${seconds} s)`);
  for (const what of wrong.slice(0, MOST)) console.log(`    ${what}`);
  if (wrong.length === 0) passed += 1;
  else failed += 1;
}
rmSync(folder, { recursive: true, force: true });
const calls = isBrief ? ' (nine of the sixty calls)' : '';
console.log(`test:faults: ${passed} passed, ${failed} failed, ${skipped} not run${calls}`);
process.exit(failed === 0 ? 0 : 1);
