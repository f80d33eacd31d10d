// The facilitation's screens in the states the usual day does not stop at: in every light at the size of a laptop, without a
// network, refused, in rehearsal, and with what opens on demand.
import type { Page } from '@playwright/test';
import { m } from '#lib/paraglide/messages.js';
import { LOOKS, type Picture } from './picture.ts';
import { conduct, facilitator, nobody, prepare, published, synthesis } from './places.ts';

const presses =
  (...names: readonly (() => string)[]) =>
  async (page: Page): Promise<void> => {
    for (const name of names) await page.getByRole('button', { name: name(), exact: true }).first().click();
  };
const opens =
  (summary: () => string) =>
  (page: Page): Promise<void> =>
    page.getByText(summary(), { exact: true }).first().click();
const goesOffline = (page: Page): Promise<void> => page.context().setOffline(true);
const alerted = (page: Page): Promise<void> =>
  page.getByRole('alert').filter({ hasText: /./ }).first().waitFor();

/** A name changed in place while the network is cut. */
const renamesOffline = async (page: Page): Promise<void> => {
  await goesOffline(page);
  const place = page.getByRole('textbox', { name: m.prepare_place(), exact: true });
  await place.fill('Salle du conseil');
  await place.blur();
  await alerted(page);
};
/** A list with a quality nobody knows, and a line without a name. */
const pastesPeople = async (page: Page): Promise<void> => {
  await opens(m.roster_import)(page);
  await page
    .getByRole('textbox', { name: m.roster_paste(), exact: true })
    .fill(
      'prénom;nom;structure;qualité\nMaëlys;Arnaud;Office de tourisme du Val Clairet;équipe\n;;Auberge du Pont Cassé;\nQuentin;Vidal;Musée de la Soie;capitaine'
    );
  await page.waitForTimeout(600);
};
const takesInvite = async (page: Page): Promise<void> => {
  await presses(m.conduct_invited_enter)(page);
  await alerted(page);
};
const takesBack = async (page: Page): Promise<void> => {
  await page.getByRole('textbox').first().fill('KX7P4M');
  await page.getByRole('textbox').nth(1).fill('AAAAAA');
  await page.getByRole('textbox').nth(1).press('Enter');
  await alerted(page);
};
const rehearses = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: m.prepare_rehearse({ count: 25 }) }).click();
  await page.waitForURL(/\/conduct$/);
  await page.getByRole('button', { name: m.conduct_more(), exact: true }).first().waitFor();
};

const LAPTOP = { sizes: ['laptop'], looks: LOOKS } as const;
const BOTH = { sizes: ['laptop', 'phone'] } as const;
const CONDUCT = { screen: 'conduire', eyes: facilitator, path: conduct } as const;
const PREPARE = { screen: 'preparer', eyes: facilitator, path: prepare } as const;
const SYNTHESIS = { screen: 'synthese', eyes: facilitator, path: synthesis } as const;

/** By the name of the moment. */
export const STATES_PICTURES: Readonly<Record<string, readonly Picture[]>> = {
  prepared: [
    { screen: 'accueil', state: 'lights', eyes: nobody, path: () => '/', ...LAPTOP },
    { screen: 'trames', state: 'lights', eyes: nobody, path: () => '/trames', ...LAPTOP, isWhole: true },
    {
      ...{ screen: 'animer', state: 'lights', eyes: nobody, path: () => '/animer/herault-tables' },
      ...{ ...LAPTOP, isWhole: true }
    },
    { ...PREPARE, state: 'lights', ...LAPTOP, isWhole: true },
    { ...CONDUCT, state: 'before-lights', ...LAPTOP },
    { ...PREPARE, state: 'offline', ...BOTH, isRefused: true, act: renamesOffline },
    { ...PREPARE, state: 'import', ...BOTH, isWhole: true, act: pastesPeople },
    { ...PREPARE, screen: 'repetition', state: 'usual', ...BOTH, act: rehearses },
    {
      ...{ screen: 'erreur', state: 'invite-wrong', eyes: nobody, path: () => '/f/aaaaaa-mauvais' },
      ...{ ...BOTH, isRefused: true, act: takesInvite }
    },
    { ...{ screen: 'erreur', state: 'prepare', eyes: nobody, path: prepare }, ...BOTH, isRefused: true },
    { ...{ screen: 'erreur', state: 'synthesis', eyes: nobody, path: synthesis }, ...BOTH, isRefused: true },
    {
      ...{ screen: 'reprendre', state: 'wrong', eyes: nobody, path: () => '/reprendre' },
      ...{ ...BOTH, isRefused: true, act: takesBack }
    }
  ],
  usual: [
    { ...CONDUCT, state: 'lights', ...LAPTOP },
    { ...CONDUCT, state: 'offline', ...BOTH, isRefused: true, act: goesOffline },
    { ...CONDUCT, state: 'people', ...BOTH, act: presses(m.conduct_people) },
    { ...CONDUCT, state: 'links', ...BOTH, act: presses(m.conduct_more, m.conduct_links) }
  ],
  closed: [
    { ...SYNTHESIS, state: 'lights', ...LAPTOP },
    { ...SYNTHESIS, state: 'offline', ...BOTH, isRefused: true, act: goesOffline }
  ],
  published: [
    {
      ...{ screen: 'restitution', state: 'lights', eyes: nobody, path: published },
      ...{ ...LAPTOP, isWhole: true }
    }
  ]
};
/** By the name of the moment: the largest hall, and the list of all who are in it. */
export const HALL_STATES_PICTURES: Readonly<Record<string, readonly Picture[]>> = {
  hall: [{ ...CONDUCT, state: 'hall-people', ...BOTH, act: presses(m.conduct_people) }]
};
