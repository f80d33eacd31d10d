// Days on which something goes wrong, on the real server with the whole Hérault morning: each ends with the workshop going on and
// nothing lost.
import { afterEach, describe, expect, test } from 'vitest';
import { isPresent } from '#core/roster.ts';
import { tableOfGroup } from '#core/plan.ts';
import { BadDay, type Guest } from './a-bad-day.ts';

let day: BadDay;
afterEach(() => day.close());

/** Every sentence is in the archive, whose cards nobody touched, and the day has an end. */
async function endsWith(sentences: readonly string[]): Promise<string> {
  const kinds = await day.goesOn();
  expect(kinds.at(-1)).toBe('closing');
  const { html, archive } = await day.ends();
  for (const sentence of sentences) expect(archive, sentence).toContain(sentence);
  expect(html).toContain('<h');
  return html;
}

describe('people', () => {
  test('nobody joins: the whole morning is played, and its article is an article', async () => {
    day = await BadDay.open();
    const html = await endsWith([]);
    expect(html).not.toContain('Idées échangées');
  });

  test('everybody joins in ten seconds: each has a place, tables differ by two at most, hosts counted', async () => {
    day = await BadDay.open(60);
    const guests = await day.joins(60);
    expect(new Set(guests.map(({ seat }) => seat)).size).toBe(60);
    for (const kind of ['stories', 'rotation']) {
      await day.goesTo(kind, 1);
      const tables = await Promise.all(
        guests.map(async (guest) => (await day.view(guest)).here?.table ?? '')
      );
      expect(tables).not.toContain('');
      const counts = [...new Set(tables)].map((table) => tables.filter((each) => each === table).length);
      expect(Math.max(...counts) - Math.min(...counts), kind).toBeLessThanOrEqual(2);
    }
    await endsWith([await day.writes(guests[0] as Guest, 'Ouvrir la réunion aux commerces')]);
  });

  test('a table of one: the person writes, and may be joined to others without losing a card', async () => {
    day = await BadDay.open();
    const [alone] = await day.joins(1, 'A');
    await day.goesTo('rotation', 1);
    const said = await day.writes(alone as Guest, 'Inviter les absents');
    const seat = day.state.seats[(alone as Guest).seat];
    await day.does({
      type: 'group.merge',
      group: seat?.groups.at(-1)?.group,
      into: (seat?.groups.at(-1)?.group ?? 1) === 1 ? 2 : 1
    });
    expect((await day.view(alone as Guest)).here).not.toBeNull();
    await endsWith([said, await day.writes(alone as Guest, 'Partager un agenda')]);
  });

  test('half the room without phones: counted in by hand, written for by the table, moved as the others', async () => {
    day = await BadDay.open();
    const guests = await day.joins(12);
    await day.goesTo('rotation', 1);
    for (let i = 0; i < 12; i++) {
      const table = ['A1', 'B1', 'C1', 'D1', 'E1'][i % 5];
      await day.does({ type: 'seat.add', table, name: `Invité ${i + 1}`, affiliation: '' });
    }
    expect(Object.values(day.state.seats).filter(isPresent).length).toBeGreaterThanOrEqual(24);
    const host = await day.house.post('/api/host', { secret: day.hosts['A1'] });
    const card = { type: 'card.add', card: 'card-for-somebody', table: 'A1', kind: 'idea', claim: null };
    const words = { text: 'Dit par une personne sans téléphone', example: '', cited: '', subPoints: [] };
    const device = String(host.body['device']);
    const answer = await day.house.commands(day.workshop, 'host', device, { ...card, ...words });
    expect(answer.status, answer.text).toBe(200);
    await endsWith([words.text, await day.writes(guests[0] as Guest, 'Dit par téléphone')]);
  });

  test('the élu leaves at eleven, a ballot cast: the ballot counts, the group goes on', async () => {
    day = await BadDay.open();
    const guests = await day.joins(6);
    await day.goesTo('rotation', 1);
    const [elected, other] = guests as [Guest, Guest];
    await day.does({
      type: 'card.add',
      card: 'card-to-be-voted',
      table: 'A1',
      kind: 'finding',
      claim: null,
      text: 'Écrire une page de mandat',
      example: '',
      cited: '',
      subPoints: []
    });
    await day.does({ type: 'card.pin', card: 'card-to-be-voted', pinned: true });
    await day.goesTo('vote');
    await day.does({ type: 'vote.open', mode: 'people', budget: 4, most: 2, cards: null });
    const vote = day.state.votes.at(-1)?.id ?? '';
    const token = 'a'.repeat(43);
    for (const command of [
      { type: 'ballot.take', vote, token },
      { type: 'ballot.cast', vote, token, marks: { l1: 2 } }
    ]) {
      const answer = await day.house.commands(day.workshop, 'participant', elected.device, command);
      expect(answer.status, answer.text).toBe(200);
    }
    await day.does({ type: 'seat.absent', seat: elected.seat });
    await day.does({ type: 'vote.close', vote });
    await day.does({ type: 'vote.reveal', vote });
    expect(day.state.votes.find(({ id }) => id === vote)?.totals).toMatchObject({
      marks: { l1: 2 },
      ballots: 1
    });
    expect((await day.view(other)).here).not.toBeNull();
    await endsWith(['Écrire une page de mandat']);
  });
});

