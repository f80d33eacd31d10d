import { describe, expect, test } from 'vitest';
import { affiliationsLike } from '#core/affiliations-like.ts';
import { spellingGroups, spellingsOf, structureKey } from '#core/affiliations.ts';
import type { Command } from '#core/commands.ts';
import { synthesisSource } from '#core/synthesis-source.ts';
import { adding, Day, FACILITATOR, PROJECTION, SECOND } from './a-day.ts';
import { aPlan } from './a-plan.ts';

/** Twelve ways of writing one structure. */
const TWELVE = [
  ...['OT du Bazadais', 'ot bazadais', 'Office de tourisme du Bazadais', 'O.T. du Bazadais'],
  ...['OFFICE DE TOURISME BAZADAIS', 'Office du tourisme du Bazadais', 'OTI Bazadais', 'Bazadais (OT)'],
  ...['l’OT du Bazadais', 'Office de Tourisme intercommunal du Bazadais', 'OT Bazadaïs', 'OT du Bazadias']
];

const groupsOf = (...names: readonly string[]) =>
  spellingGroups(spellingsOf(names)).map(({ spellings }) => spellings.map(({ name }) => name).sort());

describe('[STR-1] what is probably one structure', () => {
  test.each([
    ['articles and kinds', 'Office de tourisme de la Vallée de l’Hérault', 'OT Vallée Hérault'],
    ['a community', 'Communauté de communes du Clermontais', 'CC Clermontais'],
    ['a community, said quickly', 'ComCom du Clermontais', 'CC du Clermontais'],
    ['an agglomeration', 'Communauté d’agglomération Hérault Méditerranée', 'Agglo Hérault-Méditerranée'],
    ['a department', 'Agence départementale du tourisme de l’Hérault', 'ADT Hérault'],
    ['a region', 'Comité régional du tourisme et des loisirs d’Occitanie', 'CRTL Occitanie'],
    ['saints', 'OT Saint-Guilhem', 'ot st guilhem'],
    ['ligatures', 'Maison du Cœur', 'maison du coeur'],
    ['one letter', 'Gîtes du Caroux', 'Gites du Carroux'],
    ['two letters swapped', 'Domaine des Garrigues', 'Domaine des Garriuges'],
    ['a place alone', 'OT du Bazadais', 'Bazadais']
  ])('%s', (_description, one, other) => {
    expect(groupsOf(one, other)).toEqual([[one, other].sort()]);
  });

  test.each([
    ['two places', 'OT du Bazadais', 'OT du Clermontais'],
    ['two kinds', 'OT de Lodève', 'CC de Lodève'],
    ['two figures', 'ADT 33', 'ADT 34'],
    ['short names', 'Rives', 'Rivas'],
    ['one inside the other', 'OT Lodévois', 'OT Lodévois et Larzac'],
    ['nothing', '', '   ']
  ])('and not %s', (_description, one, other) => {
    expect(groupsOf(one, other)).toEqual([]);
  });

  test('a place alone that has two kinds is proposed with neither', () => {
    expect(groupsOf('Bazadais', 'OT du Bazadais', 'CC du Bazadais')).toEqual([]);
  });

  test('twelve spellings are one proposal, counted, with the most used name', () => {
    const people = [...TWELVE, 'ot bazadais', 'ot bazadais', 'Étang'];
    const groups = spellingGroups(spellingsOf(people, [{ name: 'OT du Bazadais', count: 2 }]));
    expect(groups).toHaveLength(1);
    expect(groups[0]?.into).toBe('ot bazadais');
    expect(groups[0]?.spellings).toHaveLength(12);
    expect(groups[0]?.spellings.slice(0, 2)).toEqual([
      { name: 'ot bazadais', people: 3, cards: 0 },
      { name: 'OT du Bazadais', people: 1, cards: 2 }
    ]);
  });

  test.each([
    [['crt', 'CRT', 'c.r.t.'], 'CRT'],
    [['LES RIVES', 'les rives', 'Les Rives'], 'Les Rives'],
    [['OT Rives', 'Office de tourisme des Rives'], 'Office de tourisme des Rives']
  ])('of %j the name proposed is %s', (names, into) => {
    expect(spellingGroups(spellingsOf(names))[0]?.into).toBe(into);
  });

  test('another spelling makes another proposal', () => {
    const keyOf = (...names: string[]) => spellingGroups(spellingsOf(names))[0]?.key;
    expect(keyOf('OT Rives', 'ot rives')).toBe(keyOf('ot rives', 'OT Rives', 'OT Rives'));
    expect(keyOf('OT Rives', 'ot rives', 'O.T. Rives')).not.toBe(keyOf('OT Rives', 'ot rives'));
  });

  test('a key is the same whatever was already made of the name', () => {
    for (const name of TWELVE.slice(0, 11)) expect(structureKey(name)).toBe('bazadais ot');
  });
});

