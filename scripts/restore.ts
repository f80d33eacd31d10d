// npm run restore -- BACKUP --data NEW: verifies a backup and puts it in an empty folder. Ends with 0 when it is there.
import { parseArgs } from 'node:util';
import { m } from '#lib/paraglide/messages.js';
import { faultSentence } from '#server/operations/fault-sentences.ts';
import { restore, type Restoration } from '#server/operations/restore.ts';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { data: { type: 'string' } } });
const [folder] = positionals;

function told(result: Restoration, data: string): readonly string[] {
  switch (result.state) {
    case 'restored':
      return [m.operations_restore_done({ folder: data })];
    case 'served':
      return [m.operations_restore_served({ folder: data })];
    case 'notEmpty':
      return [m.operations_restore_not_empty({ folder: data })];
    case 'faulty':
      return [...result.faults.map(faultSentence), m.operations_verify_unsound()];
  }
}

if (folder === undefined || values.data === undefined) {
  console.log(m.operations_restore_usage());
  process.exitCode = 2;
} else {
  try {
    const result = await restore(folder, values.data);
    for (const line of told(result, values.data)) console.log(line);
    if (result.state !== 'restored') process.exitCode = 1;
  } catch (error) {
    console.log(
      m.operations_restore_failed({ reason: error instanceof Error ? error.message : String(error) })
    );
    process.exitCode = 1;
  }
}
