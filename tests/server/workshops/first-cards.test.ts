// Cards that are on the boards before anybody writes.
import { afterAll, describe, expect, test } from 'vitest';
import { must } from '#core/result.ts';
import { PROFILES } from '#lib/templates/profils.ts';
import { House } from '../a-house.ts';

const house = await House.open();
afterAll(() => house.close());

const cardsOf = (workshop: string) =>
  Object.values(must(house.app.registry.byId(workshop), workshop).state.cards);

describe('first cards', () => {
  test('[TPL-5] are on each copy of their theme, by the facilitation, in the order of the template', async () => {
    const made = await house.creates({ template: 'profils', people: 40, start: false });
    const cards = cardsOf(made.workshop);
    const on = (table: string) => cards.filter((card) => card.table === table).map(({ text }) => text);
    const first = (PROFILES.starters ?? []).filter(({ theme }) => theme === 0).map(({ text }) => text.fr);
    expect([on('A1'), on('A2')]).toEqual([first, first]);
    expect(new Set(cards.map(({ author, kind }) => `${author.by} ${kind}`))).toEqual(
      new Set(['facilitator portrait'])
    );
    const orders = cards.filter((card) => card.table === 'A1').map(({ order }) => order);
    expect(orders).toEqual(orders.toSorted());
  });

  test('[TPL-5] speak the language of the workshop', async () => {
    const made = await house.creates({ template: 'profils', people: 12, locale: 'en' });
    expect(cardsOf(made.workshop).map(({ text }) => text)).toEqual(
      (PROFILES.starters ?? []).map(({ text }) => text.en)
    );
  });

  test('[TPL-5] are not on themes that were replaced, and can be taken away as any card', async () => {
    const themes = [
      { title: 'Moteur', question: '' },
      { title: 'Autre chose', question: '' }
    ];
    const made = await house.creates({ template: 'profils', people: 12, themes });
    const cards = cardsOf(made.workshop);
    expect(new Set(cards.map(({ table }) => table))).toEqual(new Set(['A1']));
    const card = must(cards[0], 'card').id;
    const answer = await house.commands(made.workshop, 'facilitator', made.device, {
      type: 'card.archive',
      card
    });
    expect(answer.status).toBe(200);
    expect(
      must(
        cardsOf(made.workshop).find(({ id }) => id === card),
        card
      ).archivedAt
    ).not.toBeNull();
  });

  test('[TPL-5] come with the rehearsal of a workshop', async () => {
    const made = await house.creates({ template: 'convention', people: 12, start: false });
    const copy = await house.post(
      `/api/workshops/${made.workshop}/rehearsal`,
      { people: 6, speed: 1000 },
      { device: made.device }
    );
    const ours = cardsOf(made.workshop).map(({ text, table }) => `${table} ${text}`);
    expect(ours).toHaveLength(8);
    expect(cardsOf(String(copy.body['workshop'])).map(({ text, table }) => `${table} ${text}`)).toEqual(ours);
    await fetch(`${house.url}/api/workshops/${made.workshop}/rehearsal`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${made.device}` }
    });
  });
});
