import { describe, expect, test } from 'vitest';
import type { Command } from '#core/commands.ts';
import { synthesisSource } from '#core/synthesis-source.ts';
import { thanksChoice } from '#core/thanks.ts';
import { facilitatorView } from '#core/view-facilitator.ts';
import { participantView } from '#core/view-participant.ts';
import { aDay, type Day, FACILITATOR } from './a-day.ts';

type Person = ReturnType<Day['joins']>;

function naming(
  { seat }: Person,
  name: string,
  affiliation: string,
  thanks: { readonly thanks: boolean; readonly thanksName?: boolean }
): Command {
  return { type: 'seat.name', seat, name, affiliation, ...thanks };
}
const BY_NAME = { thanks: true, thanksName: true };
const BY_STRUCTURE = { thanks: true, thanksName: false };
const NOT = { thanks: false, thanksName: false };

const choiceOf = (day: Day, { seat }: Person) => thanksChoice(day.state.seats[seat] ?? { thanks: true });

describe('[THX-1] the answer', () => {
  test('is nobody’s until it is given', () => {
    const day = aDay();
    const maud = day.joins('d-maud');
    expect(choiceOf(day, maud)).toBeNull();
    day.does(maud, naming(maud, 'Maud Vidal', 'Rives', { thanks: false }));
    expect(choiceOf(day, maud)).toBeNull();
    expect(synthesisSource(day.state)).toMatchObject({ thanks: [] });
    expect(synthesisSource(day.state).contributors).toBeUndefined();
  });

  test.each([
    ['by name and structure', BY_NAME, 'name'],
    ['by structure', BY_STRUCTURE, 'affiliation'],
    ['not at all', NOT, 'none'],
    ['a name is never thanked alone', { thanks: false, thanksName: true }, 'none'],
    ['as older programs say it', { thanks: true }, 'affiliation']
  ] as const)('%s', (_description, thanks, choice) => {
    const day = aDay();
    const maud = day.joins('d-maud');
    day.does(maud, naming(maud, 'Maud Vidal', 'Rives', thanks));
    expect(choiceOf(day, maud)).toBe(choice);
  });

  test('a client that does not ask about the name leaves it as it was', () => {
    const day = aDay();
    const maud = day.joins('d-maud');
    day.does(maud, naming(maud, 'Maud', 'Rives', BY_NAME));
    day.does(maud, naming(maud, 'Maud Vidal', 'Rives', { thanks: true }));
    expect(choiceOf(day, maud)).toBe('name');
    day.does(maud, naming(maud, 'Maud Vidal', 'Rives', { thanks: false }));
    expect(choiceOf(day, maud)).toBe('none');
  });
});

test('[THX-2] the person changes their answer at any time, once it is over too', () => {
  const day = aDay();
  const maud = day.joins('d-maud');
  day.does(maud, naming(maud, 'Maud Vidal', 'Rives', BY_NAME));
  const answers = () => synthesisSource(day.state).contributors?.flatMap(({ names }) => names) ?? [];
  expect(answers()).toEqual(['Maud Vidal']);
  day.goesToRound(1).goesTo('closing').conducts({ type: 'workshop.close' });
  day.does(maud, { type: 'seat.thank', seat: maud.seat, choice: 'none' });
  expect([answers(), synthesisSource(day.state).thanks]).toEqual([[], []]);
  day.does(maud, { type: 'seat.thank', seat: maud.seat, choice: 'name' });
  expect(answers()).toEqual(['Maud Vidal']);
  expect(day.does(maud, { type: 'seat.thank', seat: maud.seat, choice: 'name' })).toEqual([]);
  expect(participantView(day.state, maud.seat, day.now).me).toMatchObject({ thanks: true, thanksName: true });
});

