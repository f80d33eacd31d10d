// npm run backup -- --to FOLDER: saves the data folder, of a running server too. Ends with 0 when a whole backup is there.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { m } from '#lib/paraglide/messages.js';
import { backUp, forgetOld } from '#server/operations/backup.ts';

const { values } = parseArgs({
  options: { to: { type: 'string' }, data: { type: 'string' }, 'keep-days': { type: 'string' } }
});
const say = (line: string): void => console.log(line);
const dataDir = values.data ?? process.env['DATA_DIR'] ?? 'data';
const days = values['keep-days'] === undefined ? null : Number(values['keep-days']);

async function main(to: string): Promise<boolean> {
  if (!existsSync(dataDir)) {
    say(m.operations_backup_no_data({ folder: dataDir }));
    return false;
  }
  const now = Date.now();
  let isWhole = true;
  const onUnreadable = (file: string): void => {
    isWhole = false;
    say(m.operations_backup_unreadable({ file }));
  };
  const { folder, manifest } = await backUp({ dataDir, to, now, onUnreadable });
  const cards = manifest.workshops.reduce((sum, each) => sum + each.cards, 0);
  say(m.operations_backup_done({ folder }));
  say(
    m.operations_backup_counts({ workshops: manifest.workshops.length, cards, files: manifest.files.length })
  );
  // An older one may be the last where everything could be read.
  const forgotten = days === null || !isWhole ? [] : forgetOld(to, days, now);
  for (const name of forgotten) say(m.operations_backup_forgotten({ name }));
  return isWhole;
}

if (values.to === undefined || (days !== null && !(days >= 1))) {
  say(m.operations_backup_usage());
  process.exitCode = 2;
} else {
  try {
    if (!(await main(values.to))) process.exitCode = 1;
  } catch (error) {
    say(m.operations_backup_failed({ reason: error instanceof Error ? error.message : String(error) }));
    process.exitCode = 1;
  }
}
