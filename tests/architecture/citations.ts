// Reads the rules of the specification and the tests that cite them.

const rule = /^- \*\*([A-Z]{2,5}-\d+)\*\*/gm;
/** The beginning of a string that opens with citations: '[ROT-3] …', `[ROT-3] [CUR-1] …` or '[ROT-3, CUR-1] …'. */
const citing = /(['"`])((?:\[[A-Z]{2,5}-\d+(?:, ?[A-Z]{2,5}-\d+)*\] ?)+)/g;
const id = /[A-Z]{2,5}-\d+/g;

/** Ids of the rules, in the order of the document, doubles kept. */
export function rulesIn(specification: string): readonly string[] {
  return [...specification.matchAll(rule)].map(([, name]) => name ?? '');
}

/** Ids cited by the names of tests in a file, doubles kept. */
export function citationsIn(testFile: string): readonly string[] {
  return [...testFile.matchAll(citing)].flatMap(([, , names]) => names?.match(id) ?? []);
}