describe('[THX-3] the facilitation', () => {
  test('answers for whoever has no phone, and takes anybody out, but nobody in', () => {
    const day = aDay();
    const maud = day.joins('d-maud');
    const thank = (seat: string, choice: 'name' | 'affiliation' | 'none') =>
      ({ type: 'seat.thank', seat, choice }) as const;
    expect(day.refused(FACILITATOR, thank(maud.seat, 'affiliation')).code).toBe('thanks.own');
    day.does(FACILITATOR, naming(maud, 'Maud', 'Rives', BY_NAME));
    expect(choiceOf(day, maud)).toBe('none');
    day.does(maud, thank(maud.seat, 'name'));
    day.does(FACILITATOR, naming(maud, 'Maud Vidal', 'Rives', BY_NAME));
    expect(choiceOf(day, maud)).toBe('name');
    day.does(FACILITATOR, thank(maud.seat, 'none'));
    expect(choiceOf(day, maud)).toBe('none');
    day.does(FACILITATOR, { type: 'seat.add', table: 'A1', name: 'Paul Roux', affiliation: 'CRT' });
    const paul = Object.values(day.state.seats).find(({ name }) => name === 'Paul Roux')?.id ?? '';
    day.does(FACILITATOR, thank(paul, 'name'));
    expect(synthesisSource(day.state).contributors).toEqual([{ structure: 'CRT', names: ['Paul Roux'] }]);
    expect(day.refused(FACILITATOR, thank('s99', 'none')).code).toBe('seat.unknown');
    expect(day.refused(maud, thank(paul, 'none')).code).toBe('right.denied');
  });

  test('is told what each seat answered', () => {
    const day = aDay();
    const [maud, yanis] = [day.joins('d-maud'), day.joins('d-yanis')];
    day.does(maud, { type: 'seat.thank', seat: maud.seat, choice: 'affiliation' });
    const thanked = new Map(
      facilitatorView(day.state, day.now).seats.map(({ seat, thanked: answer }) => [seat, answer])
    );
    expect([thanked.get(maud.seat), thanked.get(yanis.seat)]).toEqual(['affiliation', null]);
  });
});

test('[THX-4] people go under their structure, those without one last, each once', () => {
  const day = aDay(25, 5);
  const told = [
    ['Zoé Roux', 'OT des Rives', BY_NAME],
    ['Anne Bel', 'ot des rives', BY_NAME],
    ['anne bel', 'OT des Rives', BY_NAME],
    ['Nils Roy', '', BY_NAME],
    ['Paul Cros', 'Étang', BY_STRUCTURE],
    ['Léa Pic', 'Zinc', NOT],
    ['', 'CRT', BY_NAME]
  ] as const;
  for (const [i, [name, affiliation, thanks]] of told.entries()) {
    const person = day.joins(`d-${i}`);
    day.does(person, naming(person, name, affiliation, thanks));
  }
  const { contributors, thanks } = synthesisSource(day.state);
  expect(contributors).toEqual([
    { structure: 'OT des Rives', names: ['Anne Bel', 'Zoé Roux'] },
    { structure: '', names: ['Nils Roy'] }
  ]);
  expect(thanks).toEqual(['CRT', 'Étang', 'OT des Rives']);
});

test('[THX-5] a part rewritten by hand that names somebody who has not agreed is told', () => {
  const day = aDay();
  const [maud, yanis] = [day.joins('d-maud'), day.joins('d-yanis')];
  day.does(maud, naming(maud, 'Maud Vidal', 'Rives', BY_NAME));
  day.does(yanis, naming(yanis, 'Yanis', 'Rives', NOT));
  day.does(FACILITATOR, { type: 'synthesis.edit', part: 'thanks', text: 'Merci à Maud VIDAL, et à Yanis.' });
  expect(synthesisSource(day.state).against).toBeUndefined();
  day.does(maud, { type: 'seat.thank', seat: maud.seat, choice: 'affiliation' });
  expect(synthesisSource(day.state).against).toEqual(['thanks']);
  day.does(FACILITATOR, { type: 'synthesis.edit', part: 'thanks', text: null });
  expect(synthesisSource(day.state).against).toBeUndefined();
});