/** Twelve people of one structure written in twelve ways, a card that cites it, one nobody signed, one still sealed. */
function twelvePeople(): { readonly day: Day; readonly merge: Command } {
  const day = new Day(aPlan(25, 5));
  day.facilitates(FACILITATOR);
  for (const [i, affiliation] of TWELVE.entries()) {
    const person = day.joins(`d-${i}`);
    day.does(person, { type: 'seat.name', seat: person.seat, name: `P ${i}`, affiliation, thanks: true });
  }
  day.goesToRound(1);
  const citing = (card: string, cited: string) =>
    day.does(FACILITATOR, { ...adding({ card, table: 'A1' }), cited } as Command);
  citing('card-cites', 'ot bazadais');
  citing('card-other', 'Étang');
  citing('card-nobody', 'ot bazadais');
  const nobody = { ...day.card('card-nobody'), id: 'card-unsigned', author: { by: 'anonymous' } as const };
  day.happens([
    {
      type: 'cards.dropped',
      cards: [nobody, { ...nobody, id: 'card-sealed', author: { by: 'facilitator' }, sealed: true }]
    }
  ]);
  return { day, merge: { type: 'affiliation.merge', from: TWELVE, into: 'OT du Bazadais' } };
}

const affiliations = ({ state }: Day): readonly string[] =>
  Object.values(state.seats).flatMap(({ affiliation }) => (affiliation === '' ? [] : [affiliation]));

describe('[STR-2] one act', () => {
  test('gives twelve spellings one name, on seats and on the cards that cite it', () => {
    const { day, merge } = twelvePeople();
    const events = day.does(FACILITATOR, merge);
    expect(events).toHaveLength(1);
    expect(new Set(affiliations(day))).toEqual(new Set(['OT du Bazadais']));
    const cited = (id: string) => day.card(id).cited;
    expect([cited('card-cites'), cited('card-other')]).toEqual(['OT du Bazadais', 'Étang']);
    expect([cited('card-unsigned'), cited('card-sealed')]).toEqual(['ot bazadais', 'ot bazadais']);
    const { thanks, affiliations: count } = synthesisSource(day.state);
    expect([thanks, count]).toEqual([['OT du Bazadais'], 1]);
    expect(spellingGroups(spellingsOf(affiliations(day)))).toEqual([]);
  });

  test('changes nothing else of a seat or of a card, and is counted by its spellings', () => {
    const { day, merge } = twelvePeople();
    const before = day.state;
    day.does(FACILITATOR, merge);
    const bare = (seats: typeof before.seats) =>
      Object.values(seats).map(({ affiliation: _affiliation, ...seat }) => seat);
    expect(bare(day.state.seats)).toEqual(bare(before.seats));
    expect({ ...day.card('card-cites'), cited: 'ot bazadais' }).toEqual(before.cards['card-cites']);
    expect(day.state.undo.at(-1)).toMatchObject({ act: 'unify', n: 11, by: 'Ada' });
    expect(day.state.control.version).toBe(before.control.version);
  });

  test('is the facilitation’s alone, wants a name, and writes nothing when nothing would change', () => {
    const { day, merge } = twelvePeople();
    const maud = day.joins('d-maud');
    for (const actor of [maud, day.hosts('A1'), PROJECTION])
      expect(day.refused(actor, merge).code).toBe('right.denied');
    expect(day.refused(FACILITATOR, { ...merge, into: '' } as Command).code).toBe('text.empty');
    expect(day.does(FACILITATOR, { type: 'affiliation.merge', from: ['Inconnue'], into: 'Connue' })).toEqual(
      []
    );
    day.does(FACILITATOR, merge);
    expect(day.does(SECOND, merge)).toEqual([]);
  });
});

describe('[STR-3] taking it back', () => {
  test('gives each its own spelling again', () => {
    const { day, merge } = twelvePeople();
    const before = day.state;
    day.does(FACILITATOR, merge);
    day.goesToRound(2);
    day.undoes(day.state.undo.find(({ act }) => act === 'unify')?.id);
    expect(day.state.seats).toEqual(before.seats);
    expect(day.state.cards).toEqual(before.cards);
  });

  test('leaves alone who and what was called otherwise since', () => {
    const { day, merge } = twelvePeople();
    day.does(FACILITATOR, merge);
    const seat = Object.values(day.state.seats).find(({ name }) => name === 'P 3')?.id ?? '';
    day.does(FACILITATOR, { type: 'seat.name', seat, name: 'P 3', affiliation: 'ADT', thanks: true });
    day.does(FACILITATOR, {
      ...{ type: 'card.edit', card: 'card-cites', text: 'Une idée', example: '', cited: 'ADT', subPoints: [] }
    });
    day.undoes();
    expect(day.state.seats[seat]?.affiliation).toBe('ADT');
    expect(day.card('card-cites').cited).toBe('ADT');
    expect(affiliations(day)).toContain('ot bazadais');
  });
});

describe('[STR-4] while one types', () => {
  const others = [...TWELVE.slice(0, 11), 'OT du Bazadais', 'Domaine de Baz', 'Étang', ''];

  test.each([
    ['three letters', 'baz', ['OT du Bazadais', 'Domaine de Baz']],
    ['capitals and accents', 'ÉTA', ['Étang']],
    ['words in any order', 'baz ot', ['OT du Bazadais']],
    ['a kind in full', 'office baz', ['OT du Bazadais']],
    ['two letters', 'ba', []],
    ['two letters and spaces', ' b a  ', []],
    ['what nobody typed', 'xyz', []],
    ['all of it', 'Étang', []]
  ])('%s', (_description, typed, expected) => {
    expect(affiliationsLike(typed, others)).toEqual(expected);
  });

  test('five at most, the most used first', () => {
    const many = Array.from({ length: 40 }, (_, i) => `Rives ${String.fromCharCode(65 + (i % 9))}`);
    const found = affiliationsLike('rives', [...many, 'Rives D', 'Rives D']);
    expect(found).toHaveLength(5);
    expect(found[0]).toBe('Rives D');
  });
});
