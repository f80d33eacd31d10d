// Empty shells of a document: headings with nothing under them before the next one of their level, lists and paragraphs
// without a word.

const HEADING = /<h([2-4])\b[^>]*>([\s\S]*?)<\/h\1>|^(#{2,4}) (.+)$/gm;
const HOLLOW = /<(ul|ol|p|li|h[1-6]|td|th)\b[^>]*>\s*<\/\1>/g;

/** What is empty, as it is written; an empty list when nothing is. HTML or Markdown. */
export function emptyHeadings(text: string): readonly string[] {
  const found = [...text.matchAll(HEADING)];
  const empty = found.flatMap((match, i) => {
    const next = found[i + 1];
    const under = text.slice(match.index + match[0].length, next?.index ?? text.length);
    const isBare = under.replace(/<[^>]*>/g, '').trim() === '';
    return isBare && (next === undefined || levelOf(next) <= levelOf(match)) ? [match[0]] : [];
  });
  return [...empty, ...[...text.matchAll(HOLLOW)].map(([hollow]) => hollow)];
}

function levelOf([, html, , markdown]: RegExpExecArray): number {
  return html === undefined ? (markdown ?? '').length : Number(html);
}
