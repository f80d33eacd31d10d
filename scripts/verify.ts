// npm run verify -- BACKUP: opens a backup in a folder of its own and compares. Ends with 0 when it is good.
import { parseArgs } from 'node:util';
import { m } from '#lib/paraglide/messages.js';
import { faultSentence } from '#server/operations/fault-sentences.ts';
import { verify } from '#server/operations/verify.ts';

const { positionals } = parseArgs({ allowPositionals: true });
const [folder] = positionals;

if (folder === undefined) {
  console.log(m.operations_verify_usage());
  process.exitCode = 2;
} else {
  const { faults, manifest } = await verify(folder);
  if (manifest)
    console.log(m.operations_verify_made({ date: new Date(manifest.madeAt).toLocaleString('fr') }));
  for (const fault of faults) console.log(faultSentence(fault));
  console.log(faults.length === 0 ? m.operations_verify_sound() : m.operations_verify_unsound());
  if (faults.length > 0) process.exitCode = 1;
}
