// What the article costs as files: five hundred cards laid out by the desk's thread, while the thread that answers people is watched.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Block, Document } from '#lib/exports/blocks.ts';
import { ExportDesk } from '#server/exports/desk.ts';
import { FILES, type Article, type FileName } from '#server/exports/files.ts';
import { createLog } from '#server/log.ts';
import { systemTimers } from '#server/timers.ts';

const [THEMES, CARDS] = [10, 500] as const;

/** One file: how long it took to whoever asked, the longest the event loop was held meanwhile, its size. */
export interface ExportFigures {
  readonly name: FileName;
  readonly millis: number;
  readonly heldMillis: number;
  readonly bytes: number;
}

/** The longest the event loop is held in one second of nothing: what the machine adds by itself. */
export async function measureRest(): Promise<number> {
  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();
  await pause(1_000);
  loop.disable();
  return Math.max(0, loop.max / 1e6 - 1);
}

/** Every file, twice: the first one of its kind also loads its library. */
export async function measureExports(): Promise<readonly ExportFigures[]> {
  const desk = new ExportDesk({ log: createLog('silent'), timers: systemTimers });
  const article = largeArticle();
  const names = Object.keys(FILES) as FileName[]; // the table's own keys
  const figures: ExportFigures[] = [];
  for (const name of [...names, ...names]) figures.push(await measured(desk, { name, article }));
  await desk.close();
  return figures;
}

async function measured(
  desk: ExportDesk,
  { name, article }: { readonly name: FileName; readonly article: Article }
): Promise<ExportFigures> {
  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();
  const start = performance.now();
  const written = await desk.write(name, article);
  const millis = performance.now() - start;
  await new Promise((done) => setImmediate(done));
  loop.disable();
  if (!written.ok) throw new Error(`${name}: ${written.refusal.code}`);
  return { name, millis, heldMillis: Math.max(0, loop.max / 1e6 - 1), bytes: written.value.length };
}

function largeArticle(): Article {
  const text =
    'Écrire ensemble ce que l’on attend d’un partenaire, puis le relire à plusieurs avant de signer';
  const blocks = Array.from({ length: THEMES }, (_theme, t): readonly Block[] => [
    {
      ...{ type: 'heading', id: `theme:t${t}`, level: 3, text: `Thème ${t + 1}` },
      theme: { id: `t${t}`, letter: 'ABCDEFGHIJ'.charAt(t) }
    },
    { type: 'heading', id: `theme:t${t}:idea`, level: 4, text: 'Idées échangées', theme: null },
    {
      ...{ type: 'list', id: `theme:t${t}:idea:cards`, kind: 'idea' },
      items: Array.from({ length: CARDS / THEMES }, (_card, c) => ({
        ...{ id: `c${t}-${c}`, text: `${text} (${c})`, example: 'OT des Rives, un comité', sources: [] },
        points: c % 5 === 0 ? ['une convention', 'un club'] : []
      }))
    }
  ]).flat();
  const document: Document = {
    ...{ id: 'BENCH', version: 1, locale: 'fr', title: 'Cinq cents cartes', mention: ['Version 1'] },
    blocks: [
      { type: 'title', id: 'title', text: 'Cinq cents cartes' },
      { type: 'heading', id: 'shared', level: 2, text: 'Idées et constats partagés', theme: null },
      ...blocks
    ]
  };
  return { document, images: new Map(), numbers: new Map(), fonts: '' };
}
