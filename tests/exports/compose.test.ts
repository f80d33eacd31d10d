import { expect, test } from 'vitest';
import type { SynthesisCard, SynthesisSource } from '#core/synthesis.ts';
import { minutes } from '#core/units.ts';
import type { Block } from '#lib/exports/blocks.ts';
import { composeLayoutA } from '#lib/exports/compose.ts';
import { itemLine } from '#lib/exports/item-text.ts';
import { cardOf, HERAULT } from '../golden/exports/herault.ts';

const blank: SynthesisSource = {
  ...HERAULT,
  themes: [],
  thanks: [],
  organizer: '',
  facilitation: '',
  people: 0,
  affiliations: 0
};

function withCards(...cards: readonly SynthesisCard[]): SynthesisSource {
  return { ...HERAULT, themes: [{ id: 't1', letter: 'A', title: 'Accueil', question: '', cards }] };
}

function blocksOf(source: SynthesisSource): readonly Block[] {
  return composeLayoutA(source, 'fr').blocks;
}

function textOf(source: SynthesisSource, id: string): string {
  const block = blocksOf(source).find((one) => one.id === id);
  return block !== undefined && 'text' in block ? block.text : '';
}

/** Every bullet, as it is read. */
function bullets(source: SynthesisSource): readonly string[] {
  const lines = blocksOf(source).flatMap((block) => (block.type === 'list' ? block.items : []));
  return lines.map((item) => itemLine(item, 'fr').replace(/[\u00A0\u202F]/gu, ' '));
}

test('[SYN-4] pinned cards come first, then the order of the board, circuits together', () => {
  const source = withCards(
    cardOf({ id: 'a', text: 'Un', circuit: 1 }),
    cardOf({ id: 'b', text: 'Deux', circuit: 1, pinned: true }),
    cardOf({ id: 'c', text: 'Trois', circuit: 2 }),
    cardOf({ id: 'd', text: 'Quatre', circuit: 2, pinned: true })
  );
  expect(bullets(source)).toEqual(['Deux', 'Quatre', 'Un', 'Trois']);
});

test('[SYN-5] a card appears once, under what it became', () => {
  const twice = [cardOf({ id: 'a', kind: 'finding' }), cardOf({ id: 'a', kind: 'idea' })];
  expect(bullets(withCards(...twice))).toHaveLength(1);
  expect(textOf(withCards(...twice), 'theme:t1:finding')).toBe('Constat partagé');
  expect(textOf(withCards(...twice), 'theme:t1:idea')).toBe('');
});

test('[SYN-5] a card set aside is nowhere, not even in the figures', () => {
  const source = withCards(cardOf({ id: 'a' }), cardOf({ id: 'b', text: 'Écartée', leftOut: true }));
  expect(JSON.stringify(composeLayoutA(source, 'fr'))).not.toContain('Écartée');
  expect(textOf(source, 'lead')).toContain('réunit 1\u00A0idée.');
});

test('[SYN-5] the editor’s wording replaces the card’s, an empty one does not', () => {
  expect(bullets(withCards(cardOf({ id: 'a', text: 'Brut', wording: 'Relu' })))).toEqual(['Relu']);
  expect(bullets(withCards(cardOf({ id: 'a', text: 'Brut', wording: ' ' })))).toEqual(['Brut']);
});

test('[SYN-3] open questions end their theme; one is singular; a theme without card goes', () => {
  const source = withCards(
    cardOf({ id: 'q', kind: 'openQuestion', text: 'Qui paie ?' }),
    cardOf({ id: 'i' })
  );
  const empty = {
    id: 't2',
    letter: 'B',
    title: 'Vide',
    question: '',
    cards: [cardOf({ id: 'x', text: '  ' })]
  };
  const ids = blocksOf({ ...source, themes: [...source.themes, empty] }).map(({ id }) => id);
  expect(ids.slice(ids.indexOf('theme:t1'), -1)).toEqual([
    ...[
      'theme:t1',
      'theme:t1:idea',
      'theme:t1:idea:cards',
      'theme:t1:openQuestion',
      'theme:t1:openQuestion:cards'
    ]
  ]);
  expect(textOf(source, 'theme:t1:openQuestion')).toBe('Question ouverte');
  expect(textOf(source, 'theme:t1:idea')).toBe('Idée échangée');
});

