// The hands of a facilitator: one act at a time, on the state that was looked at.
import { expect, test, vi } from 'vitest';
import { facilitatorView, fixtureNow } from '#tests/fixtures/views/facilitator.ts';
import type { Command } from '#core/commands.ts';
import type { ActResult } from '#lib/client/live.svelte.ts';
import { Conductor } from '#lib/views/conduct/conductor.svelte.ts';

function conduct(answer: () => Promise<ActResult>) {
  const sent: Command[] = [];
  const done = { id: 3, act: 'next', by: 'Inès Caumel', at: fixtureNow() - 900, n: 3, open: true } as const;
  const view = facilitatorView({ undo: done });
  const conductor = new Conductor({
    view: () => view,
    now: () => fixtureNow(),
    send: (command) => {
      sent.push(command);
      return answer();
    }
  });
  return { conductor, sent };
}

test('[CUR-3] a second press while the first is under way does nothing', async () => {
  let release: (result: ActResult) => void = () => undefined;
  const { conductor, sent } = conduct(() => new Promise((resolve) => (release = resolve)));
  const first = conductor.next();
  await conductor.next();
  release({ ok: true, seq: 2 });
  await first;
  expect(sent).toEqual([{ type: 'cursor.next', expectedVersion: 12 }]);
  expect(conductor.busy).toBe(false);
});

test('[CUR-3] a press on an old state says who was quicker', async () => {
  const { conductor } = conduct(async () => ({ ok: false, refusal: { code: 'command.stale' } }));
  await conductor.next();
  expect(conductor.notice.replace(/[\u00a0\u202f]/g, ' ')).toBe(
    'Inès Caumel vient d’agir : Tour 3 lancé. Rien n’a été fait deux fois, voici où vous en êtes.'
  );
});

test('[CUR-3] a press on words that have just changed moves nobody', async () => {
  vi.useFakeTimers();
  const { conductor, sent } = conduct(async () => ({ ok: true, seq: 1 }));
  conductor.settle(11);
  conductor.settle(12);
  await conductor.next();
  expect(sent).toEqual([]);
  expect(conductor.notice).toMatch(/^Inès Caumel vient d’agir/);
  vi.advanceTimersByTime(600);
  await conductor.next();
  expect(sent).toHaveLength(1);
  vi.useRealTimers();
});

test('[CUR-3] without the network nothing is queued, and it is said', async () => {
  const { conductor } = conduct(async () => ({ ok: false, offline: true }));
  await conductor.conduct({ type: 'timer.extend', minutes: 2 });
  expect(conductor.notice).toMatch(/^Réseau coupé/);
});

test('[ACT-4] acts taken back while another is under way wait for their turn, each once', async () => {
  const releases: ((result: ActResult) => void)[] = [];
  const { conductor, sent } = conduct(() => new Promise((resolve) => releases.push(resolve)));
  const [at, open] = [fixtureNow() - 900, true];
  const all = [3, 4, 5, 4].map((id) => conductor.undo({ id, act: 'next', by: '', at, n: 3, open }));
  for (const count of [1, 2, 3]) {
    await vi.waitFor(() => expect(sent).toHaveLength(count));
    releases[count - 1]?.({ ok: true, seq: count });
  }
  await Promise.all(all);
  expect(sent).toEqual([3, 4, 5].map((act) => ({ type: 'act.undo', act, expectedVersion: 12 })));
  expect(conductor.busy).toBe(false);
});

test('[ACT-4] an act older than the screen is not offered to be taken back', () => {
  const { conductor } = conduct(async () => ({ ok: true, seq: 1 }));
  expect(conductor.slipClosedAt).toBe(fixtureNow() - 900);
});
