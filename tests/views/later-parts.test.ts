// What comes after the field of a phone: once, when the page rests, and again until it is there.
import { expect, test } from 'vitest';
import { LaterParts, type LaterPorts, type Parts } from '#lib/views/participant/later-parts.svelte.ts';

/** No test draws them. */
const parts = {} as Parts;

/** A network that fails so many times, and the hands that move time. */
function network(failures: { parts: number; guests: number }) {
  const asked: string[] = [];
  const waiting: (() => void)[] = [];
  const answer = (what: 'parts' | 'guests'): Promise<void> => {
    asked.push(what);
    failures[what] -= 1;
    return failures[what] < 0 ? Promise.resolve() : Promise.reject(new Error('no network'));
  };
  const ports: LaterPorts = {
    loadParts: () => answer('parts').then(() => parts),
    loadGuests: () => answer('guests'),
    mendStyles: () => Promise.resolve(void asked.push('styles')),
    whenIdle: (run) => void waiting.push(run),
    later: (run) => void waiting.push(run)
  };
  const rests = async (): Promise<void> => {
    for (const run of waiting.splice(0)) run();
    await new Promise((done) => setImmediate(done));
  };
  return { asked, waiting, ports, rests };
}

test('fetched ahead, they wait until the page rests, and come once', async () => {
  const { asked, ports, rests } = network({ parts: 0, guests: 0 });
  const later = new LaterParts(ports);
  later.fetchAhead();
  later.fetchAhead();
  expect(asked).toEqual([]);
  await rests();
  later.fetch();
  await rests();
  expect([asked, later.parts]).toEqual([['parts', 'guests'], parts]);
});

test('without network they are asked for again, styles first, until they are there', async () => {
  const { asked, waiting, ports, rests } = network({ parts: 1, guests: 1 });
  const later = new LaterParts(ports);
  later.fetch();
  await rests();
  expect([asked, later.parts]).toEqual([['parts'], null]);
  await rests();
  expect(later.parts).toBe(parts);
  await rests();
  expect(asked).toEqual(['parts', 'styles', 'parts', 'guests', 'styles', 'guests']);
  expect(waiting).toEqual([]);
});
