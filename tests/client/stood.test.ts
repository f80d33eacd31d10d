import { expect, test } from 'vitest';
import { forgetStood, keepStood, readStood, type StoodPorts } from '#lib/client/stood.ts';

function device(): StoodPorts & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    read: (key) => kept.get(key) ?? '',
    write: (key, text) => Boolean(text === '' ? kept.delete(key) || true : kept.set(key, text))
  };
}

test('[ASK-9] a place is remembered for one person and one question, until it is forgotten', () => {
  const ports = device();
  keepStood('w.s1', 'v1', { l1: 4 }, ports);
  expect(readStood('w.s1', 'v1', ports)).toEqual({ l1: 4 });
  expect([readStood('w.s2', 'v1', ports), readStood('w.s1', 'v2', ports)]).toEqual([{}, {}]);
  forgetStood('w.s1', 'v1', ports);
  expect([readStood('w.s1', 'v1', ports), ports.kept.size]).toEqual([{}, 0]);
});

test('[ASK-9] what a full device cut in the middle is nothing', () => {
  const ports = device();
  ports.write('tablee.stood.w.s1.v1', '{"l1":4,"l2"');
  expect(readStood('w.s1', 'v1', ports)).toEqual({});
});
