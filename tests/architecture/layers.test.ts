// The house stands: imports run downward only, as import-law.ts says, and never in a circle.
import { describe, expect, test } from 'vitest';
import { filesUnder, readSource } from '../../scripts/source-files.mjs';
import { brokenImports, importCircles } from './import-graph.ts';

const ours = new Map(
  [...filesUnder('src'), ...filesUnder('server')]
    .filter((path) => /\.(ts|svelte)$/.test(path))
    .map((path) => [path, readSource(path)])
);

describe('the repository', () => {
  test('every import is allowed by the law of floors', () => {
    expect(brokenImports(ours)).toEqual([]);
  });

  test('no import closes a circle, type imports included', () => {
    expect(importCircles(ours)).toEqual([]);
  });
});

const target = {
  'src/lib/core/timer.ts': '',
  'src/lib/protocol/names.ts': '',
  'src/lib/client/outbox.ts': '',
  'src/lib/ui/Button.svelte': '',
  'src/lib/views/Timer.svelte': '',
  'server/clock.ts': ''
};

const wrong = [
  ['a floor above', 'src/lib/core/plan.ts', `import { a } from '#lib/protocol/names.ts';`],
  ['a type from above', 'src/lib/core/plan.ts', `import type { A } from '#lib/protocol/names.ts';`],
  ['a dynamic import from above', 'src/lib/core/plan.ts', `await import('#lib/protocol/names.ts');`],
  ['Node in the domain', 'src/lib/core/plan.ts', `import { readFileSync } from 'node:fs';`],
  ['a package in the domain', 'src/lib/core/plan.ts', `import * as v from 'valibot';`],
  [
    'the domain in a widget',
    'src/lib/ui/Field.svelte',
    `<script>import { a } from '#core/timer.ts';</script>`
  ],
  ['the client on the server', 'server/app.ts', `import { a } from '#lib/client/outbox.ts';`],
  ['the server in a page', 'src/routes/+page.ts', `import { a } from '#server/clock.ts';`],
  ['sockets in a view', 'src/lib/views/Card.svelte', `<script lang="ts">import 'socket.io-client';</script>`],
  ['a package nobody chose', 'server/app.ts', `import _ from 'lodash';`],
  ['a name that only begins alike', 'src/lib/ui/a.ts', `import 'svelte-french-toast';`],
  ['two floors up by dots', 'src/lib/core/rotation/a.ts', `import { a } from '../../core/timer.ts';`],
  ['a side door by dots', 'src/lib/core/plan.ts', `import { a } from '../protocol/names.ts';`],
  ['no extension', 'src/lib/core/plan.ts', `import { a } from './timer';`],
  ['a folder without a row', 'src/lib/stuff/a.ts', ``]
] as const;

const right = [
  ['a neighbour', 'src/lib/core/plan.ts', `import { a } from './timer.ts';`],
  ['a floor below', 'src/lib/protocol/a.ts', `import type { A } from '#core/timer.ts';`],
  ['Node on the server', 'server/app.ts', `import { createServer } from 'node:http';`],
  [
    'compiled messages',
    'src/lib/ui/A.svelte',
    `<script>import { m } from '#lib/paraglide/messages.js';</script>`
  ],
  ['one icon', 'src/lib/ui/A.svelte', `<script>import X from '@lucide/svelte/icons/x';</script>`],
  [
    'a view in a page',
    'src/routes/+page.svelte',
    `<script>import T from '#lib/views/Timer.svelte';</script>`
  ],
  ['generated types of a page', 'src/routes/+page.ts', `import type { PageLoad } from './$types';`],
  ['an import in a comment', 'src/lib/core/plan.ts', `// import { a } from 'node:fs';`]
] as const;

describe('the checker itself', () => {
  test.each(wrong)('catches %s', (_description, path, text) => {
    expect(brokenImports(new Map([...Object.entries(target), [path, text]]))).toHaveLength(1);
  });

  test.each(right)('lets %s pass', (_description, path, text) => {
    expect(brokenImports(new Map([...Object.entries(target), [path, text]]))).toEqual([]);
  });

  test('names the circle it finds', () => {
    const sources = new Map([
      ['src/lib/core/a.ts', `import type { B } from './b.ts';`],
      ['src/lib/core/b.ts', `import { c } from '#core/c.ts';`],
      ['src/lib/core/c.ts', `import { a } from '#lib/core/a.ts';`]
    ]);
    expect(importCircles(sources)).toEqual([
      'src/lib/core/a.ts → src/lib/core/b.ts → src/lib/core/c.ts → src/lib/core/a.ts'
    ]);
  });

  test('a component that imports itself is no circle', () => {
    const sources = new Map([
      ['src/lib/ui/Tree.svelte', `<script>import Tree from './Tree.svelte';</script>`]
    ]);
    expect(importCircles(sources)).toEqual([]);
  });

  test('a diamond is no circle', () => {
    const sources = new Map([
      ['src/lib/core/a.ts', `import './b.ts'; import './c.ts';`],
      ['src/lib/core/b.ts', `import './d.ts';`],
      ['src/lib/core/c.ts', `import './d.ts';`],
      ['src/lib/core/d.ts', '']
    ]);
    expect(importCircles(sources)).toEqual([]);
  });
});
