// « Écrire une carte » for browsers too old for the screens: one page, no script, the same referee behind it.
import { Router, urlencoded, type Request, type Response } from 'express';
import { decideJoin, grantOf } from '#core/joining.ts';
import type { Refusal } from '#core/refusals.ts';
import { refuse } from '#core/refusals.ts';
import { ok, type Result } from '#core/result.ts';
import { participantView } from '#core/view-participant.ts';
import { escapeHtml } from '#lib/exports/escape-html.ts';
import { m } from '#lib/paraglide/messages.js';
import { WIRE_LIMITS } from '#lib/protocol/limits.ts';
import { parseCommand } from '#lib/protocol/parse-command.ts';
import { sentenceOf } from '#lib/i18n/refusal-text.ts';
import { drawCode, hashDevice } from '#server/secrets.ts';
import type { Referee } from '#server/workshops/referee.ts';
import type { Registry } from '#server/workshops/registry.ts';
import { deviceOf } from './device.ts';
import { sendPage } from './documents.ts';
import { isSameOrigin } from './origins.ts';

const STYLE =
  'body{font:1.1rem/1.5 sans-serif;max-width:34rem;margin:0 auto;padding:1rem;background:#faf6ef;color:#1e2430}' +
  'textarea,input{display:block;width:100%;box-sizing:border-box;font:inherit;padding:.6rem;margin:.4rem 0 1rem;border:2px solid #8c8371;border-radius:10px}' +
  'button{font:inherit;font-weight:700;padding:.7rem 1.6rem;border:0;border-radius:99px;background:#1e2430;color:#fff}' +
  '[role=status]{padding:.7rem;background:#e3f1e7}[role=alert]{padding:.7rem;background:#fbe6e2}';

/** GET and POST /simple and /simple/:code. */
export function plainForm(registry: Registry, origin: string | null): Router {
  const router = Router();
  router.use('/simple', urlencoded({ extended: false, limit: WIRE_LIMITS.frameBytes }));
  router.get('/simple', (req, res) => {
    const code = req.query['code'];
    if (typeof code === 'string' && code !== '')
      return res.redirect(303, `/simple/${encodeURIComponent(code)}`);
    sendPage(res, (nonce) => page(nonce, codeForm()));
  });
  router.get('/simple/:code', (req, res) => show(registry, req, res, null));
  router.post('/simple/:code', (req, res) => {
    const sameSite = isSameOrigin(req.headers.origin, req.headers.host, origin);
    show(registry, req, res, sameSite ? write(registry, req, res) : refuse('right.denied'));
  });
  return router;
}

function seated(
  registry: Registry,
  req: Request,
  res: Response
): Result<{ referee: Referee; device: string }, Refusal> {
  const referee = registry.byCode(String(req.params['code']));
  if (!referee) return refuse('code.unknown');
  const device = hashDevice(deviceOf(req, res).secret, referee.state.id);
  const ask = { device, mark: null, remote: false, resume: null };
  const joined = referee.ask('server', (workshop, env) => {
    const decided = decideJoin(workshop, ask, env);
    return decided.ok ? ok({ events: decided.value.events, value: true }) : decided;
  });
  return joined.ok ? ok({ referee, device }) : joined;
}

function write(registry: Registry, req: Request, res: Response): Result<true, Refusal> {
  const found = seated(registry, req, res);
  if (!found.ok) return found;
  const { referee, device } = found.value;
  const grant = grantOf(referee.state, device, 'participant');
  const view = grant && participantView(referee.state, grant.seat, referee.now());
  if (!grant || !view?.here) return refuse('session.missing');
  // The body is a parsed form: parseCommand checks the text itself. The hidden id makes a double press one card.
  const body = req.body as Readonly<Record<string, unknown>>;
  const claim = { table: view.here.table, round: view.now.round };
  const words = { text: body['text'], example: '', cited: '', subPoints: [] };
  const command = {
    type: 'card.add',
    card: body['id'],
    table: view.here.table,
    kind: 'idea',
    claim,
    ...words
  };
  const parsed = parseCommand({ id: body['id'], command });
  if (!parsed.ok) return parsed;
  const ack = referee.execute(parsed.value, { role: 'participant', device, seat: grant.seat });
  return ack.ok ? ok(true) : ack;
}

function show(registry: Registry, req: Request, res: Response, written: Result<true, Refusal> | null): void {
  const found = seated(registry, req, res);
  if (!found.ok) {
    res.status(404);
    return sendPage(res, (nonce) => page(nonce, `${alert(found.refusal)}${codeForm()}`));
  }
  const { referee, device } = found.value;
  const grant = grantOf(referee.state, device, 'participant');
  const here = grant && participantView(referee.state, grant.seat, referee.now()).here;
  // A text that was refused stays in its field.
  const kept =
    written && !written.ok ? String((req.body as Readonly<Record<string, unknown>>)['text'] ?? '') : '';
  const said = written === null ? '' : written.ok ? status(m.pages_simple_saved()) : alert(written.refusal);
  const table = here
    ? `<p>${escapeHtml(m.pages_simple_table({ mark: here.mark, theme: here.theme }))}</p>`
    : '';
  const question = here ? `<h2>${escapeHtml(here.question)}</h2>` : '';
  const form = `<form method="post"><input type="hidden" name="id" value="${drawCode(20)}"><label>${escapeHtml(m.pages_simple_field())}<textarea name="text" rows="5" required>${escapeHtml(kept)}</textarea></label><button>${escapeHtml(m.pages_simple_act())}</button></form>`;
  const again = `<p><a href="">${escapeHtml(m.pages_simple_refresh())}</a></p>`;
  sendPage(res, (nonce) => page(nonce, `${said}${table}${question}${form}${again}`));
}

function codeForm(): string {
  return `<p>${escapeHtml(m.pages_simple_intro())}</p><form method="get" action="/simple"><label>${escapeHtml(m.pages_simple_code())}<input name="code" required autocapitalize="characters"></label><button>${escapeHtml(m.pages_simple_go())}</button></form>`;
}

const alert = (refusal: Refusal) => `<p role="alert">${escapeHtml(sentenceOf(refusal))}</p>`;
const status = (sentence: string) => `<p role="status">${escapeHtml(sentence)}</p>`;

function page(nonce: string, body: string): string {
  const title = escapeHtml(m.pages_simple_title());
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style nonce="${nonce}">${STYLE}</style></head><body><main><h1>${title}</h1>${body}</main></body></html>`;
}
