// `npm run test:proxies`: the fragments of deploy/ in front of a real server, by https, with the proxies this machine has. What it
// does not have is said « not run ». `--silence 70`: nobody says a word for that long, and nothing may be cut.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setDefaultCACertificates } from 'node:tls';
import { parseArgs } from 'node:util';
import { freePort } from '#tests/server/free-port.ts';
import { startServer } from '#tests/e2e/server.ts';
import { drawCertificate, FRONTS, startFront, versionOf, type Front } from './proxies/front.ts';
import { passesThrough } from './proxies/passes.ts';

const { values } = parseArgs({ options: { silence: { type: 'string', default: '0' } } });
const folder = mkdtempSync(join(tmpdir(), 'tablee-proxies-'));
let [passed, failed, skipped] = [0, 0, 0];

async function tried(front: Front, at: number): Promise<void> {
  const certificate = drawCertificate(folder);
  setDefaultCACertificates([readFileSync(certificate.cert, 'utf8')]);
  const port = await freePort();
  const origin = `https://127.0.0.1:${port}`;
  const server = await startServer('127.0.0.1', origin + front.base, 'loopback');
  const place = { folder: join(folder, `${at}`), port, to: server.port, certificate };
  const stop = await startFront(front, place).catch(async (error: unknown) => {
    await server.stop();
    throw error;
  });
  try {
    const site = { origin, base: front.base, key: server.key, silenceSeconds: Number(values.silence) };
    for (const [what, went] of await passesThrough(site)) console.log(`    ${what}: ${went}`);
    const faults = server.faults.filter((line) => !line.includes('[404] GET'));
    if (faults.length > 0) throw new Error(faults.join('\n'));
  } finally {
    await stop();
    await server.stop();
  }
}

for (const [at, front] of FRONTS.entries()) {
  const version = versionOf(front.program);
  console.log(`  ${front.name}: ${version ?? `not run (no ${front.program} here)`}`);
  if (version === null) skipped += 1;
  else
    await tried(front, at).then(
      () => void (passed += 1),
      (error: unknown) => {
        failed += 1;
        console.log(`    FAILED ${String(error)}`);
      }
    );
}
rmSync(folder, { recursive: true, force: true });
console.log(`test:proxies: ${passed} passed, ${failed} failed, ${skipped} not run`);
process.exit(failed === 0 ? 0 : 1);
