import { describe, expect, test } from 'vitest';
import { plannedEnd } from '#core/plan-agenda.ts';
import { synthesisSource } from '#core/synthesis-source.ts';
import { adding, aDay, FACILITATOR } from './a-day.ts';
import { aFullRoom, forbiddenIn, foundIn } from './a-full-room.ts';

test('[SYN-9] a theme gathers its circuits, column by column, circuit by circuit, in board order', () => {
  const day = aDay(24, 3).goesToRound(1);
  const [a1, a2] = [day.hosts('A1'), day.hosts('A2')];
  day.does(a2, adding({ card: 'a2-first', table: 'A2' }));
  day.does(a1, adding({ card: 'a1-first', table: 'A1' }));
  day.does(a1, adding({ card: 'a1-finding', table: 'A1', kind: 'finding' }));
  day.does(a1, adding({ card: 'a1-second', table: 'A1' }));
  day.does(a2, adding({ card: 'a2-question', table: 'A2', kind: 'openQuestion' }));
  day.does(a1, { type: 'card.reorder', card: 'a1-second', after: null });
  const { themes, circuits, rounds } = synthesisSource(day.state);
  expect(themes.map((theme) => theme.letter)).toEqual(['A', 'B', 'C']);
  expect(themes[0]?.cards.map((card) => [card.id, card.circuit, card.round, card.group])).toEqual([
    ['a1-second', 1, 1, 1],
    ['a1-first', 1, 1, 1],
    ['a2-first', 2, 1, 4],
    ['a1-finding', 1, 1, 1],
    ['a2-question', 2, 1, 4]
  ]);
  expect([circuits, rounds]).toEqual([2, 3]);
});

test('[SYN-9] an archived card is out, and in again once restored', () => {
  const day = aDay().goesToRound(1);
  const host = day.hosts('A1');
  for (const card of ['c1', 'c2']) day.does(host, adding({ card, table: 'A1' }));
  const ids = () => synthesisSource(day.state).themes.flatMap((theme) => theme.cards.map((card) => card.id));
  day.does(host, { type: 'card.archive', card: 'c1' });
  expect(ids()).toEqual(['c2']);
  day.does(host, { type: 'card.restore', card: 'c1' });
  expect(ids()).toEqual(['c1', 'c2']);
});

describe('[SYN-9] people', () => {
  test('are counted when they came; structures are thanked when their person agreed, each once', () => {
    const day = aDay();
    const told = [
      ['Rives', true],
      ['  rives ', true],
      ['La Halle', false],
      ['Étang', true],
      ['Zinc', true],
      ['', true]
    ] as const;
    for (const [i, [affiliation, thanks]] of told.entries()) {
      const person = day.joins(`d-${i}`);
      const { seat } = person;
      day.does(person, { type: 'seat.name', seat, name: `Prénom ${i}`, affiliation, thanks });
    }
    day.does(FACILITATOR, {
      type: 'seat.name',
      seat: 's12',
      name: 'X',
      affiliation: 'Jamais venue',
      thanks: true
    });
    expect(synthesisSource(day.state)).toMatchObject({
      ...{ people: 6, affiliations: 4, thanks: ['Étang', 'Rives', 'Zinc'] }
    });
  });

  test('are never named: no name, no seat, no device, no secret is in what the document is made from', () => {
    const room = aFullRoom();
    const { names, devices, secrets, resumeCodes } = forbiddenIn(room);
    const seats = room.people.map(({ seat }) => `"${seat}"`);
    const source = synthesisSource(room.day.state);
    expect(foundIn(source, [...names, ...devices, ...secrets, ...resumeCodes, ...seats])).toEqual([]);
    expect(source.thanks).toHaveLength(30);
  });
});

test('[SYN-9] the day is the one that was lived, once it has begun', () => {
  const day = aDay();
  expect(synthesisSource(day.state).startsAt).toBe(day.state.plan.startsAt);
  day.later(12).conducts({ type: 'workshop.start' });
  expect(synthesisSource(day.state).startsAt).toBe(day.now);
});

test('[SYN-9] it ends when it is closed; open, or closed long after everybody left, when it was meant to', () => {
  const day = aDay();
  const { plan } = day.state;
  const planned = plannedEnd(plan) - plan.startsAt;
  day.later(12).conducts({ type: 'workshop.start' });
  const begun = day.now;
  expect(synthesisSource(day.state).endsAt).toBe(begun + planned);
  day.later(40).conducts({ type: 'workshop.close' });
  expect(synthesisSource(day.state).endsAt).toBe(day.now);
  day.conducts({ type: 'workshop.reopen' });
  day.later(24 * 60).conducts({ type: 'workshop.close' });
  expect(synthesisSource(day.state).endsAt).toBe(begun + planned);
});
