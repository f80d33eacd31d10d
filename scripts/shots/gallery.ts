// The page that shows every picture beside its faults, to be looked at by people.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One picture taken, and what is wrong with it. */
export interface Taken {
  readonly file: string;
  readonly screen: string;
  readonly faults: readonly string[];
}

/** Writes index.html in the folder of the pictures. */
export async function writeGallery(folder: string, taken: readonly Taken[]): Promise<void> {
  const screens = [...new Set(taken.map(({ screen }) => screen))];
  const parts = screens.map((screen) => {
    const figures = taken.filter((each) => each.screen === screen).map(figure);
    return `<h2>${escape(screen)}</h2><div>${figures.join('')}</div>`;
  });
  const style =
    'body{font:16px/1.4 sans-serif;margin:2rem;background:#eee}div{display:flex;flex-wrap:wrap;gap:1rem;align-items:start}figure{margin:0;width:22rem}img{width:100%;border:1px solid #999}li{color:#a00}';
  await writeFile(
    join(folder, 'index.html'),
    `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Tablée en images</title><style>${style}</style><h1>${taken.length} images</h1>${parts.join('')}</html>`
  );
}

function figure({ file, faults }: Taken): string {
  const list =
    faults.length === 0 ? '' : `<ul>${faults.map((each) => `<li>${escape(each)}</li>`).join('')}</ul>`;
  return `<figure><a href="${escape(file)}"><img loading="lazy" src="${escape(file)}" alt=""></a><figcaption>${escape(file)}</figcaption>${list}</figure>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
