// Who is thanked by name (THX-1 to THX-5): only those who agreed, under their structure; and where hands wrote a name nobody agreed to.
import type { Seat } from './roster.ts';
import type { Contributors, SynthesisSource } from './synthesis.ts';
import { thanksChoice } from './thanks.ts';
import type { Workshop } from './workshop.ts';

/** What the document may know of people. `present`: those who came. */
export function peopleThanked(
  { edits, seats }: Workshop,
  present: readonly Seat[]
): Pick<SynthesisSource, 'contributors' | 'against'> {
  const named = present.filter((seat) => thanksChoice(seat) === 'name' && seat.name.trim() !== '');
  const structures = distinct(named.map(({ affiliation }) => affiliation));
  const groups = [...structures, ''].map((structure): Contributors => {
    const own = named.filter(({ affiliation }) => sameKey(affiliation) === sameKey(structure));
    return { structure, names: distinct(own.map(({ name }) => name)) };
  });
  const contributors = groups.filter(({ names }) => names.length > 0);
  const against = partsAgainst(edits, Object.values(seats), named);
  return {
    ...(contributors.length > 0 ? { contributors } : {}),
    ...(against.length > 0 ? { against } : {})
  };
}

const PARTS = ['title', 'lead', 'setting', 'thanks'] as const;

function partsAgainst(
  edits: Workshop['edits'],
  seats: readonly Seat[],
  named: readonly Seat[]
): readonly (typeof PARTS)[number][] {
  const agreed = new Set(named.map(({ name }) => comparable(name)));
  // A first name alone is anybody's: only a first name and a name are somebody's.
  const others = seats
    .map(({ name }) => comparable(name))
    .filter((name) => name.includes(' ') && !agreed.has(name));
  return PARTS.filter((part) => {
    const text = ` ${comparable(edits[part] ?? '')} `;
    return others.some((name) => text.includes(` ${name} `));
  });
}

/** Each name once, whatever its capitals and accents, as first written, in French alphabetical order. */
export function distinct(names: readonly string[]): readonly string[] {
  const seen = new Map<string, string>();
  for (const name of names.map((each) => each.trim()).filter((each) => each !== '')) {
    const key = sameKey(name);
    if (!seen.has(key)) seen.set(key, name);
  }
  return [...seen.values()].sort((a, b) => a.localeCompare(b, 'fr'));
}

function sameKey(name: string): string {
  return name.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function comparable(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