describe('the plan', () => {
  test('a theme is removed at round 3: its people go elsewhere at once, its cards stay in the article', async () => {
    day = await BadDay.open();
    const guests = await day.joins(20);
    await day.goesTo('rotation', 1);
    const atB: Guest[] = [];
    for (const guest of guests) if ((await day.view(guest)).here?.table === 'B1') atB.push(guest);
    const said = await day.writes(atB[0] as Guest, 'Relier la démarche au projet du territoire');
    await day.goesTo('rotation', 3);
    const theme = day.state.plan.themes[1]?.id ?? '';
    await day.does({ type: 'theme.close', theme, closed: true });
    for (const round of [3, 4, 5]) {
      await day.goesTo('rotation', round);
      const tables = await Promise.all(guests.map(async (guest) => (await day.view(guest)).here?.table));
      expect(tables, `round ${round}`).not.toContain('B1');
    }
    const html = await endsWith([said]);
    expect(html).toContain('Relier la démarche au projet du territoire');
  });

  test('a phase is skipped: what follows follows, and one can come back to it', async () => {
    day = await BadDay.open();
    const [guest] = await day.joins(3);
    await day.goesTo('framing');
    await day.goesTo('rotation', 1);
    const said = await day.writes(guest as Guest, 'Aller voir sans rien vendre');
    await day.goesTo('stories', 1);
    expect((await day.view(guest as Guest)).here?.table).toMatch(/^T/);
    await day.goesTo('rotation', 2);
    await endsWith([said]);
  });

  test('a narrator does not come: the table says so, people write there all the same', async () => {
    day = await BadDay.open();
    const guests = await day.joins(6);
    await day.goesTo('stories', 1);
    const guest = guests[0] as Guest;
    const table = (await day.view(guest)).here?.table ?? '';
    await day.does({
      type: 'narrator.invite',
      table,
      name: 'Aude Ferrier',
      affiliation: 'OT des Rives',
      story: 'Repartir de zéro'
    });
    await day.does({ type: 'narrator.absent', table, absent: true });
    expect(JSON.stringify((await day.view(guest)).here)).toContain('"away":true');
    await endsWith([await day.writes(guest, 'Ce que nous aurions demandé')]);
  });
});

describe('machines', () => {
  test('the facilitator’s laptop dies: time runs on, the recovery code conducts from another device, cards are there', async () => {
    day = await BadDay.open();
    const guests = await day.joins(5);
    await day.goesTo('rotation', 2);
    const said = await day.writes(guests[0] as Guest, 'Tenir la réunion chez une professionnelle');
    const { timer } = day.state.control;
    const answer = await day.house.post('/api/facilitate', {
      code: day.code,
      recovery: day.recovery,
      name: 'Inès'
    });
    expect(answer.status, answer.text).toBe(200);
    day.conductor = String(answer.body['device']);
    expect(day.state.control.timer).toEqual(timer);
    await endsWith([said]);
  });

  test('the server is restarted in mid-round: same round, same places, same cards', async () => {
    day = await BadDay.open();
    const guests = await day.joins(8);
    await day.goesTo('stories', 2);
    const said = await day.writes(guests[0] as Guest, 'Une charte signée à deux');
    const before = await Promise.all(guests.map(async (guest) => (await day.view(guest)).here?.table));
    await day.house.restart();
    const after = await Promise.all(guests.map(async (guest) => (await day.view(guest)).here?.table));
    expect(after).toEqual(before);
    await endsWith([said]);
  });
});

test('groups of every layout sit somewhere at every round, whatever closed', async () => {
  day = await BadDay.open(60);
  const { plan } = day.state;
  for (const group of plan.groups)
    for (const round of [1, 2, 3, 4, 5]) expect(tableOfGroup(plan, group.number, round)).not.toBeNull();
});
