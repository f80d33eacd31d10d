// The fields of a zoom on its owner's device: left, taken up again after a reload, sent with the network back.
import { beforeEach, expect, test, vi } from 'vitest';
import { mergeTexts } from '#core/merge-texts.ts';
import { NO_WORDS, type ZoomCommand, type ZoomField, type ZoomWords } from '#core/zooms.ts';
import type { ActResult } from '#lib/client/live.svelte.ts';
import { m } from '#lib/paraglide/messages.js';
import { OwnerWords } from '#lib/views/synthesis/owner-words.svelte.ts';

const TAKEN: ActResult = { ok: true, seq: 4 };
const TOO_LONG: ActResult = { ok: false, refusal: { code: 'text.tooLong', params: { most: 9 } } };

let server: ZoomWords;
let isOver: boolean;
let sent: ZoomCommand[];
/** Answers, one a command. */
let answers: ((result: ActResult) => void)[];

/** The page opened on that device, again when it was before. */
function opened(): OwnerWords {
  return new OwnerWords({
    zoom: 'z1',
    keyOf: (field: ZoomField) => `zoom.${field}`,
    words: () => server,
    isOver: () => isOver,
    send: (command) => {
      sent.push(command);
      return new Promise((resolve) => answers.push(resolve));
    }
  });
}
async function answered(result: ActResult): Promise<void> {
  await vi.waitFor(() => expect(answers.length).toBeGreaterThan(0));
  answers.shift()?.(result);
}

beforeEach(() => {
  const shelf = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => shelf.get(key) ?? null,
    setItem: (key: string, text: string) => shelf.set(key, text),
    removeItem: (key: string) => shelf.delete(key)
  });
  [server, isOver, sent, answers] = [NO_WORDS, false, [], []];
});

test('[ZOOM-3] after a reload a draft is still compared with the words it was begun from', async () => {
  server = { ...NO_WORDS, what: 'Un bus par jour' };
  opened().type('what', 'Un grand bus par jour');
  server = { ...NO_WORDS, what: 'Un bus par jour, sauf le dimanche' };
  const own = opened();
  expect(own.of('what')).toBe('Un grand bus par jour');
  const kept = own.keep();
  await answered(TAKEN);
  await kept;
  const [write] = sent;
  expect(write).toMatchObject({ type: 'zoom.write', base: 'Un bus par jour' });
  if (write?.type !== 'zoom.write') return expect.unreachable();
  expect(mergeTexts(write.base ?? '', server.what, write.text)).toBe(
    'Un grand bus par jour, sauf le dimanche'
  );
  expect([own.isKept, opened().isKept]).toEqual([true, true]);
});

test('[ZOOM-3] drafts go one after another, and a field that was not taken keeps saying so', async () => {
  const own = opened();
  own.type('what', 'Trop long');
  own.type('quote', 'Juste');
  const kept = own.keep();
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  await answered(TOO_LONG);
  await answered(TAKEN);
  await kept;
  expect(sent.map((each) => 'field' in each && each.field)).toEqual(['what', 'quote']);
  expect(own.notice).toBe(m.refusal_text_tooLong());
  expect([own.of('what'), own.isKept]).toEqual(['Trop long', false]);
  const again = own.keep(['what']);
  await answered(TAKEN);
  await again;
  expect([own.notice, own.isKept]).toEqual(['', true]);
});

test('[ZOOM-2] nothing is sent once its time is over', async () => {
  const own = opened();
  own.type('what', 'Trop tard');
  isOver = true;
  await own.keep();
  expect([sent, own.notice]).toEqual([[], '']);
});

test('[ZOOM-3] what is typed while a field is on its way goes on from what was taken', async () => {
  const own = opened();
  own.type('what', 'Un');
  const kept = own.keep(['what']);
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  own.type('what', 'Un bus');
  await answered(TAKEN);
  await kept;
  const again = own.keep(['what']);
  await answered(TAKEN);
  await again;
  expect(sent.at(-1)).toMatchObject({ text: 'Un bus', base: 'Un' });
});

test('[ZOOM-3] what is typed while the agreement is on its way stays, and goes on from what was agreed to', async () => {
  const own = opened();
  own.type('what', 'Un bus');
  const agreed = own.approve();
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  own.type('what', 'Un bus par jour');
  await answered(TAKEN);
  expect([await agreed, own.isKept, opened().of('what')]).toEqual([true, false, 'Un bus par jour']);
  const kept = own.keep();
  await answered(TAKEN);
  await kept;
  expect(sent.at(-1)).toMatchObject({ text: 'Un bus par jour', base: 'Un bus' });
});
