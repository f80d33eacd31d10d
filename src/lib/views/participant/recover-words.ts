// A refused command as words one can paste elsewhere. Pure.
import type { CardText } from '#core/cards.ts';
import type { CardCommand } from '#core/commands.ts';

/** Sentence, points and example, one per line; '' for a command that carries no words. */
export function wordsOf(command: CardCommand): string {
  if (command.type !== 'card.add' && command.type !== 'card.edit') return '';
  return linesOf(command);
}

/** The same, of a card's words. */
export function linesOf({ text, subPoints, example, cited }: CardText): string {
  return [text, ...subPoints.map((point) => `– ${point}`), example, cited]
    .filter((line) => line !== '')
    .join('\n');
}
