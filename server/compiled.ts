// What was compiled of the program is kept beside its packages, so that a next process need not do it again: half of a start, and a
// start is what people wait for after a crash. Imports nothing of ours: whatever is imported before it is compiled anew.
import { enableCompileCache, flushCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../node_modules/.cache/tablee', import.meta.url));
/** After the first ones have been served: what they needed is then kept too. */
const LATER_MILLIS = 20_000;

/** From now on. Where the folder cannot be written, every start is a first one. */
export function keepCompiled(folder: string = FOLDER): void {
  enableCompileCache(folder);
  // Threads look for it here.
  process.env['NODE_COMPILE_CACHE'] ??= folder;
  // A killed process would leave nothing.
  setTimeout(flushCompileCache, LATER_MILLIS).unref();
}
