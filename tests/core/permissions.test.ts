// Every cell of the hand-written table of rights, judged by the domain: the same workshop at seven moments.
// What a cell says on the wire is tests/server/rights.
import { describe, expect, test } from 'vitest';
import { decide } from '#core/decide.ts';
import { foldOn } from '#core/fold.ts';
import { changesWordsAlone, may, type Subject } from '#core/permissions.ts';
import { PERMISSIONS, type Right } from '#core/rights.ts';
import { must } from '#core/result.ts';
import type { Workshop } from '#core/workshop.ts';
import { cardView } from '#core/view-board.ts';
import { deniedOn } from '#core/view-rights.ts';
import { writingRefusal } from '#server/boards/card-words.ts';
import { viewFor } from '#server/realtime/view-for.ts';
import { GOLDEN_ACTS, GOLDEN_CELLS, type Cell, type Moment } from '../golden/permissions.ts';
import { cardOf, commandOf, sceneAt, seatOf, tableOf, type Scene } from '../golden/scene.ts';
import { adding, aDay, PROJECTION } from './a-day.ts';

const scenes = new Map<Moment, Scene>();
function played(moment: Moment): Scene {
  const scene = scenes.get(moment) ?? sceneAt(moment);
  scenes.set(moment, scene);
  return scene;
}

/** Acts whose right is one thing and whose conditions (an open vote, a secret held) are another, tested where they live. */
const BY_RIGHT =
  /^(board\.read|notes\.read|afar\.|ask\.|choice\.|plan\.|seat\.(?:host|rejoin)|phase\.(?:describe|add|remove|move)|theme\.(?:add|remove|move)|quote\.|anonymous\.|ballot\.|vote\.|solo\.reveal|writing\.rollback)/;

function isAct(name: string): name is Right {
  return name in PERMISSIONS;
}
const acts = Object.keys(PERMISSIONS).filter(isAct);

function answered(cell: Cell): string | null {
  const scene = played(cell.moment);
  const actor = scene.actors[cell.role];
  const act = must(
    acts.find((each) => each === cell.act),
    cell.act
  );
  const card = cell.about === 'card' ? scene.state.cards[cardOf(cell)] : undefined;
  const subject = { table: tableOf(cell), card, seat: seatOf(cell, scene) };
  if (act === 'board.read' || act === 'notes.read' || BY_RIGHT.test(act)) {
    const right = may(scene.state, actor, act, subject);
    return right.ok ? null : right.refusal.code;
  }
  const verdict = decide(scene.state, commandOf(act, cell, scene), actor, scene.day.env());
  return verdict.ok ? null : verdict.refusal.code;
}

test('[PERM-1] every command has its row in the table written by hand, and no row is left over', () => {
  expect([...GOLDEN_ACTS].sort()).toEqual([...acts].sort());
  expect(new Set(GOLDEN_ACTS).size).toBe(GOLDEN_ACTS.length);
});

const rule = {
  ...{ participant: 'PERM-2', host: 'PERM-3', facilitator: 'PERM-4', projection: 'PERM-4' },
  ...{ narrator: 'PERM-7', witness: 'PERM-9', owner: 'PERM-10' }
} as const;

describe.each(acts)('[PERM-1] %s', (act) => {
  const cells = GOLDEN_CELLS.filter((cell) => cell.act === act);
  test.each(cells.map((cell) => [`${rule[cell.role]}: ${cell.role}, ${cell.moment}, ${cell.subject}`, cell]))(
    '%s',
    (_description, cell) => {
      expect(answered(cell)).toBe(cell.refusal);
    }
  );
});

const WORDS = { text: 'Autre chose', example: 'Ailleurs', subPoints: ['un point'] };
const MOMENTS = [...new Set(GOLDEN_CELLS.map(({ moment }) => moment))];

test.each(MOMENTS)('[PERM-1] what cards say changes no right: %s', (moment) => {
  const { state, actors } = played(moment);
  const by = { by: 'facilitator' } as const;
  const events = Object.keys(state.cards).map(
    (card) => ({ type: 'card.worded', card, at: 9_000_000_000_000, by, ...WORDS }) as const
  );
  expect([events.length > 0, changesWordsAlone(events)]).toEqual([true, true]);
  const worded = foldOn(state, events);
  const subjects = (workshop: Workshop): readonly Subject[] => [
    ...Object.values(workshop.cards).map((card) => ({ card })),
    ...['A1', 'B1', 'C1'].map((table) => ({ table })),
    ...Object.keys(workshop.seats).map((seat) => ({ seat }))
  ];
  const verdicts = (workshop: Workshop) =>
    acts.flatMap((act) =>
      Object.values(actors).flatMap((actor) =>
        subjects(workshop).map((subject) => JSON.stringify(may(workshop, actor, act, subject)))
      )
    );
  expect(verdicts(worded)).toEqual(verdicts(state));
  const writings = (workshop: Workshop) =>
    Object.values(actors).flatMap((actor) =>
      Object.values(workshop.cards).map(({ id, table }) =>
        JSON.stringify(writingRefusal(workshop, { table, actor, card: id }))
      )
    );
  expect(writings(worded)).toEqual(writings(state));
});

