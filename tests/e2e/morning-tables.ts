// The themes of the morning, from the first card to the restitution: what is written where, put forward, and read to the room.
import type { Theme } from '#core/plan.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Person } from './fixture.ts';
import { CITED, DRAFT, LETTERS, LISTED, PROMOTED, SHAPE, WIRE_CARDS, type Letter } from './herault-day.ts';
import { groupAtMark, THEMES } from './morning-cast.ts';
import { groupNamed, type Morning, type Mover } from './morning-room.ts';
import { expect } from './patience.ts';
import { cardField, depositAct, isSaved } from './phone.ts';

/** A title as a screen shows it, and as a file does. */
export type Titled = Pick<Theme, 'letter' | 'title' | 'question'>;

/** Cards of a round: over the wire by whoever sits there, remote people first; one on each of the two phones. */
export async function tablesWrite(room: Morning, round: number): Promise<void> {
  for (const { at, kind, round: written, ...words } of WIRE_CARDS.filter((card) => card.round === round)) {
    const author = kind === 'finding' ? room.hosts.get(at) : moverAt(room, at, round).person;
    await author?.writes(kind, { table: `${at}1`, round: written }, words);
  }
  if (round === 1) await deposits(room.hall.person, DRAFT);
  if (groupAtMark(THEMES, 'D', round) === groupNamed(room, room.afar.name))
    await depositsCited(room.afar.person);
  if (round === 5) {
    await moverAt(room, 'D', 5).person.writes('idea', { table: 'D1', round: 5 }, { text: PROMOTED });
    const { points: subPoints, text } = LISTED;
    await room.hosts.get('B')?.writes('finding', { table: 'B1', round: 5 }, { text, subPoints });
  }
}

/** Somebody over the wire who sits there, from elsewhere if there is one. */
export function moverAt(room: Morning, letter: Letter, round: number): Mover {
  const group = groupAtMark(THEMES, letter, round);
  const there = room.movers.filter(
    ({ guest: { name, way } }) => way !== 'absent' && groupNamed(room, name) === group
  );
  const found = there.find(({ guest }) => guest.way === 'remote') ?? there[0];
  if (!found) throw new Error(`nobody of group ${group} over the wire`);
  return found;
}

async function deposits({ page }: Person, text: string): Promise<void> {
  await cardField(page).fill(text);
  await depositAct(page).click();
  await isSaved(page, text);
}

async function depositsCited({ page }: Person): Promise<void> {
  await cardField(page).fill(CITED.text);
  await page.getByRole('button', { name: m.participant_add_example(), exact: true }).click();
  await page.getByRole('textbox', { name: m.participant_example(), exact: true }).fill(CITED.example);
  await page.getByRole('textbox', { name: m.participant_cited(), exact: true }).fill(CITED.cited);
  await depositAct(page).click();
  await isSaved(page, CITED.text);
}

/** Back at the table: one idea becomes a finding, and every table puts its first finding and its first idea forward. */
export async function tablesPutForward({ hosts }: Morning): Promise<void> {
  const said = hosts.get('D');
  const card = said?.cardsOf('D1').find(({ text }) => text === PROMOTED);
  if (!said || !card) throw new Error('nothing to promote');
  await said.does({ type: 'card.promote', card: card.id, to: 'finding' });
  for (const letter of LETTERS) {
    const host = hosts.get(letter);
    const cards = host?.cardsOf(`${letter}1`) ?? [];
    for (const kind of ['finding', 'idea']) {
      const first = cards.find((each) => each.kind === kind && each.id !== card.id);
      if (first) await host?.does({ type: 'card.pin', card: first.id, pinned: true });
    }
  }
}

/** Theme by theme: the wall, a phone in the hall, a phone elsewhere and the console read the same one. */
export async function isReadToTheRoom(
  room: Morning,
  wall: Person,
  desk: Person,
  winner: string
): Promise<void> {
  const themes = room.conductor.view.themes.filter(({ grouping }) => grouping === 'main');
  expect(themes).toHaveLength(LETTERS.length);
  for (const [i, { letter, title, question }] of themes.entries()) {
    await room.conductor.next();
    await room.wall.sees(({ now }) => now.theme?.letter === letter, `${letter} on the wall`);
    const cards = room.wall.view.harvest?.cards ?? [];
    const count = (kind: string): number => cards.filter((card) => card.kind === kind).length;
    expect([count('idea'), count('finding')], title).toEqual(SHAPE[i]);
    const first = cards.find(({ kind }) => kind === 'finding') ?? cards[0];
    await expect(wall.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(desk.page.getByText(first?.text ?? title).first()).toBeVisible();
    for (const { person } of [room.hall, room.afar]) {
      await expect(person.page.getByRole('heading', { level: 1, name: question })).toBeVisible();
      const read = person.page.getByRole('region', { name: m.moments_read_cards(), exact: true });
      // Sentences, without the points under them.
      const sentences = read.locator('> ul > li');
      await expect(sentences).toHaveCount(cards.length);
      await expect(sentences.first()).toContainText(first?.text ?? title);
    }
    if (i === 0) await expect(wall.page.getByRole('listitem').filter({ hasText: winner })).toBeVisible();
  }
}
