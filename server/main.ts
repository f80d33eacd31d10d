// Starts the server from the command line.
import { keepCompiled } from './compiled.ts';
import type { Config } from './config.ts';

keepCompiled();
// Only now: what is imported above is there before the first line runs.
const [{ readConfig }, { serve }] = await Promise.all([import('./config.ts'), import('./serve.ts')]);

/** sysexits.h, EX_CONFIG: starting again changes nothing. */
const WRONG_SETTING = 78;

const end = await serve({ config: chosen() });
// npm dies without telling the server it started: an orphan would keep the port.
if (process.env['npm_lifecycle_event'] !== undefined) {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && end(), 500).unref();
}

function chosen(): Config {
  try {
    return readConfig(process.argv.slice(2), process.env);
  } catch (wrong) {
    process.stderr.write(`${wrong instanceof Error ? wrong.message : String(wrong)}\n`);
    process.exit(WRONG_SETTING);
  }
}