test('[PERM-1] anything else that happened may change them', () => {
  const { events } = played('in a round');
  const others = events.filter(({ type }) => type !== 'card.worded');
  expect(others.filter((event) => changesWordsAlone([event]))).toEqual([]);
  const worded = { type: 'card.worded', card: 'c', at: 0, by: { by: 'facilitator' }, ...WORDS } as const;
  expect(others.filter((event) => changesWordsAlone([worded, event]))).toEqual([]);
});

test('[PERM-2] a participant who sits nowhere any more writes nowhere', () => {
  const { state, actors, day } = played('in a round');
  const gone = {
    ...must(actors.participant.role === 'participant' ? actors.participant : null, 'Maud'),
    seat: 's99'
  };
  const verdict = decide(state, adding({ card: 'new', table: 'C1' }), gone, day.env());
  expect(verdict).toEqual({ ok: false, refusal: { code: 'right.denied' } });
});

test('[PERM-3] a table’s device does nothing at a table it does not hold, even where its group comes from', () => {
  const { state, actors, day } = played('in a round');
  const finishes = (table: string) => {
    const verdict = decide(state, { type: 'table.finish', table, finished: true }, actors.host, day.env());
    return verdict.ok ? null : verdict.refusal.code;
  };
  expect(['A1', 'B1', 'Z9'].map(finishes)).toEqual(['right.denied', 'right.denied', 'table.unknown']);
});

test('[PERM-4] the projection is refused every command', () => {
  const scene = played('in a round');
  const refused = acts.flatMap((act) => {
    if (act === 'board.read' || act === 'notes.read') return [];
    const cell = must(
      GOLDEN_CELLS.find((each) => each.act === act && each.column === 0),
      act
    );
    const verdict = decide(scene.state, commandOf(act, cell, scene), PROJECTION, scene.day.env());
    return verdict.ok ? [act] : [];
  });
  expect(refused).toEqual([]);
});

test('[PERM-5] the other boards are read at the break, and no longer once people write again', () => {
  const day = aDay();
  const maud = day.joins('d-maud', { mark: 'A1' });
  day.goesToRound(3).goesTo('break');
  const reads = (place: string) => may(day.state, maud, 'board.read', { table: place }).ok;
  expect([reads('C1'), reads('A1')]).toEqual([true, true]);
  day.conducts({ type: 'cursor.jump', step: 5 });
  expect([reads('C1'), reads('A1')]).toEqual([true, false]);
  day.goesTo('closing');
  expect(reads('A1')).toBe(true);
});

test('[PERM-7] the notes of whoever tells a story are written and read by them alone', () => {
  const { state, actors } = played('in a round');
  const { narrator } = actors;
  const seat = narrator.role === 'participant' ? narrator.seat : '';
  const allowed = (['notes.read', 'notes.write'] as const).flatMap((act) =>
    Object.entries(actors).flatMap(([role, actor]) =>
      may(state, actor, act, { seat }).ok ? [`${role} ${act}`] : []
    )
  );
  expect(allowed).toEqual(['narrator notes.read', 'narrator notes.write']);
});

test('[PERM-9] whoever holds a witness’s link writes their notes, answers about their quotes, reads their board, and nothing else', () => {
  const { state, actors } = played('in a round');
  const at = (table: string) => acts.filter((act) => may(state, actors.witness, act, { table }).ok).sort();
  expect(at('C1')).toEqual(['board.read', 'quote.answer', 'story.write']);
  expect(at('A1')).toEqual([]);
});

test('[PERM-8] a screen told what its view tells answers as the server does, cell by cell', () => {
  const differing = GOLDEN_CELLS.flatMap((cell) => {
    const { state, actors, day } = played(cell.moment);
    const actor = actors[cell.role];
    const card = cell.about === 'card' ? state.cards[cardOf(cell)] : undefined;
    // A card of a board this person does not receive is on no screen of theirs.
    if (card && !may(state, actor, 'board.read', { table: card.table }).ok) return [];
    const [table, seat] = [tableOf(cell), seatOf(cell, played(cell.moment))];
    const act = must(
      acts.find((each) => each === cell.act),
      cell.act
    );
    const onServer = may(state, actor, act, { table, card, seat });
    const shown = card ? { card: cardView(card, actor, state) } : {};
    const onScreen = deniedOn(viewFor(state, actor, day.now), act, { table, seat, ...shown });
    const same = (onServer.ok ? null : onServer.refusal.code) === onScreen;
    return same ? [] : [`${cell.act}, ${cell.role}, ${cell.moment}, ${cell.subject}: ${onScreen}`];
  });
  expect(differing).toEqual([]);
});
