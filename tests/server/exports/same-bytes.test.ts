// The same article in two processes: in another zone, another language, another order, on another day.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { FILES, lightFile } from '#server/exports/files.ts';
import { fileBytes } from '#server/exports/file-bytes.ts';
import { wholeArticle } from './article.ts';

const run = promisify(execFile);
const SCRIPT = 'tests/server/exports/write-digests.ts';

async function digests(
  args: readonly string[],
  env: Record<string, string>
): Promise<Record<string, string>> {
  const { stdout } = await run(process.execPath, [SCRIPT, ...args], { env: { ...process.env, ...env } });
  return JSON.parse(stdout) as Record<string, string>; // printed by our own script
}

test('[FMT-1] two processes write the same bytes in every format', { timeout: 120_000 }, async () => {
  const [one, other] = await Promise.all([
    digests([], { TZ: 'Europe/Paris', LANG: 'fr_FR.UTF-8' }),
    digests(['--backwards'], { TZ: 'Pacific/Kiritimati', LANG: 'C' })
  ]);
  expect(Object.keys(one).sort()).toEqual(Object.keys(FILES).sort());
  expect(other).toEqual(one);
  for (const digest of Object.values(one)) expect(digest).toMatch(/^[0-9a-f]{64}$/u);
});

test('[FMT-5] the ZIP holds the files that are taken one by one, and the image they name', async () => {
  const article = wholeArticle();
  const held = unzipSync(await fileBytes('synthese.zip', article));
  expect(Object.keys(held)).toEqual([
    'synthese.docx',
    'synthese.pdf',
    'synthese.html',
    'synthese.cms.html',
    'synthese.md',
    'synthese.txt',
    'synthese.csv',
    'synthese.json',
    'image-c0ffeec0ffee.png'
  ]);
  const textOf = (name: string): string => Buffer.from(held[name] ?? []).toString();
  expect(textOf('synthese.html')).toBe(lightFile('page.html', article));
  for (const name of ['synthese.md', 'synthese.txt', 'synthese.csv', 'synthese.json'] as const)
    expect(textOf(name)).toBe(lightFile(name, article));
  for (const name of ['synthese.docx', 'synthese.pdf'] as const)
    expect(Buffer.from(held[name] ?? []).equals(await fileBytes(name, article))).toBe(true);
  expect(textOf('synthese.md')).toContain('](image-c0ffeec0ffee.png)');
});
