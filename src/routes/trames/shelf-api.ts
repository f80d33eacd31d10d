// The templates of the house as calls: what comes back is read like other files.
import { templateAct, type Answer } from '#lib/client/api.ts';
import { parseTemplate } from '#lib/templates/parse-template.ts';
import type { ReadyTemplate } from '#lib/templates/template.ts';
import { parseTemplateFile, type TemplateFile } from '#lib/templates/template-file.ts';

const at = (id: string): string => `/${encodeURIComponent(id)}`;

/** Those that were brought or copied here; those that cannot be read are left out. */
export async function keptTemplates(): Promise<readonly ReadyTemplate[]> {
  const answer = await templateAct('GET', '');
  const listed: unknown =
    answer.ok && typeof answer.value === 'object' && answer.value !== null
      ? Reflect.get(answer.value, 'templates')
      : [];
  return (Array.isArray(listed) ? listed : []).flatMap((each: unknown) => {
    const read = parseTemplate(each);
    return read.ok ? [read.value] : [];
  });
}

/** A template with what was proposed to it. */
export async function templateOf(id: string): Answer<TemplateFile> {
  const answer = await templateAct('GET', at(id));
  return answer.ok ? parseTemplateFile(answer.value) : answer;
}

/** Brings the text of a file. */
export async function bringTemplate(text: string, key: string): Answer<ReadyTemplate> {
  return made(await templateAct('POST', '', { key, body: text }));
}

/** The same template under another name. */
export async function copyTemplate(id: string, title: string, key: string): Answer<ReadyTemplate> {
  return made(await templateAct('POST', `${at(id)}/copy`, { key, body: JSON.stringify({ title }) }));
}

/** Another name for a template of the shelf. */
export async function renameTemplate(id: string, title: string, key: string): Answer<ReadyTemplate> {
  return made(await templateAct('POST', `${at(id)}/title`, { key, body: JSON.stringify({ title }) }));
}

/** Takes it off the shelf. */
export function removeTemplate(id: string, key: string): Answer<unknown> {
  return templateAct('DELETE', at(id), { key });
}

/** « Proposer un amendement ». */
export function amend(
  id: string,
  note: { readonly section: string; readonly text: string },
  key: string
): Answer<unknown> {
  return templateAct('POST', `${at(id)}/amendments`, { key, body: JSON.stringify(note) });
}

/** Takes a note away. */
export function withdrawAmendment(id: string, note: string, key: string): Answer<unknown> {
  return templateAct('DELETE', `${at(id)}/amendments/${encodeURIComponent(note)}`, { key });
}

function made(answer: Awaited<Answer<unknown>>): Awaited<Answer<ReadyTemplate>> {
  return answer.ok ? parseTemplate(answer.value) : answer;
}
