// Words of the workshop. The facilitation only; allowed at any stage.
import { hasWords, USUAL_COLUMNS } from './columns.ts';
import type { WordsCommand } from './commands.ts';
import type { Decision } from './decision.ts';
import { may } from './permissions.ts';
import { allThemes, layoutsOf } from './plan.ts';
import { refuse } from './refusals.ts';
import { ok, unreachable } from './result.ts';
import type { Actor } from './roles.ts';
import type { Workshop } from './workshop.ts';

/** Judges a command about words. */
export function decideWords(workshop: Workshop, command: WordsCommand, actor: Actor): Decision {
  const right = may(workshop, actor, command.type, {});
  if (!right.ok) return right;
  switch (command.type) {
    case 'workshop.describe': {
      if (command.title.trim() === '') return refuse('text.empty');
      const { title, place, organizer, facilitation } = command;
      return ok([{ type: 'workshop.described', title, place, organizer, facilitation }]);
    }
    case 'theme.describe': {
      if (!allThemes(workshop.plan).some(({ id }) => id === command.theme)) return refuse('table.unknown');
      if (command.title.trim() === '') return refuse('text.empty');
      const { theme, title, question, prompts } = command;
      return ok([{ type: 'theme.described', theme, title, question, ...(prompts ? { prompts } : {}) }]);
    }
    case 'columns.set':
      return decideColumns(workshop, command);
    default:
      return unreachable(command);
  }
}

/** Refuses 'table.unknown' when the plan has no such layout, 'text.empty' where neither it nor the interface has words. */
function decideColumns(
  { plan }: Workshop,
  { grouping, columns }: Extract<WordsCommand, { type: 'columns.set' }>
): Decision {
  const layout = layoutsOf(plan).find(([name]) => name === grouping)?.[1];
  if (!layout) return refuse('table.unknown');
  if (!columns.every(hasWords)) return refuse('text.empty');
  const same = JSON.stringify(columns) === JSON.stringify(layout.columns ?? USUAL_COLUMNS);
  return ok(same ? [] : [{ type: 'columns.changed', grouping, columns }]);
}
