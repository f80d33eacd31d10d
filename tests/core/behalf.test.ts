import { describe, expect, test } from 'vitest';
import type { Behalf } from '#core/behalf.ts';
import type { Attribution } from '#core/cards.ts';
import type { Command } from '#core/commands.ts';
import type { Actor } from '#core/roles.ts';
import { boardView } from '#core/view-board.ts';
import { facilitatorView } from '#core/view-facilitator.ts';
import { hostView } from '#core/view-participant.ts';
import { projectionView } from '#core/view-projection.ts';
import { archiveOf } from '#lib/exports/json/archive.ts';
import { openDataOf } from '#lib/exports/json/open-data.ts';
import { adding, Day, FACILITATOR } from './a-day.ts';
import { aPlan } from './a-plan.ts';

const writing = (card: string, behalf: Behalf, table = 'A1'): Command => ({
  ...(adding({ card, table }) as Extract<Command, { type: 'card.add' }>),
  behalf
});

/** Maud and Yanis at A1, Nils at B1, and A1's device, in round 1. */
function aTable(attribution: Attribution = 'named') {
  const day = new Day(aPlan(12, 3), attribution);
  const person = (device: string, mark: string, name: string, affiliation: string) => {
    const who = day.joins(device, { mark });
    day.does(who, { type: 'seat.name', seat: who.seat, name, affiliation, thanks: true });
    return who;
  };
  const maud = person('d-maud', 'A', 'Maud Vidal', 'OT des Rives');
  const yanis = person('d-yanis', 'A', 'Yanis Roy', 'OT des Rives');
  const nils = person('d-nils', 'B', 'Nils Aubert', 'CRT');
  const host = day.hosts('A1');
  day.goesToRound(1);
  return { day, maud, yanis, nils, host };
}

const seenBy = ({ state }: Day, actor: Actor, card: string) =>
  boardView(state, 'A1', actor).cards.find(({ id }) => id === card);

describe('[BEH-1] the table writes on somebody’s behalf', () => {
  test('who is there, or a first name said aloud; nobody’s by default', () => {
    const { day, maud, yanis, host } = aTable();
    day.does(host, writing('card-maud', { seat: maud.seat }));
    day.does(host, writing('card-paul', { name: 'Paul' }));
    day.does(host, adding({ card: 'card-table', table: 'A1' }));
    const signatures = ['card-maud', 'card-paul', 'card-table'].map(
      (id) => seenBy(day, yanis, id)?.signature
    );
    expect(signatures).toEqual(['Maud Vidal', 'Paul', '']);
    expect(day.card('card-table').behalf).toBeUndefined();
  });

  test('whoever is not believed to have been there signs nothing, and the words stand', () => {
    const { day, nils, host } = aTable();
    day.does(host, writing('card-nils', { seat: nils.seat }));
    day.does(host, writing('card-nobody', { seat: 's999' }));
    expect(day.card('card-nils').behalf).toBeUndefined();
    expect(day.card('card-nobody').behalf).toBeUndefined();
    day.does(FACILITATOR, writing('card-told', { seat: nils.seat }));
    expect(day.card('card-told').behalf).toEqual({ seat: nils.seat });
  });

  test('what was said in a round is believed of that round, when it comes after', () => {
    const { day, maud, host } = aTable();
    day.goesToRound(2);
    const late = {
      ...writing('card-late', { seat: maud.seat }),
      claim: { table: 'A1', round: 1 }
    } as Command;
    day.does(host, late);
    day.does(host, writing('card-gone', { seat: maud.seat }));
    expect(day.card('card-late')).toMatchObject({ behalf: { seat: maud.seat }, late: true });
    expect(day.card('card-gone').behalf).toBeUndefined();
  });

  test('nobody writes so from a phone', () => {
    const { day, maud, yanis } = aTable();
    expect(day.refused(maud, writing('card-x', { seat: yanis.seat })).code).toBe('right.denied');
  });

  test('its device is told who is there, as cards are signed, and nothing where nobody signs', () => {
    const labels = (attribution: Attribution) => {
      const { day } = aTable(attribution);
      return hostView(day.state, 'A1', day.now).people?.map(({ label }) => label);
    };
    expect(labels('named')?.slice(0, 2)).toEqual(['Maud Vidal', 'Yanis Roy']);
    expect(labels('affiliation')?.slice(0, 2)).toEqual(['OT des Rives', 'OT des Rives']);
    expect(labels('anonymous')).toBeUndefined();
  });
});

