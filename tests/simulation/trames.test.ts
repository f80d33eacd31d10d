// Ruling of the trames: each one that is offered is played to its export, by 8, 25 and 60 people.
import { afterAll, expect, test } from 'vitest';
import { kindRow } from '#core/phase-kinds.ts';
import { stepsOf } from '#core/plan.ts';
import { must } from '#core/result.ts';
import { READY_TEMPLATES } from '#lib/templates/catalogue.ts';
import type { ReadyTemplate } from '#lib/templates/template.ts';
import { House } from '#tests/server/a-house.ts';
import { Played, type PlayedDay } from './a-played-day.ts';
import { emptyHeadings } from './empty-headings.ts';

const house = await House.open();
afterAll(() => house.close());

const TRAMES = READY_TEMPLATES.filter(({ themes, mode }) => themes.length > 0 || mode === 'scatter');
const SIZES = [8, 25, 60];
/** On a machine that does many other things. */
const LONGEST_MS = 110_000;
const FORMATS = ['cms.html', 'page.html', 'synthese.md'];
const FILES = ['archive.json', 'open.json'];

test.each(TRAMES)(
  '[TPL-1] $id is played from its start to its export, by 8, 25 and 60 people',
  async (template) => {
    await Promise.all(SIZES.map((people) => playedToItsExport(template, people)));
  },
  LONGEST_MS
);

/** One day, and everything that is asked of it. */
async function playedToItsExport(template: ReadyTemplate, people: number): Promise<void> {
  const day = await Played.day(house, template, people);
  const { plan, cards, stage } = must(house.app.registry.byId(day.workshop), day.workshop).state;
  expect(stage).toBe('closed');
  expect(day.astray).toEqual([]);
  expect([...day.ledger.refusals]).toEqual([]);

  const steps = stepsOf(plan);
  expect(day.entered).toEqual(steps.map(({ phase }) => plan.phases[phase]?.id));
  expect(steps.reduce((sum, step) => sum + step.minutes, 0)).toBe(
    plan.phases.reduce((sum, { minutes }) => sum + minutes, 0)
  );
  const writing = plan.phases.filter(({ kind }) => kindRow(kind).writes).map(({ id }) => id);
  expect(writing.filter((id) => !day.written.has(id))).toEqual([]);
  const asking = plan.phases.filter(({ kind }) => kindRow(kind).asks || kind === 'vote').map(({ id }) => id);
  expect(asking.filter((id) => !day.answered.has(id))).toEqual([]);
  expect([...day.ledger.acknowledged.keys()].filter((id) => !cards[id])).toEqual([]);

  await saysWhatWasWritten(day);
  for (const format of FORMATS) {
    const answer = await house.get(`/api/workshops/${day.workshop}/export/${format}`, {
      device: day.device
    });
    expect([format, answer.status, emptyHeadings(answer.text)]).toEqual([format, 200, []]);
  }
  for (const file of FILES) {
    const answer = await house.get(`/api/workshops/${day.workshop}/${file}`, { device: day.device });
    expect([file, answer.status]).toEqual([file, 200]);
  }
  const archive = (await house.get(`/api/workshops/${day.workshop}/archive.json`, { device: day.device }))
    .text;
  const again = await fetch(`${house.url}/api/archives`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: archive
  });
  const { refusal = null } = (await again.json()) as { readonly refusal?: unknown }; // the API's own shape
  expect([again.status, refusal]).toEqual([201, null]);
}

/** The article is no shell: it says what people wrote. */
async function saysWhatWasWritten({ workshop, device, ledger }: PlayedDay): Promise<void> {
  const path = `/api/workshops/${workshop}/export/synthese.md`;
  const plain = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').toLowerCase();
  const article = plain((await house.get(path, { device })).text);
  const said = [...ledger.acknowledged.values()].filter(({ text }) => article.includes(plain(text).trim()));
  expect(said.length).toBeGreaterThan(0);
}