test('[SYN-3] the lead counts the themes the document speaks of; all of them while it speaks of none', () => {
  const card = cardOf({ id: 'a', text: 'Un' });
  const theme = (id: string, cards: readonly SynthesisCard[]) => ({
    ...{ id, letter: id, title: id, question: '', cards }
  });
  const leadOf = (...cards: readonly (readonly SynthesisCard[])[]) =>
    textOf({ ...HERAULT, themes: cards.map((each, n) => theme(`t${n}`, each)) }, 'lead');
  expect(leadOf([card], [], [{ ...card, id: 'b' }])).toContain('sur deux thèmes');
  expect(leadOf([card], [{ ...card, id: 'b', leftOut: true }])).toContain('sur un thème');
  expect(leadOf([], [])).toContain('sur deux thèmes');
});

test('[SYN-3] a workshop where nothing was written says so, and thanks nobody it does not know', () => {
  const document = composeLayoutA({ ...blank, title: 'Essai' }, 'fr');
  expect(document.blocks.map(({ id }) => id)).toEqual([
    'meta',
    'title',
    'lead',
    'setting',
    'setting:1',
    'empty'
  ]);
  const told = document.blocks.flatMap((block) => ('text' in block ? [block.text] : []));
  expect(told.join(' ')).not.toMatch(/échangé|s’est faite|a été/u);
  expect(document.blocks.at(-1)).toMatchObject({
    text: 'Aucune idée ni aucun constat n’a encore été écrit.'
  });
});

const leads = [
  { description: 'one person', people: 1, affiliations: 1, begins: '1\u00A0personne a échangé' },
  { description: 'unknown structures', people: 12, affiliations: 0, begins: '12\u00A0personnes ont échangé' },
  {
    description: 'one structure',
    people: 12,
    affiliations: 1,
    begins: '12\u00A0personnes d’une même structure ont'
  },
  { description: 'nobody counted', people: 0, affiliations: 4, begins: 'les personnes présentes ont' }
];

test.each(leads)(
  '[SYN-2] the lead agrees with its figures: $description',
  ({ people, affiliations, begins }) => {
    expect(textOf({ ...HERAULT, people, affiliations }, 'lead')).toContain(
      `Le 25\u00A0mai\u00A02024, ${begins}`
    );
  }
);

test('[SYN-2] dealt anew at each round, people talked of questions, not of themes', () => {
  const round = (n: number, title: string) => ({
    ...{ id: `mainr${n}`, letter: '', round: n, title, question: '', cards: [cardOf({ id: `c${n}` })] }
  });
  const asked = [round(1, 'Qu’est-ce qui compte ?'), round(2, 'Qu’est-ce qui relie ?'), round(0, '')];
  expect(textOf({ ...HERAULT, themes: asked }, 'lead')).toContain('autour de deux questions, en tables');
  const untitled = [round(1, ''), round(2, ''), round(3, '')];
  expect(textOf({ ...HERAULT, themes: untitled }, 'lead')).toContain('en trois tours, en tables');
});

test('[SYN-2] what the editor wrote stands instead of the pattern', () => {
  const edits = {
    title: 'Mon titre',
    lead: 'Mon chapô.',
    setting: 'Un.\n\nDeux,\nsuite.',
    thanks: 'Merci !'
  };
  const source = { ...HERAULT, edits };
  expect(['title', 'lead', 'setting:1', 'setting:2', 'thanks'].map((id) => textOf(source, id))).toEqual([
    ...['Mon titre', 'Mon chapô.', 'Un.', 'Deux, suite.', 'Merci !']
  ]);
  expect(composeLayoutA(source, 'fr').title).toBe('Mon titre');
});

