// Themes pasted one per line, from a message, a table or a list, made into themes (TPL-4). Nothing is lost: what is not a
// question stays in the title.
import { LIMITS } from '#core/limits.ts';

/** A line understood. */
export interface ThemeLine {
  readonly title: string;
  /** Empty when the line gave none. */
  readonly question: string;
}

/** What was pasted, in order. */
export interface PastedThemes {
  readonly themes: readonly ThemeLine[];
  /** Titles that come more than once (capitals and accents aside), each once, as first written. They are kept. */
  readonly duplicates: readonly string[];
  /** Numbers of the themes (from 1) whose title or question is longer than allowed. They are kept too. */
  readonly tooLong: readonly number[];
}

const BULLET = /^(?:[-–—•*·▪◦‣○●■□→>]+|\(?\d{1,2}\s?[.)°]|\d{1,2}\s?[-–—]|[A-Pa-p][.)])\s+/u;
// French colons stand between spaces; the last one is meant, since a title may have its own.
const SPACED_COLON = /^(.+?)\s+:\s+((?:(?!\s:\s).)+\?)$/u;
const CLOSE_COLON = /^([^:]+):\s+(.+\?)$/u;

function themeOf(line: string): ThemeLine {
  const text = line.trim().replace(BULLET, '').trim();
  const [cell = '', ...cells] = text.split('\t').map((each) => each.trim());
  const rest = cells.filter((each) => each !== '');
  // A numbered table pasted from a spreadsheet has its number in a cell of its own.
  if (/^\d{1,2}$/.test(cell) && rest.length > 0) return themeOf(rest.join('\t'));
  if (rest.length > 0) return { title: cell, question: rest.join(' ') };
  const [, title, question] = SPACED_COLON.exec(text) ?? CLOSE_COLON.exec(text) ?? [];
  if (title === undefined || question === undefined) return { title: text, question: '' };
  return { title: title.trim(), question: question.trim() };
}

function comparable(title: string): string {
  return title
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/\s+/gu, ' ');
}

/**
 * One theme per line that says something. « Titre : question ? », a tab, or « Title: question? » separate the two.
 * @example parseThemeLines('1. Offre : que proposer ?\n- Économie').themes // Offre with its question, Économie with none
 */
export function parseThemeLines(text: string): PastedThemes {
  const themes = text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(themeOf)
    .filter(({ title }) => /[\p{L}\p{N}]/u.test(title));
  const keys = themes.map(({ title }) => comparable(title));
  const isRepeated = (key: string, i: number) => keys.indexOf(key) === i && keys.lastIndexOf(key) > i;
  const isLong = ({ title, question }: ThemeLine) =>
    title.length > LIMITS.themeTitle || question.length > LIMITS.question;
  return {
    themes,
    duplicates: themes.flatMap(({ title }, i) => (isRepeated(keys[i] ?? '', i) ? [title] : [])),
    tooLong: themes.flatMap((theme, i) => (isLong(theme) ? [i + 1] : []))
  };
}
