// An article read as lines, whatever its format, so that two formats can be compared and its shape counted.
import type { Page } from '@playwright/test';

/** `### theme`, `#### column`, `- sentence`, `  - detail`, and plain paragraphs as they are. */
export type Lines = readonly string[];

/** The lines of an HTML article, or of the page itself when there is no source. */
export function linesOfHtml(page: Page, source: string | null): Promise<Lines> {
  return page.evaluate((html) => {
    const parsed = html === null ? document : new DOMParser().parseFromString(html, 'text/html');
    const bare = (element: Element, unwanted: string): string => {
      const copy = element.cloneNode(true);
      if (copy instanceof Element) for (const each of copy.querySelectorAll(unwanted)) each.remove();
      return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
    };
    return [...parsed.querySelectorAll('h2, h3, h4, li, p')].map((element) => {
      const text = bare(element, 'svg, ul');
      if (/^H\d$/.test(element.tagName)) return `${'#'.repeat(Number(element.tagName[1]))} ${text}`;
      if (element.tagName === 'P') return text;
      return `${element.parentElement?.closest('li') ? '  ' : ''}- ${text}`;
    });
  }, source);
}

/** The lines of a Markdown article. */
export function linesOfMarkdown(source: string): Lines {
  return source
    .split('\n')
    .filter((line) => line.trim() !== '' && line.trim() !== '---')
    .map((line) => {
      const indent = /^\s+- /.test(line) ? '  ' : '';
      return (
        indent +
        line
          .replace(/\\([\p{P}\p{S}])/gu, '$1')
          .replace(/\s+/g, ' ')
          .trim()
      );
    });
}

/** The headings and sentences only: what every format must say in the same order. */
export function bodyOf(lines: Lines): Lines {
  return lines.filter((line) => /^(#{2,4}|\s*-) /.test(line));
}

/** One theme as it was published. */
export interface PublishedTheme {
  readonly title: string;
  readonly columns: readonly { readonly heading: string; readonly sentences: number }[];
}

/** Themes in order, with their columns and how many sentences each has; details are not counted. */
export function themesOf(lines: Lines): readonly PublishedTheme[] {
  const themes: { title: string; columns: { heading: string; sentences: number }[] }[] = [];
  for (const line of lines) {
    if (line.startsWith('### ')) themes.push({ title: line.slice(4), columns: [] });
    if (line.startsWith('#### ')) themes.at(-1)?.columns.push({ heading: line.slice(5), sentences: 0 });
    const column = themes.at(-1)?.columns.at(-1);
    if (line.startsWith('- ') && column) column.sentences += 1;
  }
  return themes;
}
