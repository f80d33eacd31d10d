// The one act and its consequence, in the words of the screen.
import { expect, test } from 'vitest';
import { facilitatorView } from '#tests/fixtures/views/facilitator.ts';
import type { FacilitatorFixture } from '#tests/fixtures/views/facilitator-plan.ts';
import { must } from '#core/result.ts';
import { doneText, nextWords, undoText } from '#lib/views/agenda/step-words.ts';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const cases: readonly { at: string; options: FacilitatorFixture; verb: string; so: string }[] = [
  {
    at: 'before the start',
    options: { stage: 'prepared', step: 0 },
    verb: 'Démarrer l’atelier',
    so: 'L’accueil commence, l’heure tourne'
  },
  {
    at: 'in the welcome',
    options: { step: 0 },
    verb: 'Passer à « Cadre et règles »',
    so: 'Toute la salle ensemble, 60 minutes'
  },
  {
    at: 'before the rounds',
    options: { step: 1 },
    verb: 'Commencer le tour 1',
    so: 'Chaque groupe rejoint sa table, 15 minutes'
  },
  {
    at: 'in a round',
    options: { step: 6 },
    verb: 'Tour suivant',
    so: '29 personnes changent de table, 5 hôtes restent'
  },
  { at: 'on the move', options: { step: 7 }, verb: 'Commencer le tour 4', so: '10 minutes aux tables' },
  {
    at: 'after the last round',
    options: { step: 10 },
    verb: 'Passer à « Pause »',
    so: '15 minutes, tous les plateaux se lisent'
  },
  {
    at: 'in the closing',
    options: { step: 13 },
    verb: 'Clore l’atelier',
    so: 'Plus rien ne s’écrit, la synthèse vous attend'
  }
];

test.each(cases)('[ACT-1] the next act says what it does, $at', ({ options, verb, so }) => {
  const view = facilitatorView(options);
  const words = nextWords(must(view.next, 'next act'), view.agenda[view.now.step + 2] ?? null);
  expect({ verb: plain(words.verb), so: plain(words.consequence) }).toEqual({ verb, so });
});

test('[ACT-1] a move announces the round it leads to', () => {
  const view = facilitatorView();
  const words = nextWords(must(view.next, 'next act'), view.agenda[8] ?? null);
  expect(words.notes.map(plain)).toEqual([
    '2 min de déplacement, puis tour 4 : 10 min',
    'Chaque téléphone garde son brouillon'
  ]);
});

test('[ACT-1] an act once done has its words, and those that take it back', () => {
  expect(plain(doneText('next', 3, facilitatorView({ step: 8 }).now))).toBe('Tour 4 lancé');
  expect(plain(doneText('next', 3, facilitatorView({ step: 7 }).now))).toBe('Départ vers le tour 4 lancé');
  expect(plain(doneText('extend', 2, facilitatorView().now))).toBe('2 minutes ajoutées');
  expect(plain(undoText('extend', 2))).toBe('Annuler +2 min');
  expect(plain(undoText('pin', 0))).toBe('Annuler');
  // « Laisser reprendre » is the one name of that act.
  expect(plain(undoText('gather', 0))).toBe('Annuler');
});
