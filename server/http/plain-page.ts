// The plain page of old browsers, as text: no script, what people typed is only ever text.
import type { Attribution } from '#core/cards.ts';
import type { Refusal } from '#core/refusals.ts';
import type { ParticipantView } from '#core/views.ts';
import { escapeHtml } from '#lib/exports/escape-html.ts';
import { sentenceOf } from '#lib/i18n/refusal-text.ts';
import { personPromise } from '#lib/i18n/signature-promise.ts';
import { m } from '#lib/paraglide/messages.js';

const STYLE =
  'body{font:1.1rem/1.5 sans-serif;max-width:34rem;margin:0 auto;padding:1rem;background:#faf6ef;color:#1e2430}' +
  'textarea,input{display:block;width:100%;box-sizing:border-box;font:inherit;padding:.6rem;margin:.4rem 0 1rem;border:2px solid #8c8371;border-radius:10px}' +
  'button{font:inherit;font-weight:700;padding:.7rem 1.6rem;border:0;border-radius:99px;background:#1e2430;color:#fff}' +
  '[role=status]{padding:.7rem;background:#e3f1e7}[role=alert]{padding:.7rem;background:#fbe6e2}';

/** What a form carries to be sent once, whatever is pressed: its card, the secret of a card nobody signs, the promise it was made under. */
export interface FormKeys {
  readonly id: string;
  readonly secret: string;
  readonly way: Attribution;
}

/** The form of somebody who sits at a table, with the promise read before the first word; `kept`: a text that has not gone. */
export function writingForm(view: ParticipantView, { id, secret, way }: FormKeys, kept: string): string {
  const { here } = view;
  const table = here
    ? `<p>${escapeHtml(m.pages_simple_table({ mark: here.mark, theme: here.theme }))}</p><h2>${escapeHtml(here.question)}</h2>`
    : '';
  const keys = [hidden('id', id), hidden('secret', secret), hidden('way', way)].join('');
  const field = `<label>${escapeHtml(m.pages_simple_field())}<textarea name="text" rows="5" required>${escapeHtml(kept)}</textarea></label>`;
  const promise = `<p>${escapeHtml(personPromise(view))}</p>`;
  const again = `<p><a href="">${escapeHtml(m.pages_simple_refresh())}</a></p>`;
  return `${table}<form method="post">${keys}${field}${promise}<button>${escapeHtml(m.pages_simple_act())}</button></form>${again}`;
}

function hidden(name: string, value: string): string {
  return `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`;
}

/** Asks for the code on the wall. `base`: the prefix of this installation, or ''. */
export function codeForm(base: string): string {
  return `<p>${escapeHtml(m.pages_simple_intro())}</p><form method="get" action="${base}/simple"><label>${escapeHtml(m.pages_simple_code())}<input name="code" required autocapitalize="characters"></label><button>${escapeHtml(m.pages_simple_go())}</button></form>`;
}

/** What went wrong, what is safe, what to do. */
export const alert = (refusal: Refusal) => `<p role="alert">${escapeHtml(sentenceOf(refusal))}</p>`;
/** What was done. */
export const status = (sentence: string) => `<p role="status">${escapeHtml(sentence)}</p>`;

/** The whole page. */
export function page(nonce: string, body: string): string {
  const title = escapeHtml(m.pages_simple_title());
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style nonce="${nonce}">${STYLE}</style></head><body><main><h1>${title}</h1>${body}</main></body></html>`;
}
