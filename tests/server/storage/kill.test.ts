import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sqliteWorkshops } from '#server/storage/sqlite-workshops.ts';

const appender = join(import.meta.dirname, 'appender.ts');
let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'tablee-kill-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

/** Everything the process said before a SIGKILL that comes as soon as it has said `lines` lines. */
async function saidBeforeKill(what: 'journal' | 'folder', lines: number): Promise<string[]> {
  const child = spawn(process.execPath, [appender, dataDir, what], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    if (said.split('\n').length > lines) child.kill('SIGKILL');
  });
  const signal = await new Promise((resolve) => child.on('close', (_code, by) => resolve(by)));
  expect({ signal, complaints }).toEqual({ signal: 'SIGKILL', complaints: '' });
  return said.split('\n').filter((line) => line !== '');
}

test.each([1, 7, 60, 250])(
  'a process killed after %i batches loses nothing it had said, and keeps no half batch',
  async (lines) => {
    const said = await saidBeforeKill('journal', lines);
    const workshops = sqliteWorkshops(dataDir);
    const journal = workshops.open('essai');
    const texts = journal.read().map((entry) => entry.commandId);
    expect(said.map(Number)).toEqual(said.map((_, batch) => 3 * (batch + 1)));
    expect(texts.length).toBeGreaterThanOrEqual(Number(said.at(-1)));
    expect(texts).toEqual(
      Array.from({ length: Math.ceil(texts.length / 3) }, (_, batch) => [
        `${batch}-a`,
        `${batch}-b`,
        `${batch}-c`
      ]).flat()
    );
    expect(
      journal.append([{ type: 'x', version: 1, data: null, at: 1, actor: 'a', commandId: null }])[0]?.seq
    ).toBe(texts.length + 1);
    workshops.close();
  }
);

test.each([1, 5, 23])(
  'a process killed while creating workshops, after %i, leaves a folder that opens whole',
  async (lines) => {
    const said = await saidBeforeKill('folder', lines);
    const workshops = sqliteWorkshops(dataDir, {
      onSetAside: ({ id, error }) => expect.unreachable(`${id}: ${String(error)}`)
    });
    const listed = workshops.list().map((entry) => entry.id);
    expect(listed).toEqual(expect.arrayContaining(said));
    expect(listed.length - said.length).toBeLessThanOrEqual(1);
    for (const id of said) expect(workshops.open(id).read()).toHaveLength(1);
    workshops.close();
  }
);
