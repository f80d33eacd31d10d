// A process to be killed. `journal`: appends batches of three and prints the last seq of each once append has returned.
// `folder`: creates workshops, one entry in each, and prints each id once it is done. Never ends by itself.
import { writeSync } from 'node:fs';
import { sqliteWorkshops } from '#server/storage/sqlite-workshops.ts';

const [, , dataDir = '', what = ''] = process.argv;
const workshops = sqliteWorkshops(dataDir);
const say = (word: string | number): void => {
  writeSync(1, `${word}\n`); // at once: nothing said may wait in a buffer when the end comes
};
const entryOf = (id: string, code: string) => ({
  id,
  space: 'rives',
  code,
  title: 'Essai',
  createdAt: 1,
  rehearsalOf: null
});
const added = (text: string) => ({
  type: 'card.added',
  version: 1,
  data: { text },
  at: 1,
  actor: 'seat:s1',
  commandId: text
});

if (what === 'journal') {
  const journal = workshops.create(entryOf('essai', 'ESSAI2'));
  for (let batch = 0; ; batch += 1) {
    const kept = journal.append([added(`${batch}-a`), added(`${batch}-b`), added(`${batch}-c`)]);
    say(kept.at(-1)?.seq ?? 'nothing');
  }
}
for (let count = 0; what === 'folder'; count += 1) {
  const id = `essai-${count}`;
  const journal = workshops.create(entryOf(id, `CODE${count}`));
  journal.append([added(id)]);
  journal.close();
  say(id);
}
