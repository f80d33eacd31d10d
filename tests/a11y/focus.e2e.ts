// Five hundred changes by others while somebody is in the middle of something: the focus stays on the same element, the caret
// between the same letters, the words as they were typed, and nothing slides under the hand.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { m } from '#lib/paraglide/messages.js';
import { Camera, settled } from '../../scripts/shots/camera.ts';
import { Device } from '../../scripts/shots/device.ts';
import type { Picture } from '../../scripts/shots/picture.ts';
import { witnessLink } from '../../scripts/shots/witness.ts';
import { changing, openBusy, type Busy, type Change } from './busy-rooms.ts';
import { nameOf } from './looks.ts';

/** In the round; a quarter of it in the other rooms, where fewer things can change. */
const CHANGES = 500;
const AT_ONCE = 10;
const SILENCE_MS = 1000;
/** Heights are rounded as they are drawn. */
const MOST_PX = 2;
const DRAFT = 'Tenir la réunion avant l’ouverture des commerces';
const CARET = 16;

/** What somebody is doing: the control under their hand. */
type Hold = (page: Page) => Promise<Locator>;
/** A page somebody is in the middle of: the first of its room's pictures, or another. */
interface Held {
  readonly what: string;
  readonly seen: string;
  readonly hold: Hold;
}

const textbox = (page: Page, name: string): Locator =>
  page.getByRole('textbox', { name, exact: true }).first();
/** A sentence half written, the caret in its middle. */
const drafts =
  (fieldOf: (page: Page) => Locator): Hold =>
  async (page) => {
    const field = fieldOf(page);
    await field.fill(DRAFT);
    await puts(field, CARET);
    return field;
  };
const puts = (field: Locator, caret: number): Promise<void> =>
  field.evaluate((element, at) => {
    const input = element as HTMLTextAreaElement; // a text field, by its role
    input.focus();
    input.setSelectionRange(at, at);
  }, caret);

/** Another's card of one's table, open under one's hand. */
const writesTogether: Hold = async (page) => {
  await page.getByRole('button', { name: m.table_card_acts() }).last().click();
  await page
    .getByRole('button', { name: new RegExp(`^${m.together_edit()}`) })
    .last()
    .click();
  const editor = page.getByRole('listitem').filter({ has: page.getByRole('textbox') });
  await expect(editor.getByText(m.together_saved(), { exact: true })).toBeVisible();
  const field = editor.getByRole('textbox', { name: m.participant_field() });
  await puts(field, CARET);
  return field;
};
const rests =
  (controlOf: (page: Page) => Locator): Hold =>
  async (page) => {
    const control = controlOf(page);
    await control.focus();
    return control;
  };
const cardField = drafts((page) => textbox(page, m.participant_field()));

/** Another device of the same witness, who answers other questions there: above and below, out of sight. */
const answersElsewhere = (): Change => {
  let device: Device | null = null;
  return async (room, n) => {
    if (!device) {
      device = new Device(room.house.origin);
      await device.post('/narrator', { secret: witnessLink(room).slice('/t/'.length) });
    }
    const standing = { workshop: room.id, role: 'narrator', table: 'T1' } as const;
    const question = ([1, 6, 7, 8, 9] as const)[n % 5] ?? 1;
    await device.does(standing, {
      type: 'story.write',
      table: 'T1',
      question,
      text: `Réponse, la ${n}e fois`
    });
  };
};

