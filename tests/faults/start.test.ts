// A real process that cannot start: nobody is there yet but whoever started it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { served } from './a-process.ts';
import { freePort } from '#tests/server/free-port.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'tablee-start-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

test(
  '[OPS-2] a folder that cannot be held is said in a sentence, not in a trace',
  { timeout: 60_000 },
  async () => {
    const file = join(dataDir, 'a-file');
    writeFileSync(file, '');
    const said = await served(join(file, 'data'), await freePort()).then(
      () => 'served',
      (error: unknown) => String(error)
    );
    expect(said).toContain('Tablée n’a pas pu démarrer (Error)');
  }
);
