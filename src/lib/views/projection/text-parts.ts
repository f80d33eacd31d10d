// A text longer than a page of the wall, as parts that fill their pages: no word lost, and each part says that it goes on.

/** The parts, each of at most so many letters, cut between words; a word longer than that is cut where it must be. */
export function textParts(text: string, letters: number): readonly string[] {
  if (text.length <= letters) return [text];
  const room = letters - 4;
  const count = Math.ceil(text.length / room);
  // A page with free lines under a sentence cut short reads as a fault; a last page of two words too.
  const isShort = text.length - (count - 1) * room < room / 4;
  const each = isShort ? Math.min(room, Math.ceil(text.length / count) + 12) : room;
  const parts: string[] = [];
  for (let rest = text; rest !== '';) {
    const end = rest.length <= each ? rest.length : lastSpace(rest, each);
    parts.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  return parts.map((part, i) => `${i > 0 ? '… ' : ''}${i < parts.length - 1 ? goingOn(part) : part}`);
}

/** No comma before an ellipsis, and no space but after the end of a sentence. */
function goingOn(part: string): string {
  return /[.!?…»]$/u.test(part) ? `${part} …` : `${part.replace(/[\s,;:]+$/u, '')}…`;
}

/** What a card says on the wall. */
interface Words {
  readonly text: string;
  readonly cited: string;
  readonly example: string;
}

/** Letters of a card, with what introduces its example. */
export function lettersOf({ text, cited, example }: Words): number {
  return text.length + (example || cited ? example.length + cited.length + 8 : 0);
}

/** A card as pages of at most so many letters: its sentence, then its example with its end, or after it. */
export function cardParts<Card extends Words>(card: Card, letters: number): readonly Card[] {
  const without = { example: '', cited: '' };
  const texts = textParts(card.text, lettersOf(card) <= letters ? card.text.length : letters);
  const last = { ...card, text: texts.at(-1) ?? '' };
  const before = texts.slice(0, -1).map((text) => ({ ...card, ...without, text }));
  if (lettersOf(last) <= letters) return [...before, last];
  const example = textParts([card.cited, card.example].filter(Boolean).join(', '), letters - 8);
  return [
    ...before,
    { ...last, ...without },
    ...example.map((part) => ({ ...card, text: '', cited: '', example: part }))
  ];
}

function lastSpace(text: string, most: number): number {
  const space = text.lastIndexOf(' ', most);
  return space > 0 ? space : most;
}
