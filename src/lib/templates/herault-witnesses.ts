// The three stories of « Faire évoluer sa politique partenariale »: one witness each, and lenses to listen with.
import { say, type TemplateColumn, type TemplateLayout, type TemplateTheme } from './template.ts';
import { column } from './usual-boards.ts';

const witness = (letter: string): TemplateTheme => ({
  title: say(`Témoignage ${letter}`, `Story ${letter}`),
  question: say(
    'Qu’avez-vous changé dans votre façon de faire partenariat, et qu’est-ce que cela vous a coûté et apporté ?',
    'What have you changed in the way you work with partners, and what did it cost and bring you?'
  ),
  prompts: [
    say('Qui a décidé, et quand ?', 'Who decided, and when?'),
    say('Quel a été le moment le plus inconfortable ?', 'Which was the most uncomfortable moment?'),
    say('Qu’ont dit les professionnels, vraiment ?', 'What did professionals really say?'),
    say(
      'Qu’est-ce que cela a changé dans le budget et dans les agendas ?',
      'What did it change in the budget and in the diaries?'
    ),
    say('Que referiez-vous différemment ?', 'What would you do differently?')
  ],
  story: true
});

/** What one listens for; each is a column of the witness's board. */
export const LENSES: readonly TemplateColumn[] = [
  column('take', 'idea', say('Ce que je peux reprendre', 'What I can reuse')),
  column('stuck', 'finding', say('Ce qui a coincé', 'What got stuck')),
  column('elected', 'note', say('Le rôle des élus', 'The part of elected members')),
  column('means', 'note', say('Les moyens', 'The means')),
  column('pros', 'note', say('Les professionnels', 'The professionals')),
  column('kept', 'question', say('La question que je garde', 'The question I keep'))
];

/** Three groups at three stories. */
export const WITNESSES: TemplateLayout = {
  id: 'stories',
  mode: 'circuits',
  themes: ['A', 'B', 'C'].map(witness),
  columns: LENSES
};
