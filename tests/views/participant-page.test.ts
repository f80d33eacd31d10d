// What a participant's page remembers by itself: the floods that were answered on this phone, and never a cut text.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CardCommand } from '#core/commands.ts';
import { LIMITS } from '#core/limits.ts';
import type { ParticipantView } from '#core/views.ts';
import { LiveWorkshop } from '#lib/client/live.svelte.ts';
import { memoryStore } from '#lib/client/outbox-store.ts';
import type { Wire } from '#lib/client/wire.ts';
import { excessOf, fits } from '#lib/views/participant/lengths.ts';
import { Participant } from '#lib/views/participant/participant.svelte.ts';

const wire: Wire = {
  isByRequests: false,
  open: () => undefined,
  close: () => undefined,
  hurry: () => undefined,
  command: () => Promise.resolve({ ok: true, seq: 1 }),
  commandInTime: () => Promise.resolve(null),
  readBoard: () => Promise.resolve({ ok: true, seq: 1 }),
  clock: () => Promise.resolve({ serverNow: 0 }),
  tell: () => undefined
};
const at = { table: 'C1', round: 3 };

function page(): Participant {
  const options = { workshop: 'w1', role: 'participant' } as const;
  const ports = {
    wire,
    openStore: () => Promise.resolve(memoryStore()),
    memory: () => Promise.resolve(null),
    later: () => undefined
  };
  return new Participant(new LiveWorkshop<ParticipantView>(options, ports), 'w1');
}
const kept = (participant: Participant): readonly CardCommand[] =>
  participant.live.outbox.items.map(({ command }) => command);

beforeEach(() => {
  const shelf: Record<string, string> = {};
  // As in a browser, its own keys are what was kept.
  const methods = {
    getItem: (key: string) => shelf[key] ?? null,
    setItem: (key: string, text: string) => void (shelf[key] = text),
    removeItem: (key: string) => void Reflect.deleteProperty(shelf, key)
  };
  vi.stubGlobal('localStorage', Object.setPrototypeOf(shelf, methods));
});
afterEach(() => vi.unstubAllGlobals());

test('a move that was taken back is shown again when it is done again', () => {
  const phone = page();
  for (const what of ['step-3', 'late', 'step-5']) phone.reads(what);
  phone.forgetBeyond(5);
  expect(phone.hasRead('step-5')).toBe(true);
  phone.forgetBeyond(4);
  expect(['step-3', 'late', 'step-5'].map((what) => phone.hasRead(what))).toEqual([true, true, false]);
  expect(page().hasRead('step-5'), 'after a reload').toBe(false);
  expect(page().hasRead('step-3'), 'after a reload').toBe(true);
});

test('[CARD-7] what is too long is counted as the server counts it', () => {
  expect(excessOf('a'.repeat(LIMITS.cardText), LIMITS.cardText)).toBe(0);
  expect(excessOf(`  ${'a'.repeat(LIMITS.cardText)}\n`, LIMITS.cardText)).toBe(0);
  expect(excessOf('a'.repeat(LIMITS.cardText + 100), LIMITS.cardText)).toBe(100);
  expect(excessOf('e\u0301'.repeat(LIMITS.cited), LIMITS.cited), 'two marks, one letter').toBe(0);
});

const words = { text: 'Une phrase', example: '', cited: '', subPoints: [] as string[] };
for (const [what, part] of [
  ['a sentence', { text: 'a'.repeat(LIMITS.cardText + 1) }],
  ['an example', { example: 'a'.repeat(LIMITS.example + 1) }],
  ['a structure', { cited: 'a'.repeat(LIMITS.cited + 1) }],
  ['a point', { subPoints: ['court', 'a'.repeat(LIMITS.subPointText + 1)] }],
  ['a list of points', { subPoints: Array.from({ length: LIMITS.subPoints + 1 }, () => 'point') }]
] as const)
  test(`[CARD-7] ${what} that is too long is not a card`, () => {
    expect(fits(words)).toBe(true);
    expect(fits({ ...words, ...part })).toBe(false);
  });

test('[CARD-7] a draft that is too long is neither cut nor sent', async () => {
  const { writer, ...phone } = page();
  const long = 'mot '.repeat(600);
  writer.sit('C', at, 'affiliation');
  writer.change({ text: long });
  expect(await writer.deposit()).toBe(false);
  expect(writer.draft.text).toBe(long);
  expect(phone.live.outbox.items).toEqual([]);
  const again = page();
  again.writer.sit('C', at, 'affiliation');
  expect(again.writer.draft.text, 'after a reload').toBe(long);
});

test('[CARD-7] a draft left at another table is shortened there, then deposited there', async () => {
  const phone = page();
  phone.writer.sit('C', at, 'affiliation');
  phone.writer.change({ text: 'mot '.repeat(600) });
  phone.writer.sit('D', { table: 'D1', round: 4 }, 'affiliation');
  const [left] = phone.writer.elsewhere;
  if (!left) throw new Error('no draft elsewhere');
  phone.writer.amend(left, { ...words, text: 'Plus court' });
  const [shorter] = phone.writer.elsewhere;
  expect(shorter).toEqual({ ...left, text: 'Plus court' });
  expect(await phone.writer.deposit(shorter)).toBe(true);
  expect(kept(phone)).toMatchObject([{ type: 'card.add', table: 'C1', claim: at, text: 'Plus court' }]);
  expect(phone.writer.elsewhere).toEqual([]);
});
