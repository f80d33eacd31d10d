// Presence in windows (DOC-12): the newest of each, ten times a second at the most, and nobody flickers.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { must } from '#core/result.ts';
import { WIRE_LIMITS } from '#lib/protocol/limits.ts';
import { parseBoardMessage } from '#server/boards/board-wire.ts';
import { Presence, parsePresence } from '#server/boards/presence.ts';
import { PresenceFrames } from '#server/boards/presence-frames.ts';
import { Windows, type Writer } from './a-window.ts';

let on: Windows;
beforeEach(async () => {
  on = await Windows.open();
});
afterEach(() => on.close());

/** What somebody was shown since the last time, message by message: the place of each person, null for who is gone. */
const seen = ({ line }: Writer) =>
  line.written.splice(0).map(([message]) => {
    const read = parseBoardMessage(must(message, 'a message'));
    const all = read?.type === 'presence' ? parsePresence(read.presence) : null;
    return new Map(must(all, 'presence').map(({ client, state }) => [client, anchorIn(state)]));
  });
const anchorIn = (state: string): number | null =>
  (JSON.parse(state) as { cursor: { anchor: number } } | null)?.cursor.anchor ?? null; // as isAt says it

describe('[DOC-12] presence', () => {
  test('is shown at once, then the newest of each at the end of 100 ms, in one message', () => {
    const [maud, bo] = [on.maud.doc.clientID, on.bo.doc.clientID];
    const reader = on.comes(0);
    on.maud.isAt(1, 1);
    expect(seen(reader)).toEqual([new Map([[maud, 1]])]);
    for (const at of [2, 3, 4]) on.maud.isAt(at, at);
    on.bo.isAt(7, 1);
    on.passes(99);
    expect(seen(reader)).toEqual([]);
    on.passes(1);
    expect(seen(reader)).toEqual([
      new Map([
        [maud, 4],
        [bo, 7]
      ])
    ]);
    on.passes(100);
    expect(seen(reader)).toEqual([]);
  });

  test('is never told to whoever said it', () => {
    const maud = on.maud.doc.clientID;
    on.maud.isAt(1, 1);
    expect([seen(on.maud), seen(on.bo)]).toEqual([[], [new Map([[maud, 1]])]]);
    on.maud.isAt(2, 2);
    on.bo.isAt(7, 1);
    on.passes(100);
    expect(seen(on.maud)).toEqual([new Map([[on.bo.doc.clientID, 7]])]);
    expect(seen(on.bo)).toEqual([new Map([[maud, 2]])]);
  });

  test('of one who leaves goes at once; where many leave together they are shown for five seconds more', () => {
    const crowd = Array.from({ length: 8 }, () => on.comes(0));
    const reader = on.comes(1);
    crowd.forEach((each) => each.isAt(1, 1));
    on.passes(100);
    seen(reader);
    crowd.forEach((each) => each.leaves());
    on.passes(100);
    const left = crowd.slice(0, 5).map(({ doc }) => doc.clientID);
    expect(new Map(seen(reader).flatMap((each) => [...each]))).toEqual(new Map(left.map((id) => [id, null])));
    on.passes(4_800);
    expect(seen(reader)).toEqual([]);
    on.passes(300);
    const late = crowd.slice(5).map(({ doc }) => doc.clientID);
    expect(new Map(seen(reader).flatMap((each) => [...each]))).toEqual(new Map(late.map((id) => [id, null])));
  });
});

test('[DOC-12] more people than fit in a message: those who waited longest come first, and everybody comes', () => {
  const presence = new Presence({ now: () => 0 });
  const say = (client: number, clock: number) =>
    presence.hear({}, { client, clock, state: '{}' }, 'Groupe 1');
  const people = WIRE_LIMITS.presencePerWindow + 10;
  for (let client = 1; client <= people; client++) say(client, 1);
  const shown = () => {
    const entries = presence.takes(WIRE_LIMITS.presencePerWindow).map(({ entry }) => entry);
    const [frame] = new PresenceFrames(entries).all;
    const read = parseBoardMessage(new Uint8Array(must(frame, 'a frame').subarray(4)));
    return must(read?.type === 'presence' ? parsePresence(read.presence) : null, 'presence').map(
      ({ client }) => client
    );
  };
  const first = shown();
  for (let client = 1; client <= people; client++) say(client, 2);
  expect(first).toEqual(Array.from({ length: WIRE_LIMITS.presencePerWindow }, (_, i) => i + 1));
  expect(shown().slice(0, 10)).toEqual(Array.from({ length: 10 }, (_, i) => first.length + i + 1));
});
