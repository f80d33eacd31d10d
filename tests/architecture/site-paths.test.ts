// The site may live under a prefix that no build knows: whatever a page writes that begins at the root passes through sitePath.
import { expect, test } from 'vitest';
import { filesUnder, readSource } from '../../scripts/source-files.mjs';

/** An address of ours as code or markup writes it, where a browser would read it as it is. */
const BARE = [
  /\b(?:href|src|action|formaction|poster)\s*[:=]\s*\{?\s*["'`]\/(?!\/)/,
  /\b(?:goto|redirect|fetch|open|assign|replace|pushState|replaceState|register|io)\((?:\d+,\s*)?["'`]\/(?!\/)/,
  /["'`]\/(?:api|w|j|e|d|f|h|t|r|yjs|socket\.io|simple|trames|animer|aide|reprendre|ecran|_app)(?:\/[^"'`]*)?["'`]/
];
/** The service worker is told its base, and paths given to it begin where the site does; core knows no address. */
const TOLD = ['src/lib/client/offline/', 'src/lib/core/', 'src/lib/protocol/', 'src/lib/exports/'];

function bareIn(path: string, text: string): readonly string[] {
  return text.split('\n').flatMap((line, at) => {
    const code = line.replace(/^\s*(?:\/\/|\*|\/\*\*).*/, '').replace(/sitePath\([^)]*\)?/g, '');
    return BARE.some((pattern) => pattern.test(code)) ? [`${path}:${at + 1} ${line.trim()}`] : [];
  });
}

test('no page writes an address that would leave the prefix', () => {
  const sources = filesUnder('src').filter(
    (path) => /\.(?:ts|svelte|html)$/.test(path) && !TOLD.some((room) => path.startsWith(room))
  );
  expect(sources.length).toBeGreaterThan(300);
  expect(sources.flatMap((path) => bareIn(path, readSource(path)))).toEqual([]);
});

test.each([
  ['a link', '<a href="/aide">'],
  ['a link that is worked out', '<a href={`/w/${id}/conduct`}>'],
  ['a link that is chosen', 'href={closed ? `/w/${id}/synthesis` : undefined}'],
  ['a script', '<script src="/theme.js">'],
  ['a move', "void goto('/trames')"],
  ['a move that leads elsewhere', 'redirect(303, `/j/${code}`)'],
  ['a question', "fetch('/api/instance')"],
  ['the way of the sockets', "path: '/socket.io/'"],
  ['a link by default', "let { href = '/' } = $props()"]
])('the reader of sources sees %s', (_what, line) => {
  expect(bareIn('a.svelte', line)).toHaveLength(1);
});

test('the reader of sources lets through what passes by sitePath', () => {
  expect(bareIn('a.svelte', "<a href={sitePath('/aide')}>")).toEqual([]);
  expect(bareIn('a.svelte', 'goto(sitePath(`/w/${id}/conduct`))')).toEqual([]);
});
