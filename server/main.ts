// Starts the server from the command line.
import { readConfig } from './config.ts';
import { serve } from './serve.ts';

const end = await serve({ config: readConfig(process.argv.slice(2), process.env) });
// npm dies without telling the server it started: an orphan would keep the port.
if (process.env['npm_lifecycle_event'] !== undefined) {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && end(), 500).unref();
}