const ROOMS: readonly (Omit<Busy, 'seen'> & { readonly held: readonly Held[] })[] = [
  {
    ...changing('day', 'usual'),
    held: [
      { what: 'a draft on a phone', seen: 'participant usual', hold: cardField },
      { what: 'a card written by several', seen: 'participant silent', hold: writesTogether },
      {
        what: 'a draft on the device of a table',
        seen: 'table usual',
        hold: drafts((page) => textbox(page, m.table_capture_label()))
      },
      {
        what: 'the next act',
        seen: 'conduire usual',
        hold: rests((page) => page.getByRole('button', { name: m.conduct_next_round() }))
      },
      {
        what: 'the title of a part',
        seen: 'preparer running',
        hold: drafts((page) => textbox(page, m.plan_edit_title({ number: 5 })))
      }
    ]
  },
  {
    ...changing('asks', 'far'),
    held: [
      {
        what: 'a place on a line',
        seen: 'participant ask-scale',
        hold: rests((page) => page.getByRole('slider'))
      },
      {
        what: 'hands being counted',
        seen: 'conduire ask-hands',
        hold: async (page) => {
          await page.getByRole('button', { name: m.asks_follow(), exact: true }).click();
          await page.getByText(m.votes_count(), { exact: true }).click();
          const field = page.getByRole('spinbutton').nth(1);
          await field.fill('12');
          return field;
        }
      }
    ]
  },
  {
    ...changing('asks', 'sides-argued'),
    held: [{ what: 'an argument', seen: 'participant tension-argued', hold: cardField }]
  },
  {
    ...changing('moments', 'words'),
    held: [
      { what: 'a word', seen: 'participant words', hold: drafts((page) => page.getByRole('textbox').first()) }
    ]
  },
  {
    ...{ story: 'witness', moment: 'prepared', change: answersElsewhere() },
    held: [
      {
        what: 'the notes of a witness',
        seen: 'temoin prepare',
        hold: drafts((page) => textbox(page, `4. ${m.narrator_q4()}`))
      }
    ]
  }
];

test('five hundred changes by others move neither the focus, nor the caret, nor the words, nor the page', async ({
  browser
}) => {
  test.setTimeout(300_000);
  await Promise.all(ROOMS.map(({ held, ...busy }) => holdsStill(busy, held)));

  async function holdsStill(busy: Omit<Busy, 'seen'>, held: readonly Held[]): Promise<void> {
    const { room, pictures } = await openBusy({ ...busy, seen: held.map(({ seen }) => seen) });
    const camera = new Camera(browser, room);
    const hands = [];
    for (const [i, each] of held.entries()) hands.push(await takes(camera, each, pictures[i]));
    const changes = busy.moment === 'usual' ? CHANGES : CHANGES / 4;
    for (let n = 0; n < changes; n += AT_ONCE)
      await Promise.all(Array.from({ length: AT_ONCE }, (_, i) => busy.change(room, n + i)));
    for (const { what, page, before, silence } of hands) {
      // All has been told, and drawn.
      await expect.poll(silence, what).toBeGreaterThan(SILENCE_MS);
      await settled(page);
      const { top, ...after } = await page.evaluate(stance);
      expect.soft(after, what).toEqual(before.hand);
      expect.soft(Math.abs(top - before.top), `${what}: slid, px`).toBeLessThan(MOST_PX);
    }
    await camera.close();
    await room.house.close();
  }

  async function takes(camera: Camera, { what, hold }: Held, picture: Picture | undefined) {
    if (!picture) throw new Error(what);
    const { act: _act, ...still } = picture;
    const { page } = await camera.open(still, null);
    // Sockets are heard from their first word: the page opens them again.
    const silence = hears(page);
    await page.reload();
    const control = await hold(page);
    await control.evaluate((element) => {
      element.setAttribute('data-held', '');
      element.scrollIntoView({ block: 'center' });
    });
    await expect(control).toBeFocused();
    const { top, ...hand } = await page.evaluate(stance);
    const before = { top, hand };
    return { what: `${what} (${nameOf(picture)})`, page, silence, before };
  }
});

/** Hears a page's sockets. @returns ms since the last word of the server. */
function hears(page: Page): () => number {
  let last = performance.now();
  page.on('websocket', (socket) => socket.on('framereceived', () => (last = performance.now())));
  return () => performance.now() - last;
}

/** Where the hand is. Runs in the page. */
function stance() {
  const element = document.activeElement;
  const field =
    element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement ? element : null;
  const isText = field instanceof HTMLTextAreaElement || field?.type === 'text';
  return {
    isHeld: element?.hasAttribute('data-held') ?? false,
    caret: isText ? [field?.selectionStart, field?.selectionEnd] : [],
    words: field?.value ?? '',
    scrolled: element?.scrollTop,
    top: element?.getBoundingClientRect().top ?? 0
  };
}
