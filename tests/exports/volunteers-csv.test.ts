import { describe, expect, test } from 'vitest';
import { csvText } from '#lib/exports/csv.ts';
import { jsonText } from '#lib/exports/json/json-text.ts';
import { boardFileOf } from '#lib/exports/json/board-file.ts';
import { openDataOf } from '#lib/exports/json/open-data.ts';
import { htmlForCms } from '#lib/exports/html-cms.ts';
import { htmlStandalone } from '#lib/exports/html-standalone.ts';
import { markdown } from '#lib/exports/markdown.ts';
import { plainText } from '#lib/exports/plain-text.ts';
import { volunteersCsv } from '#lib/exports/volunteers-csv.ts';
import { must } from '#core/result.ts';
import { composeFor } from '#server/workshops/compose-for.ts';
import { adding, Day, FACILITATOR } from '#tests/core/a-day.ts';
import { aPlan, NINE_THIRTY } from '#tests/core/a-plan.ts';

describe('[VOL-6] a cell', () => {
  test.each([
    ['a formula', '=1+1', "'=1+1"],
    ['a sum', '+33 6', "'+33 6"],
    ['a difference', '-2', "'-2"],
    ['a reference', '@SUM(A1)', "'@SUM(A1)"],
    ['a formula behind spaces', '\u00a0 =1+1', "'=1+1"],
    ['a formula behind a line break', '\r\n=1+1', "'=1+1"],
    ['a command', '|cmd', "'|cmd"],
    ['a separator', 'un ; deux', '"un ; deux"'],
    ['quotes', 'dit « "oui" »', '"dit « ""oui"" »"'],
    ['lines', 'un\n\ndeux', 'un deux'],
    ['words', 'Une idée = un pas', 'Une idée = un pas']
  ])('%s', (_description, typed, written) => {
    expect(csvText([[typed]])).toBe(`\uFEFF${written}\r\n`);
  });
});

/** Two tables, a heap, a name written down, an anonymous choice; the facilitation has a card of the last theme first. */
function carried() {
  const day = new Day(aPlan(12, 3));
  day.facilitates(FACILITATOR);
  const maud = day.joins('d-maud', { mark: 'A' });
  const yanis = day.joins('d-yanis', { mark: 'A' });
  const name = (person: typeof maud, who: string, affiliation: string) =>
    day.does(person, { type: 'seat.name', seat: person.seat, name: who, affiliation, thanks: false });
  name(maud, 'Maud Vidal', 'OT des Rives');
  name(yanis, 'Yanis Cros', 'CRT');
  day.goesToRound(1);
  day.does(FACILITATOR, adding({ card: 'card-c', table: 'C1', text: '=HYPERLINK("x")' }));
  day.does(maud, adding({ card: 'card-a', table: 'A1', text: 'Un stand ; commun' }));
  day.does(maud, adding({ card: 'card-a2', table: 'A1', text: 'Le même stand' }));
  day.does(maud, { type: 'card.volunteer', card: 'card-a', on: true, as: 'name' });
  day.does(yanis, { type: 'card.volunteer', card: 'card-a2', on: true, as: 'affiliation' });
  day.does(FACILITATOR, { type: 'card.enlist', card: 'card-c', name: 'Paul' });
  day.does(FACILITATOR, { type: 'card.merge', card: 'card-a2', into: 'card-a' });
  return day;
}

test('[VOL-6] one row for each volunteer, theme by theme, called as they chose', () => {
  const { state } = carried();
  expect(volunteersCsv(state, 'fr')).toBe(
    [
      '\uFEFFCarte;Thème;Qui;Structure',
      '"Un stand ; commun";Thème 1;Maud Vidal;OT des Rives',
      '"Un stand ; commun";Thème 1;;CRT',
      '"\'=HYPERLINK(""x"")";Thème 3;Paul;',
      ''
    ].join('\r\n')
  );
  expect(volunteersCsv(state, 'en').split('\r\n')[0]).toBe('\uFEFFCard;Theme;Who;Organisation');
  expect(volunteersCsv(new Day(aPlan(12, 3)).state, 'fr')).toBe('\uFEFFCarte;Thème;Qui;Structure\r\n');
});

test('[VOL-6] open data count them; the document and a board’s file leave them out', () => {
  const { state } = carried();
  const open = openDataOf(state, NINE_THIRTY);
  expect(open.cards.map(({ text, volunteers }) => [text, volunteers])).toEqual([
    ['Un stand ; commun', 2],
    ['=HYPERLINK("x")', 1]
  ]);
  const document = composeFor(state, 'fr');
  const files = [
    ...[jsonText(open), htmlForCms(document), markdown(document), plainText(document)],
    ...[htmlStandalone(document, { published: false })],
    ...state.plan.tables.map((table) => jsonText(boardFileOf(state, table, NINE_THIRTY)))
  ];
  const names = ['Maud', 'Yanis', 'Paul'];
  expect(names.filter((each) => files.some((file) => file.includes(each)))).toEqual([]);
  expect(must(files[0], 'open data')).not.toContain('CRT');
});
