// Questions templates put to everybody, as data in both languages. Each has its own answer rule (core/asks.ts).
import { NO_WORDS, say, type TemplateAsk, type TemplateAskLine, type Words } from './template.ts';

/** Which ask of its plan it is. */
interface Named {
  /** Letters and digits, 12 at most. */
  readonly id: string;
  readonly question: Words;
}

function linesOf(texts: readonly Words[]): readonly TemplateAskLine[] {
  return texts.map((text, i) => ({ id: `l${i + 1}`, text }));
}

/** One answer out of a few. */
export function choiceAsk(named: Named, answers: readonly Words[], keep: boolean): TemplateAsk {
  return { ...named, rule: 'choice', lines: linesOf(answers), options: [], budget: 1, keep };
}

/** A place between two ends. */
export function scaleAsk(named: Named, poles: readonly [Words, Words], keep: boolean): TemplateAsk {
  const lines = [{ id: 'l1', text: NO_WORDS, poles }];
  return { ...named, rule: 'scale', lines, options: [], budget: 0, keep };
}

/** A hundred to deal out between the lines. */
export function pointsAsk(named: Named, lines: readonly Words[]): TemplateAsk {
  return { ...named, rule: 'points', lines: linesOf(lines), options: [], budget: 100, keep: true };
}

/** Each line in one of a few boxes. */
export function sortAsk(named: Named, lines: readonly Words[], options: readonly Words[]): TemplateAsk {
  return { ...named, rule: 'sort', lines: linesOf(lines), options, budget: 0, keep: true };
}

const SKIES = ['sun', 'clearing', 'cloud', 'fog', 'storm'] as const;
const SKY_WORDS: Readonly<Record<(typeof SKIES)[number], Words>> = {
  sun: say('Soleil', 'Sun'),
  clearing: say('Éclaircies', 'Bright spells'),
  cloud: say('Nuages', 'Clouds'),
  fog: say('Brouillard', 'Fog'),
  storm: say('Orage', 'Storm')
};

/** The weather: five skies. */
export function weatherAsk(named: Named): TemplateAsk {
  const lines = SKIES.map((icon, i) => ({ id: `l${i + 1}`, text: SKY_WORDS[icon], icon }));
  return { ...named, rule: 'choice', lines, options: [], budget: 1, keep: false };
}

/** How far the furthest partner is. */
export function distancesAsk(id: string): TemplateAsk {
  const question = say(
    'Combien de temps jusqu’à votre partenaire le plus éloigné ?',
    'How long does it take to reach your furthest partner?'
  );
  const poles = [
    say('Quelques minutes à pied', 'A few minutes on foot'),
    say('Plus de deux heures', 'More than two hours')
  ] as const;
  return scaleAsk({ id, question }, poles, false);
}

/** How long one has been there. */
export function seniorityAsk(id: string): TemplateAsk {
  const question = say('Depuis quand êtes-vous de l’aventure ?', 'How long have you been part of this?');
  const poles = [
    say('Premier séminaire', 'First seminar'),
    say('J’étais là au début', 'I was there at the start')
  ] as const;
  return scaleAsk({ id, question }, poles, false);
}

/** Agreement, reservation, reasoned objection. */
export function consentAsk(named: Named): TemplateAsk {
  const answers = [
    say('Accord', 'Agreement'),
    say('Accord avec réserve', 'Agreement with a reservation'),
    say('Objection argumentée', 'Reasoned objection')
  ];
  return choiceAsk(named, answers, true);
}

/** Where one stands on each tension, before and after its arguments: two asks for each. */
export function positionAsks(
  tensions: readonly { readonly poles: readonly [Words, Words] }[]
): readonly TemplateAsk[] {
  return tensions.flatMap(({ poles }, i) => {
    const before = scaleAsk(
      { id: `before${i + 1}`, question: say('Où vous placez-vous ?', 'Where do you stand?') },
      poles,
      true
    );
    const after = scaleAsk(
      {
        id: `after${i + 1}`,
        question: say('Et maintenant, où vous placez-vous ?', 'And now, where do you stand?')
      },
      poles,
      true
    );
    return [before, { ...after, again: before.id }];
  });
}
