// Common boards several templates have: one board for the whole room, with a question and its columns.
import type { ColumnRole } from '#core/columns.ts';
import {
  NO_WORDS,
  say,
  type TemplateColumn,
  type TemplateLayout,
  type TemplateTheme,
  type Words
} from './template.ts';

/** A column of a template: what it is called for several cards, and for one when that differs. */
export function column(id: string, role: ColumnRole, title: Words, one: Words = NO_WORDS): TemplateColumn {
  return { id, title, one, role };
}

/** A theme, its question and its prompts. */
export function theme(title: Words, question: Words, prompts: readonly Words[] = []): TemplateTheme {
  return { title, question, prompts };
}

/** One board where everybody writes. */
export function commonBoard(
  id: string,
  only: TemplateTheme,
  columns: readonly TemplateColumn[]
): TemplateLayout {
  return { id, mode: 'together', themes: [only], columns };
}

/** One word each, for the partners. */
export const ONE_WORD: TemplateLayout = commonBoard(
  'word',
  theme(
    say('Un mot pour mes partenaires', 'One word for my partners'),
    say(
      'En un mot, comment vos professionnels parlent-ils de vous ?',
      'In one word, how do your professionals speak of you?'
    )
  ),
  [column('word', 'note', say('Mots', 'Words'), say('Mot', 'Word'))]
);

/** The ideal partner, as something else. */
export const PORTRAIT: TemplateLayout = commonBoard(
  'portrait',
  theme(
    say('Portrait chinois du partenaire idéal', 'If the ideal partner were…'),
    say('S’il était un plat, un objet, un paysage…', 'If it were a dish, an object, a landscape…')
  ),
  [
    column('dish', 'note', say('Un plat', 'A dish')),
    column('object', 'note', say('Un objet', 'An object')),
    column('landscape', 'note', say('Un paysage', 'A landscape'))
  ]
);

/** What everybody starts with, within a month. */
export const FIRST_STEP: TemplateLayout = commonBoard(
  'step',
  theme(
    say('Premier pas', 'First step'),
    say('D’ici un mois, je commence par…', 'Within a month, I will start with…')
  ),
  [column('step', 'idea', say('Premiers pas', 'First steps'), say('Premier pas', 'First step'))]
);

/** What everybody commits to. */
export const PLEDGES: TemplateLayout = commonBoard(
  'pledges',
  theme(
    say('Engagements', 'Commitments'),
    say('À quoi est-ce que je m’engage, et pour quand ?', 'What do I commit to, and by when?')
  ),
  [column('pledge', 'idea', say('Engagements', 'Commitments'), say('Engagement', 'Commitment'))]
);
