// The editor's hands against a server that answers when the test says so.
import { beforeEach, expect, test } from 'vitest';
import type { Command } from '#core/commands.ts';
import { ok, type Result } from '#core/result.ts';
import type { SynthesisSource } from '#core/synthesis.ts';
import type { Trouble } from '#lib/client/api.ts';
import type { ActResult } from '#lib/client/live.svelte.ts';
import type { DocumentEdit } from '#lib/views/synthesis/apply-edit.ts';
import { cardIn } from '#lib/views/synthesis/cards-of.ts';
import { SynthesisDesk } from '#lib/views/synthesis/desk.svelte.ts';
import { SYNTHESIS } from '../fixtures/views/synthesis.ts';

let sent: Command[];
let answer: (result: ActResult) => void;
let give: (result: Result<SynthesisSource, Trouble>) => void;
let later: (() => void)[];
let readings: number;

const KEPT: ActResult = { ok: true, seq: 4 };
const PIN: DocumentEdit = { type: 'card.pin', card: 'e2', pinned: true };

async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}
async function runLater(): Promise<void> {
  for (const run of later.splice(0)) run();
  await settled();
}
async function opened(): Promise<SynthesisDesk> {
  const desk = new SynthesisDesk({
    send: (command) => {
      sent.push(command);
      return new Promise((resolve) => (answer = resolve));
    },
    read: () => {
      readings += 1;
      return new Promise((resolve) => (give = resolve));
    },
    later: (run) => void later.push(run)
  });
  desk.refresh();
  await runLater();
  give(ok(SYNTHESIS));
  await settled();
  return desk;
}
function pinned(desk: SynthesisDesk): boolean | undefined {
  return desk.source ? cardIn(desk.source, 'e2')?.card.pinned : undefined;
}

beforeEach(() => {
  [sent, later, readings] = [[], [], 0];
});

test('[SYN-10] an edit shows at once, stays until the server has it, and can be taken back', async () => {
  const desk = await opened();
  const edit = desk.edit(PIN, 'Phrase retenue.');
  expect(pinned(desk)).toBe(true);
  await runLater();
  expect(desk.offer).toBe(null);
  answer(KEPT);
  expect(await edit).toBe(true);
  expect(desk.offer?.message).toBe('Phrase retenue.');
  const undo = desk.undo();
  expect(pinned(desk)).toBe(false);
  answer(KEPT);
  await undo;
  expect(sent).toEqual([PIN, { ...PIN, pinned: false }]);
});

test('[SYN-10] a reading that began before the edit was kept does not hide it', async () => {
  const desk = await opened();
  desk.refresh();
  await runLater();
  const edit = desk.edit(PIN, '');
  answer(KEPT);
  await edit;
  give(ok(SYNTHESIS));
  await settled();
  expect(pinned(desk)).toBe(true);
  await runLater();
  give(ok({ ...SYNTHESIS, title: 'Relu' }));
  await settled();
  expect([desk.source?.title, pinned(desk)]).toEqual(['Relu', false]);
});

test('[SYN-10] a refused edit goes away and says why; offline nothing is changed', async () => {
  const desk = await opened();
  for (const result of [
    { ok: false, offline: true },
    { ok: false, refusal: { code: 'right.denied' } }
  ] as const) {
    const edit = desk.edit(PIN, 'Phrase retenue.');
    answer(result);
    expect(await edit).toBe(false);
    expect([pinned(desk), desk.offer]).toEqual([false, null]);
    expect(desk.notice).not.toBe('');
  }
});

test('[SYN-11] a second press while publishing does nothing', async () => {
  const desk = await opened();
  const first = desk.ask({ type: 'synthesis.publish' });
  expect(await desk.ask({ type: 'synthesis.publish' })).toBe(false);
  answer(KEPT);
  expect(await first).toBe(true);
  expect([sent.length, desk.busy]).toEqual([1, false]);
});

test('[SYN-1] changes that come close together make one reading', async () => {
  const desk = await opened();
  for (let n = 0; n < 5; n += 1) desk.refresh();
  await runLater();
  expect(readings).toBe(2);
  desk.refresh();
  await runLater();
  expect(readings).toBe(2);
  give({ ok: false, refusal: { code: 'offline' } });
  await settled();
  expect(desk.unread).not.toBe('');
  await runLater();
  expect(readings).toBe(3);
});

test('[SYN-10] acts are taken back one by one, the last first, long after they were said', async () => {
  const desk = await opened();
  const leave: DocumentEdit = { type: 'synthesis.leaveOut', card: 'e1', leftOut: true };
  for (const edit of [PIN, leave]) {
    const kept = desk.edit(edit, edit.type);
    answer(KEPT);
    await kept;
  }
  desk.offer = null;
  for (const expected of [leave, PIN]) {
    const undo = desk.undo();
    answer(KEPT);
    expect((await undo)?.message).toBe(expected.type);
  }
  expect(await desk.undo()).toBe(null);
  expect(sent.slice(2)).toEqual([
    { ...leave, leftOut: false },
    { ...PIN, pinned: false }
  ]);
});

test('[SYN-10] what could not be taken back is not said to be, and can still be', async () => {
  const desk = await opened();
  const kept = desk.edit(PIN, 'Phrase retenue.');
  answer(KEPT);
  await kept;
  const undo = desk.undo();
  answer({ ok: false, offline: true });
  expect(await undo).toBe(null);
  expect([desk.notice === '', desk.mayUndo, pinned(desk)]).toEqual([false, true, true]);
  const again = desk.undo();
  answer(KEPT);
  expect((await again)?.message).toBe('Phrase retenue.');
});

test('[SYN-10] a press right after an act takes that act back, not the one before, however slow the server is', async () => {
  const desk = await opened();
  const first = desk.edit(PIN, 'Phrase retenue.');
  answer(KEPT);
  await first;
  const leave: DocumentEdit = { type: 'synthesis.leaveOut', card: 'e1', leftOut: true };
  const second = desk.edit(leave, 'Phrase écartée.');
  const undo = desk.undo();
  expect(sent).toEqual([PIN, leave]);
  answer(KEPT);
  await second;
  await settled();
  answer(KEPT);
  expect((await undo)?.message).toBe('Phrase écartée.');
  expect(sent.at(-1)).toEqual({ ...leave, leftOut: false });
});

test('[SYN-10] an act that was refused takes nothing else back', async () => {
  const desk = await opened();
  const first = desk.edit(PIN, 'Phrase retenue.');
  answer(KEPT);
  await first;
  const second = desk.edit({ type: 'synthesis.leaveOut', card: 'e1', leftOut: true }, 'Phrase écartée.');
  const undo = desk.undo();
  answer({ ok: false, offline: true });
  expect([await second, await undo, pinned(desk)]).toEqual([false, null, true]);
  const again = desk.undo();
  answer(KEPT);
  expect((await again)?.message).toBe('Phrase retenue.');
});

test('[SYN-17] the list of sentences to merge with is open over one sentence, and closes with what is selected next', async () => {
  const desk = await opened();
  const opens = () => [desk.selected, desk.merging, desk.writing];
  desk.write('e1');
  desk.merge('e2');
  expect(opens()).toEqual(['e2', true, false]);
  desk.select('e1');
  expect(opens()).toEqual(['e1', false, false]);
  desk.merge('e1');
  desk.write('e1');
  expect(opens()).toEqual(['e1', false, true]);
  desk.close();
  expect(opens()).toEqual(['e1', false, false]);
});
