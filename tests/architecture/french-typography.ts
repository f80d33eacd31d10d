// The typographic rules that every French text of the interface obeys, and what breaks them.

const narrow = '\u202f';
const noBreak = '\u00a0';

interface Rule {
  readonly fault: string;
  readonly pattern: RegExp;
}

const rules: readonly Rule[] = [
  { fault: 'straight apostrophe, write ’', pattern: /'/ },
  { fault: 'straight quotation mark, write « »', pattern: /"/ },
  { fault: 'three dots, write …', pattern: /\.{3}/ },
  {
    fault: 'no narrow no-break space (U+202F) before ; ! ?',
    pattern: new RegExp(`(?<=.)(?<![${narrow}?!])[;!?]`)
  },
  { fault: 'no no-break space (U+00A0) before :', pattern: new RegExp(`(?<=.)(?<!${noBreak}):`) },
  { fault: 'no no-break space (U+00A0) after «', pattern: new RegExp(`«(?!${noBreak})`) },
  { fault: 'no no-break space (U+00A0) before »', pattern: new RegExp(`(?<!${noBreak})»`) },
  {
    fault: 'breaking space between a number and its unit',
    pattern: /(?:\d|\}) (?:h|min|s|km|m|%|€|kB|Mo|Go)(?![\p{L}\d’])|\d h \d/u
  },
  { fault: 'two spaces', pattern: / {2}/ }
];

/** Addresses have their own punctuation. */
const address = /\b(?:https?:\/\/|mailto:)\S*/g;

/** What is wrong with a French text, in words; empty when nothing is. `{names}` of parameters count as numbers or words. */
export function typographyFaults(text: string): readonly string[] {
  const prose = text.replaceAll(address, 'adresse');
  return rules.filter(({ pattern }) => pattern.test(prose)).map(({ fault }) => fault);
}
