// What was asked to break the ice is kept nowhere; any other question leaves as closed totals.
import { expect, test } from 'vitest';
import type { AskRule } from '#core/asks.ts';
import { synthesisSource } from '#core/synthesis-source.ts';
import type { Vote } from '#core/votes.ts';
import { composeLayoutA } from '#lib/exports/compose.ts';
import { archiveOf } from '#lib/exports/json/archive.ts';
import { jsonText } from '#lib/exports/json/json-text.ts';
import { openDataOf } from '#lib/exports/json/open-data.ts';
import { NINE_THIRTY } from '#tests/core/a-plan.ts';
import { aRichDay } from '#tests/server/archives/a-rich-day.ts';

const asked = (id: string, rule: AskRule, keep: boolean): Vote => ({
  ...{ id, mode: 'people', state: 'revealed', openedAt: NINE_THIRTY, revealedAt: NINE_THIRTY + 1 },
  ask: { id: `q${id}`, phase: 0, rule, question: `Question ${id}`, options: [], again: false, keep },
  lines: [{ id: 'l1', theme: '', text: `Réponse de ${id}`, cards: [], poles: ['Payant', 'Offert'] }],
  ...{ budget: 1, most: 1, electors: [], hands: {} },
  totals: { marks: rule === 'scale' ? { 'l1.2': 4, 'l1.9': 3 } : { l1: 7 }, ballots: 7 }
});

const { state } = aRichDay();
const votes = [asked('v1', 'choice', false), asked('v2', 'scale', true)];
const workshop = { ...state, votes };

test('[ASK-8] an archive and open data hold the question that is kept, as closed totals, and not the other', () => {
  const archive = archiveOf(workshop, NINE_THIRTY);
  const open = openDataOf(workshop, NINE_THIRTY);
  expect(archive.votes.map(({ ask, ballots }) => [ask?.question, ballots])).toEqual([['Question v2', 7]]);
  expect(open.votes.map(({ ballots }) => ballots)).toEqual([7]);
  for (const file of [jsonText(archive), jsonText(open)]) {
    expect(file).toContain('Réponse de v2');
    expect(file).not.toContain('Réponse de v1');
  }
});

test('[ASK-8] the synthesis knows nothing of it', () => {
  const text = JSON.stringify(composeLayoutA(synthesisSource(workshop), 'fr'));
  expect(text).not.toContain('Réponse de v1');
  expect(JSON.stringify(synthesisSource(workshop))).not.toContain('Question v1');
});
