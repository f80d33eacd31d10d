// What the article costs as files: five hundred cards gathered, composed and laid out, while the thread that answers people is watched.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { synthesisSource } from '#core/synthesis-source.ts';
import type { Workshop } from '#core/workshop.ts';
import { numbersOf, toldCards } from '#lib/exports/json/archive-cards.ts';
import type { AskedArticle } from '#server/exports/asked.ts';
import { ExportDesk } from '#server/exports/desk.ts';
import { FILES, type FileName } from '#server/exports/files.ts';
import { createLog } from '#server/log.ts';
import { STANDALONE_FONTS } from '#server/http/fonts.ts';
import { systemTimers } from '#server/timers.ts';
import { adding, Day, FACILITATOR } from '#tests/core/a-day.ts';
import { aPlan } from '#tests/core/a-plan.ts';

const [THEMES, CARDS] = [5, 500] as const;
const SENTENCE =
  'Écrire ensemble ce que l’on attend d’un partenaire, puis le relire à plusieurs avant de signer';
/** Between the editor that opens and the first file that is asked for. */
const READING_MS = 4_000;

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

/** `cold`: a first PDF from a thread that does not exist yet. `files`: every file, twice, once the document has been open for a while. */
export async function measureExports(): Promise<{
  readonly cold: ExportFigures;
  readonly files: readonly ExportFigures[];
}> {
  const workshop = largeWorkshop();
  const desk = () => new ExportDesk({ log: createLog('silent'), timers: systemTimers });
  const [first, opened] = [desk(), desk()];
  const cold = await measured(first, { name: 'synthese.pdf', workshop });
  await first.close();
  opened.wake();
  await pause(READING_MS);
  const names = Object.keys(FILES) as FileName[]; // the table's own keys
  const files: ExportFigures[] = [];
  for (const name of [...names, ...names]) files.push(await measured(opened, { name, workshop }));
  await opened.close();
  return { cold, files };
}

function askedFrom(workshop: Workshop): AskedArticle {
  return {
    ...{ source: synthesisSource(workshop), locale: 'fr', hidden: null },
    ...{ images: new Map(), numbers: numbersOf(toldCards(workshop)), fonts: STANDALONE_FONTS }
  };
}

async function measured(
  desk: ExportDesk,
  { name, workshop }: { readonly name: FileName; readonly workshop: Workshop }
): Promise<ExportFigures> {
  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();
  const start = performance.now();
  const written = await desk.write(name, askedFrom(workshop));
  const millis = performance.now() - start;
  await new Promise((done) => setImmediate(done));
  loop.disable();
  if (!written.ok) throw new Error(`${name}: ${written.refusal.code}`);
  return { name, millis, heldMillis: Math.max(0, loop.max / 1e6 - 1), bytes: written.value.length };
}

/** A workshop where so many cards were written, by the real rules. */
function largeWorkshop(): Workshop {
  const day = new Day(aPlan(60, THEMES, { circuits: 2 }));
  day.facilitates(FACILITATOR);
  day.goesToRound(1);
  const tables = day.state.plan.tables.map(({ id }) => id);
  for (let n = 0; n < CARDS; n++) {
    const text = `${SENTENCE} (${n})`;
    const kind = n % 3 === 0 ? 'finding' : 'idea';
    day.does(FACILITATOR, {
      ...adding({ card: `card-${n}`, table: tables[n % tables.length] ?? '', text, kind }),
      ...(n % 5 === 0 ? { example: 'un comité', subPoints: ['une convention', 'un club'] } : {})
    });
  }
  return day.state;
}