describe('[BEH-2] it is signed as the phase promised', () => {
  test('by structure: that person’s, and no first name is kept', () => {
    const { day, maud, yanis, host } = aTable('affiliation');
    day.does(host, writing('card-maud', { seat: maud.seat }));
    day.does(host, writing('card-paul', { name: 'Paul' }));
    expect(seenBy(day, yanis, 'card-maud')?.signature).toBe('OT des Rives');
    expect(day.card('card-paul').behalf).toBeUndefined();
    const [open] = openDataOf(day.state, day.now).cards;
    expect(open).toMatchObject({ structure: 'OT des Rives' });
    expect(JSON.stringify(openDataOf(day.state, day.now))).not.toMatch(/Maud|Paul|"behalf"/);
  });

  test('where nobody signs nothing of it is kept', () => {
    const { day, maud, host } = aTable('anonymous');
    day.does(host, writing('card-maud', { seat: maud.seat }));
    day.does(host, writing('card-paul', { name: 'Paul' }));
    day.does(FACILITATOR, { type: 'card.ascribe', card: 'card-maud', behalf: { seat: maud.seat } });
    expect(JSON.stringify(day.state.cards)).not.toContain('behalf');
    expect(JSON.stringify(archiveOf(day.state, day.now))).not.toContain('behalf');
  });

  test('the wall never says it', () => {
    const { day, maud, host } = aTable();
    day.does(host, writing('card-maud', { seat: maud.seat }));
    day.does(FACILITATOR, { type: 'room.show', table: 'A1' });
    expect(JSON.stringify(projectionView(day.state, day.now))).not.toMatch(/Maud|behalf/);
  });
});

describe('[BEH-3] it is that person’s card', () => {
  test('they amend it, put it in the bin, take it back, from their phone, in another round too', () => {
    const { day, maud, yanis, host } = aTable();
    day.does(host, writing('card-maud', { seat: maud.seat }));
    expect(seenBy(day, maud, 'card-maud')).toMatchObject({ mine: true, behalf: true });
    expect(seenBy(day, yanis, 'card-maud')).not.toHaveProperty('behalf');
    day.goesToRound(2);
    const text = { text: 'Mes mots', example: '', cited: '', subPoints: [] };
    day.does(maud, { type: 'card.edit', card: 'card-maud', ...text });
    day.does(maud, { type: 'card.archive', card: 'card-maud' });
    day.does(maud, { type: 'card.restore', card: 'card-maud' });
    expect(day.card('card-maud')).toMatchObject({ text: 'Mes mots', archivedAt: null });
    expect(day.refused(yanis, { type: 'card.archive', card: 'card-maud' }).code).toBe('right.denied');
  });

  test('they take their name off, even silenced, and put nobody’s on', () => {
    const { day, maud, yanis, host } = aTable();
    day.does(host, writing('card-maud', { seat: maud.seat }));
    day.does(FACILITATOR, { type: 'seat.mute', seat: maud.seat, muted: true });
    const other: Command = { type: 'card.ascribe', card: 'card-maud', behalf: { seat: yanis.seat } };
    expect(day.refused(yanis, { ...other, behalf: null }).code).toBe('right.denied');
    day.does(maud, { type: 'card.ascribe', card: 'card-maud', behalf: null });
    expect(day.card('card-maud')).not.toHaveProperty('behalf');
    expect(seenBy(day, maud, 'card-maud')).toMatchObject({ signature: '', mine: false });
  });

  test('whoever takes their name back is no longer on it', () => {
    const { day, maud, yanis, host } = aTable();
    day.does(host, writing('card-maud', { seat: maud.seat }));
    day.does(maud, { type: 'seat.name', seat: maud.seat, name: '', affiliation: '', thanks: false });
    expect(seenBy(day, yanis, 'card-maud')?.signature).toBe('');
  });
});

test('[BEH-4] the table and the facilitation correct whose words they are, but not what a person wrote', () => {
  const { day, maud, yanis, nils, host } = aTable();
  day.does(host, writing('card-maud', { seat: maud.seat }));
  day.does(yanis, adding({ card: 'card-yanis', table: 'A1' }));
  day.does(host, { type: 'card.ascribe', card: 'card-maud', behalf: { seat: yanis.seat } });
  expect(day.card('card-maud').behalf).toEqual({ seat: yanis.seat });
  expect(day.does(host, { type: 'card.ascribe', card: 'card-maud', behalf: { seat: yanis.seat } })).toEqual(
    []
  );
  const asked = (actor: Actor, card: string, behalf: Behalf | null) =>
    day.refused(actor, { type: 'card.ascribe', card, behalf }).code;
  expect(asked(host, 'card-maud', { seat: nils.seat })).toBe('seat.unknown');
  expect(asked(FACILITATOR, 'card-maud', { seat: 's999' })).toBe('seat.unknown');
  expect(asked(host, 'card-yanis', { seat: maud.seat })).toBe('right.denied');
  expect(asked(yanis, 'card-maud', { seat: maud.seat })).toBe('right.denied');
});

test('[BEH-5] one voice is heard through the table’s device too', () => {
  const { day, maud, host } = aTable();
  for (const n of [1, 2, 3, 4, 5]) day.does(host, writing(`card-${n}`, { seat: maud.seat }));
  const tile = facilitatorView(day.state, day.now).tiles.find(({ place }) => place.table === 'A1');
  expect(tile?.oneVoice).toEqual({ cards: 5, of: 5 });
});