const hours = [
  { utc: 7, until: 9.6, heading: 'Une matinée de tables apprenantes' },
  { utc: 7, until: 12, heading: 'Une matinée de tables apprenantes' },
  { utc: 7, until: 12.1, heading: 'Une journée de tables apprenantes' },
  { utc: 7, until: 31, heading: 'Une journée de tables apprenantes' },
  { utc: 7, until: undefined, heading: 'Une journée de tables apprenantes' },
  { utc: 12, until: 14, heading: 'Un après-midi de tables apprenantes' },
  { utc: 16, until: 18, heading: 'Une soirée de tables apprenantes' }
];

test.each(hours)('[SYN-2] from $utc h UTC to $until in May: $heading', ({ utc, until, heading }) => {
  const midnight = Date.UTC(2024, 4, 25);
  const at = (hour: number) => midnight + minutes(hour * 60);
  const ends = until === undefined ? {} : { endsAt: at(until) };
  expect(textOf({ ...HERAULT, startsAt: at(utc), ...ends }, 'setting')).toBe(heading);
});

const organisers = [
  { name: "ADT de l'Hérault", by: 'par l’ADT de', to: 'Merci à l’ADT de' },
  { name: 'Département du Gard', by: 'par le Département', to: 'Merci au Département' },
  { name: 'Fédération des sites', by: 'par la Fédération', to: 'Merci à la Fédération' },
  { name: 'Les Amis du Lac', by: 'par les Amis', to: 'Merci aux Amis' },
  { name: 'Hérault Tourisme', by: 'par Hérault', to: 'Merci à Hérault' }
];

test.each(organisers)('[SYN-2] $name has the article it needs', ({ name, by, to }) => {
  const source = { ...HERAULT, organizer: name };
  expect(textOf(source, 'setting:1')).toContain(by);
  expect(textOf(source, 'thanks')).toContain(to);
});

test('[SYN-7] the organiser is thanked once; without structure, people are counted', () => {
  const source = { ...HERAULT, organizer: 'OT du Lac', thanks: ['OT du Lac', 'OT Pic Noir'] };
  expect(textOf(source, 'thanks')).toBe(
    'Merci à la structure participante\u00A0: OT Pic Noir. Merci à l’OT du Lac pour l’organisation.'
  );
  expect(textOf({ ...source, thanks: [], organizer: '' }, 'thanks')).toBe(
    'Merci aux 37\u00A0personnes présentes.'
  );
});

test('[SYN-1] blocks keep what people typed: typography comes with the format', () => {
  const [list] = blocksOf(withCards(cardOf({ id: 'a', text: "L'an 2?" }))).filter(
    ({ type }) => type === 'list'
  );
  expect(list).toMatchObject({ items: [{ id: 'a', text: "L'an 2?", sources: ['a'] }] });
});

test('[SYN-1] every block has an id of its own', () => {
  const ids = blocksOf(HERAULT).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('[SYN-8] English is complete: no sentence of ours is left in French', () => {
  const { blocks, mention } = composeLayoutA(
    {
      ...blank,
      themes: withCards(
        cardOf({ id: 'a', text: 'x', example: 'y' }),
        cardOf({ id: 'b', kind: 'finding' }),
        cardOf({ id: 'c', kind: 'openQuestion' })
      ).themes,
      title: 'T',
      place: '',
      people: 5,
      affiliations: 2
    },
    'en'
  );
  const ours = blocks.flatMap((block) => ('text' in block && block.id !== 'theme:t1' ? [block.text] : []));
  expect([...ours, ...mention].map((text) => text.replace(/\u00A0/gu, ' '))).toEqual([
    'Workshop of 25 May 2024',
    'T',
    'On 25 May 2024, 5 people from 2 organisations shared ideas and findings on one theme, at learning tables. This synthesis brings together 1 idea, 1 finding and 1 open question.',
    'A day of learning tables',
    'The method is that of learning tables: each table keeps one theme; groups move from one to the next, read what is there and add to it. The rotation took five rounds. Two circuits ran side by side; their cards are brought together here by theme.',
    'Shared ideas and findings',
    'Shared idea',
    'Shared finding',
    'Open question',
    'Thanks to the 5 people who came.',
    'Cards signed by organisation at the tables.',
    'Workshop of 25 May 2024, version 1, reference H7R2K9M4P6W3X8C5V2B7.'
  ]);
});
