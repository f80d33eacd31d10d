// What may be proposed while somebody types a structure (STR-4): few, already typed by others, from three letters on.
import { spellingsOf, structureKey, type Spelling } from './affiliations.ts';
import { LIMITS } from './limits.ts';

/** How many are proposed at most. */
export const SUGGESTIONS = 5;

/** Structures that others typed and that what is typed may begin, the most used first, each once in its most used spelling. */
export function affiliationsLike(typed: string, others: readonly string[]): readonly string[] {
  const asked = wordsOf(typed);
  if (asked.join('').length < LIMITS.structureLetters) return [];
  const structures = new Map<string, Spelling[]>();
  for (const spelling of spellingsOf(others.map((each) => each.trim()))) {
    const key = structureKey(spelling.name);
    structures.set(key, [...(structures.get(key) ?? []), spelling]);
  }
  return [...structures.values()]
    .filter((spellings) => spellings.some(({ name }) => begins(asked, name)))
    .map((spellings) => ({ name: mostUsed(spellings), people: sumOf(spellings) }))
    .sort((a, b) => b.people - a.people || a.name.localeCompare(b.name, 'fr'))
    .slice(0, SUGGESTIONS)
    .map(({ name }) => name)
    .filter((name) => name !== typed.trim());
}

function mostUsed(spellings: readonly Spelling[]): string {
  return spellings.reduce((best, each) => (each.people > best.people ? each : best)).name;
}

function sumOf(spellings: readonly Spelling[]): number {
  return spellings.reduce((sum, { people }) => sum + people, 0);
}

/** Each word typed begins one of the name, written in full or shortened. */
function begins(asked: readonly string[], name: string): boolean {
  const words = [...wordsOf(name), ...structureKey(name).split(' ')];
  return asked.every((start) => words.some((word) => word.startsWith(start)));
}

function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}
