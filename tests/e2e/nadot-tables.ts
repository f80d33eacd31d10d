// After the debate: three rounds of axes, an hour outside by two with a phone that loses its network, levers, the vote.
import type { Page } from '@playwright/test';
import { m } from '#lib/paraglide/messages.js';
import { AXES, MEANWHILE, OUTSIDE } from './nadot-day.ts';
import { answer, goesTo, OVER_THE_WIRE, type Room } from './nadot-room.ts';
import { expect } from './patience.ts';
import { drawDevice, joinByWire } from './wire-person.ts';

/** Where those outside write. */
const BOARD = 'zooms1';

/** Each group at each axis once; a finding and a practice at each table of each round. */
export async function threeRounds(room: Room): Promise<void> {
  const { people, axes } = room;
  const seen = people.map(() => new Set<string>());
  for (const round of [1, 2, 3]) {
    await goesTo(room, 'rotation', round);
    while (room.conductor.view.now.part === 'move') await room.conductor.next();
    for (const [i, { table, title }] of AXES.entries()) {
      const host = axes[i];
      await host?.writes('finding', { table, round }, { text: `${title}, constat ${round}` });
      await host?.writes('practice', { table, round }, { text: `${title}, pratique ${round}` });
    }
    for (const [n, person] of people.entries()) {
      await person.sees(({ now }) => now.round === round && now.part === 'round');
      seen[n]?.add(person.view.here?.theme ?? '');
    }
  }
  for (const themes of seen)
    expect([...themes].toSorted()).toEqual(AXES.map(({ title }) => title).toSorted());
}

const field = (page: Page) => page.getByRole('textbox', { name: m.moments_note(), exact: true });

async function note(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await page.getByRole('button', { name: m.moments_keep(), exact: true }).click();
  await expect(field(page)).toHaveValue('');
}

/** Notes typed in aeroplane mode, some before and some after the page was opened again there: all on the server, each once. */
export async function outsideByTwo(room: Room): Promise<void> {
  const { ada, people, conductor, origin, code } = room;
  const { page, net } = ada;
  await goesTo(room, 'outdoors');
  await expect(page.getByText(/^Retour à \d+/)).toBeVisible();
  await note(page, OUTSIDE[0]);
  await expect(page.getByText(m.moments_kept_sent())).toBeVisible();
  // One kind of card only: nothing says it again, and nobody carries a note.
  await expect(page.getByText(/^Zoom\s:/)).toHaveCount(0);
  await expect(page.getByRole('button', { name: m.table_card_acts() })).toHaveCount(0);

  await net.cut();
  for (const text of OUTSIDE.slice(1, -1)) await note(page, text);
  await expect(page.getByText(m.moments_kept({ count: 4 }))).toBeVisible();
  for (const [n, text] of MEANWHILE.entries()) {
    const at = { table: BOARD, claim: null };
    const words = { text, example: '', cited: '', subPoints: [] };
    await people[n]?.does({
      type: 'card.add',
      card: drawDevice().slice(0, 20),
      kind: 'zoom',
      ...at,
      ...words
    });
  }
  const onBoard = (): number => conductor.view.tiles.reduce((sum, { allCards }) => sum + allCards, 0);
  await expect.poll(onBoard, 'only what had a network').toBe(1 + MEANWHILE.length);
  await note(page, OUTSIDE[5]);
  await expect(page.getByText(m.moments_kept({ count: 5 }))).toBeVisible();

  await net.mend();
  await expect(page.getByText(m.moments_kept_sent())).toBeVisible();
  const reader = await joinByWire(origin, { code });
  const texts = (): readonly string[] => reader.cardsOf(BOARD).map(({ text }) => text);
  const all = [...OUTSIDE, ...MEANWHILE].toSorted();
  await expect.poll(() => texts().toSorted(), 'none lost, none doubled').toEqual(all);
  await page.reload();
  await expect(page.getByText(m.moments_kept_sent())).toBeVisible();
  expect(texts()).toHaveLength(all.length);
  reader.leave();
}

/** Each axis writes its lever and puts it forward; three gommettes each decide. */
export async function leversAndVote(room: Room): Promise<void> {
  const { conductor, axes, wall, bo } = room;
  await goesTo(room, 'homeReturn');
  for (const [i, { table, lever }] of AXES.entries()) {
    const host = axes[i];
    const words = { text: lever, example: '', cited: '', subPoints: [] };
    const card = drawDevice().slice(0, 20);
    await host?.does({ type: 'card.add', card, kind: 'lever', table, claim: null, ...words });
    await host?.does({ type: 'card.pin', card, pinned: true });
  }
  await goesTo(room, 'vote');
  await conductor.does({ type: 'vote.open', mode: 'people', budget: 3, most: 2, cards: null });
  await conductor.sees(({ vote }) => vote?.state === 'open' && vote.ask === null, 'a vote');
  const { vote } = conductor.view;
  const lines = vote?.lines ?? [];
  expect(lines.map(({ text }) => text)).toEqual(AXES.map(({ lever }) => lever));
  const [first, second] = [lines[0]?.id ?? '', lines[1]?.id ?? ''];
  await answer(room, OVER_THE_WIRE, () => ({ [second]: 2, [first]: 1 }));
  const row = bo.page.getByRole('listitem').filter({ hasText: AXES[1].lever });
  await row.getByRole('button', { name: m.votes_place(), exact: true }).click();
  await expect(bo.page.getByText(m.votes_saved(), { exact: true })).toBeVisible();
  await conductor.does({ type: 'vote.close', vote: vote?.id ?? '' });
  await conductor.does({ type: 'vote.reveal', vote: vote?.id ?? '' });
  const winner = wall.page.getByRole('listitem').first();
  await expect(winner).toContainText(AXES[1].lever);
  await expect(winner).toContainText('21');
  await expect(wall.page.getByText(m.votes_dots({ count: 31 }))).toBeVisible();
}
