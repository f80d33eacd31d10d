// What a line may say: the named fields, an alias for a workshop, and of an error its kind and its place, never its words.
import { expect, test } from 'vitest';
import { createLog, faultOf, type LogFields } from '#server/log.ts';

const DAY = 86_400_000;

function logged(write: (log: ReturnType<typeof createLog>, wait: (millis: number) => void) => void) {
  const lines: Record<string, unknown>[] = [];
  let now = Date.UTC(2026, 4, 12, 9);
  const to = { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) };
  write(createLog('info', { clock: { now: () => now }, to }), (millis) => (now += millis));
  return lines;
}

test('[OPS-3] a field nobody named is dropped, whatever it is', () => {
  const fields = {
    code: 'right.denied',
    people: 25,
    name: 'Ada',
    text: 'Une idée',
    req: { url: '/j/KX7P4M' }
  };
  expect(logged((log) => log.info(fields as LogFields, 'refused'))).toEqual([
    { level: 'info', ts: '2026-05-12T09:00:00.000Z', code: 'right.denied', people: 25, event: 'refused' }
  ]);
});

test('[OPS-3] a workshop has one alias a day, and not the same the day after', () => {
  const lines = logged((log, wait) => {
    log.info({ workshop: 'abcdefghij' }, 'one');
    log.info({ workshop: 'abcdefghij' }, 'two');
    wait(DAY);
    log.info({ workshop: 'abcdefghij' }, 'three');
  });
  const [one, two, three] = lines.map(({ workshop }) => workshop);
  expect(one).toMatch(/^[0-9a-f]{8}$/);
  expect(two).toBe(one);
  expect(three).not.toBe(one);
});

test('[OPS-3] an error says where it came from, and nothing of what somebody typed, even made to look like a place', () => {
  const fault = faultOf(
    new TypeError('Dupont\n    at Dupont (file:///tmp/dupont.ts:1:1)', { cause: new Error('Durand') })
  );
  const text = JSON.stringify(fault);
  expect(text).not.toMatch(/[Dd]upont|Durand/);
  expect(fault).toMatchObject({ kind: 'TypeError', cause: { kind: 'Error' } });
  expect(text).toContain('log.test.ts');
});
