// Attackers who saw everything the house tells, and more: when each person pressed, whose answer left when. Over hundreds of
// phases none does better than chance among those a card is hidden among; where nothing is batched, they find the author.
import { describe, expect, test } from 'vitest';
import type { SeatId } from '#core/ids.ts';
import { chanceFrom } from '#server/rehearsal/chance.ts';
import { playPhase, type Batch } from '../a-quiet-hour.ts';

const SEED = Number(process.env['SEED'] ?? 20_261_125);
const PHASES = 300;

/** One guess: was it right, and how often it would be with no signal at all. */
interface Guess {
  readonly right: boolean;
  readonly chance: number;
}

/** Who only knows the table: anybody who sits there. */
function ofTable(batch: Batch, rank: number, guess: SeatId | undefined): Guess[] {
  const card = batch.cards[rank];
  if (!card || guess === undefined || !batch.table.includes(guess)) return [];
  return [{ right: card.author === guess, chance: 1 / batch.table.length }];
}

/** Who saw every thumb: those whose cards are in the batch, each as often as they dropped; `but`: one's own. */
function ofBatch(batch: Batch, rank: number, guess: SeatId | undefined, but?: SeatId): Guess[] {
  const card = batch.cards[rank];
  const others = batch.arrivals.filter((seat) => seat !== but);
  if (!card || guess === undefined || others.length === 0 || card.author === but || guess === but) return [];
  const share = others.filter((seat) => seat === guess).length / others.length;
  return [{ right: card.author === guess, chance: share }];
}

const each = (batch: Batch, guessOf: (rank: number) => Guess[]) =>
  batch.cards.flatMap((_, rank) => guessOf(rank));

/** What an attacker makes of a batch. */
const ATTACKERS: Readonly<Record<string, (batch: Batch) => Guess[]>> = {
  'the order of a batch against the order of seats': (batch) =>
    each(batch, (rank) => ofTable(batch, rank, batch.table[rank % batch.table.length])),
  'the time gap: the last card against the last to press': (batch) =>
    ofBatch(batch, batch.cards.length - 1, batch.arrivals.at(-1)),
  'the batch neighbour: the card after mine against who pressed after me': (batch) => {
    const [me] = batch.arrivals;
    const mine = batch.cards.findIndex(({ author }) => author === me);
    return ofBatch(
      batch,
      mine + 1,
      batch.arrivals.find((seat) => seat !== me),
      me
    );
  },
  'who came or left last': (batch) => ofTable(batch, 0, batch.lastMoved),
  'who was last seen typing': (batch) => ofTable(batch, 0, batch.lastTyped),
  'the order of acks against the order of cards': (batch) =>
    each(batch, (rank) => ofBatch(batch, rank, batch.acks[rank])),
  'the row: rank in it against the order of pressing': (batch) =>
    each(batch, (rank) => ofBatch(batch, rank, batch.arrivals[rank])),
  'the file: offset of the words against the order of pressing': (batch) => {
    const offsets = batch.cards.map(({ offset }) => offset).sort((a, b) => a - b);
    return each(batch, (rank) =>
      ofBatch(batch, rank, batch.arrivals[offsets.indexOf(batch.cards[rank]?.offset ?? -1)])
    );
  }
};

async function batchesOf(house: Parameters<typeof playPhase>[1], phases = PHASES): Promise<readonly Batch[]> {
  const chance = chanceFrom(SEED);
  const all: Batch[] = [];
  for (let i = 0; i < phases; i++) all.push(...(await playPhase(chance, house)));
  return all;
}

function score(batches: readonly Batch[], attack: (batch: Batch) => Guess[]) {
  const guesses = batches.flatMap(attack);
  const sum = (of: (guess: Guess) => number): number =>
    guesses.reduce((total, guess) => total + of(guess), 0);
  return {
    guesses: guesses.length,
    right: sum(({ right }) => Number(right)),
    expected: sum(({ chance }) => chance),
    sigma: Math.sqrt(sum(({ chance }) => chance * (1 - chance)))
  };
}

const batched = await batchesOf('box');

describe(`[ATT-9] ${PHASES} phases of twelve people (seed ${SEED})`, () => {
  test('every card of every phase is there, in batches of two devices or more but for the end of a step', () => {
    expect(batched.reduce((total, { cards }) => total + cards.length, 0)).toBe(PHASES * 48);
    const lonely = batched.filter(({ arrivals }) => new Set(arrivals).size < 2);
    expect(lonely.length).toBeLessThanOrEqual(PHASES * 4);
    for (const { table } of batched) expect(table).toHaveLength(6);
  });

  test.each(Object.entries(ATTACKERS))('no better than chance: %s', (_name, attack) => {
    const { guesses, right, expected, sigma } = score(batched, attack);
    expect(guesses).toBeGreaterThan(PHASES);
    expect(Math.abs(right - expected)).toBeLessThanOrEqual(3 * sigma);
  });
});

describe('[ATT-9] the same attackers find the author', () => {
  test('where each card is shown as it comes', async () => {
    const alone = await batchesOf('unbatched', 20);
    for (const signal of ['the time gap', 'the order of acks', 'the row', 'the file']) {
      const [, attack] = Object.entries(ATTACKERS).find(([name]) => name.startsWith(signal)) ?? [];
      const { guesses, right } = score(alone, attack ?? (() => []));
      expect([signal, right]).toEqual([signal, guesses]);
      expect(guesses).toBeGreaterThan(500);
    }
  });

  test('where a batch keeps the order it came in', async () => {
    const kept = await batchesOf('unshuffled', 20);
    const { guesses, right } = score(
      kept,
      ATTACKERS['the row: rank in it against the order of pressing'] ?? (() => [])
    );
    expect(guesses).toBeGreaterThan(500);
    expect(right).toBe(guesses);
  });
});
