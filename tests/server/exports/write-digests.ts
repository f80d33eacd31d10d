// A process of its own: writes every file of an article through the desk, prints the digest of each.
import { createHash } from 'node:crypto';
import { ExportDesk } from '#server/exports/desk.ts';
import { FILES, type FileName } from '#server/exports/files.ts';
import { createLog } from '#server/log.ts';
import { systemTimers } from '#server/timers.ts';
import { ASKED } from './article.ts';

const desk = new ExportDesk({ log: createLog('silent'), timers: systemTimers });
const names = Object.keys(FILES) as FileName[]; // the table's own keys
if (process.argv.includes('--backwards')) names.reverse();
const digests: Record<string, string> = {};
for (const name of names) {
  const written = await desk.write(name, ASKED);
  digests[name] = written.ok
    ? createHash('sha256').update(written.value).digest('hex')
    : written.refusal.code;
}
await desk.close();
process.stdout.write(JSON.stringify(digests));
