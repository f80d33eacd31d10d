// « Écrire une carte » for browsers too old for the screens: one page, no script, the same referee behind it. A card that nobody
// signs waits for company (server/anonymous): the page says so, and pressing again asks after the same card.
import { randomBytes } from 'node:crypto';
import { Router, urlencoded, type Request, type Response } from 'express';
import { ATTRIBUTIONS } from '#core/cards.ts';
import { firstOf, USUAL_COLUMNS } from '#core/columns.ts';
import { grantOf } from '#core/grants.ts';
import { decideJoin } from '#core/joining.ts';
import { refuse, type Refusal } from '#core/refusals.ts';
import { ok, type Result } from '#core/result.ts';
import { participantView } from '#core/view-participant.ts';
import type { ParticipantView } from '#core/views.ts';
import { tellsMore } from '#lib/i18n/signature-promise.ts';
import { m } from '#lib/paraglide/messages.js';
import { WIRE_LIMITS } from '#lib/protocol/limits.ts';
import { parseCommand } from '#lib/protocol/parse-command.ts';
import type { Ack } from '#lib/protocol/socket-events.ts';
import { drawCode, hashDevice } from '#server/secrets.ts';
import type { Health } from '#server/operations/health.ts';
import { comeBackLater } from '#server/operations/stop.ts';
import type { Timers } from '#server/timers.ts';
import { perform } from '#server/workshops/perform.ts';
import type { Referee } from '#server/workshops/referee.ts';
import type { Registry } from '#server/workshops/registry.ts';
import { deviceOf } from './device.ts';
import { sendPage } from './documents.ts';
import { isSameOrigin } from './origins.ts';
import { alert, codeForm, page, status, writingForm, type FormKeys } from './plain-page.ts';

/** A page is not kept loading longer than this for a card that waits for company. */
const PATIENCE_MILLIS = 1_500;

/** What the form needs. */
export interface PlainFormDeps {
  readonly registry: Registry;
  readonly origin: string | null;
  /** The prefix of this installation, or ''. */
  readonly base: string;
  readonly timers: Timers;
  readonly health: Health;
}

type Body = Readonly<Record<string, unknown>>;
type Written = Result<'saved' | 'waiting', Refusal>;

/** GET and POST /simple and /simple/:code. */
export function plainForm(deps: PlainFormDeps): Router {
  const { origin, base } = deps;
  const router = Router();
  router.use('/simple', urlencoded({ extended: false, limit: WIRE_LIMITS.frameBytes }));
  router.get('/simple', (req, res) => {
    const code = req.query['code'];
    if (typeof code === 'string' && code !== '')
      return res.redirect(303, `/simple/${encodeURIComponent(code)}`);
    sendPage(res, (nonce) => page(nonce, codeForm(base)));
  });
  router.get('/simple/:code', (req, res) => show(deps, req, res, null));
  router.post('/simple/:code', async (req, res) => {
    const sameSite = isSameOrigin(req.headers.origin, req.headers.host, origin);
    const written = sameSite ? await write(deps, req, res) : refuse('right.denied');
    show(deps, req, res, written);
  });
  return router;
}

interface Seated {
  readonly referee: Referee;
  readonly device: string;
  /** null when the device holds no seat. */
  readonly view: ParticipantView | null;
}

function seated({ registry, health }: PlainFormDeps, req: Request, res: Response): Result<Seated, Refusal> {
  const referee = registry.byCode(String(req.params['code']));
  if (!referee) return refuse('code.unknown');
  const device = hashDevice(deviceOf(req, res).secret, referee.state.id);
  // Nobody new while the server stops; whoever sits here still writes.
  if (health.isStopping && grantOf(referee.state, device, 'participant') === null)
    return refuse('server.restarting');
  const ask = { device, mark: null, remote: false, resume: null };
  const joined = referee.ask('server', (workshop, env) => {
    const decided = decideJoin(workshop, ask, env);
    return decided.ok ? ok({ events: decided.value.events, value: true }) : decided;
  });
  if (!joined.ok) return joined;
  const grant = grantOf(referee.state, device, 'participant');
  return ok({ referee, device, view: grant && participantView(referee.state, grant.seat, referee.now()) });
}

async function write(deps: PlainFormDeps, req: Request, res: Response): Promise<Written> {
  const found = seated(deps, req, res);
  if (!found.ok) return found;
  const { referee, device, view } = found.value;
  if (!view?.here) return refuse('session.missing');
  // The body is a parsed form: parseCommand checks the text itself. The hidden keys make a double press one card.
  const body: Body = req.body;
  const { attribution: way, round } = view.now;
  const promised = ATTRIBUTIONS.find((each) => each === body['way']) ?? way;
  // What was begun unsigned is never signed: if it is kept already it is found again, whatever the phase has become.
  const unsigned = promised === 'anonymous' || way === 'anonymous';
  if (!unsigned && tellsMore(way, promised)) return refuse('phase.signed');
  const words = { text: body['text'], example: '', cited: '', subPoints: [] };
  const { table, columns = USUAL_COLUMNS } = view.here;
  const where = { table, kind: firstOf(columns).id, claim: { table, round }, ...words };
  const command = unsigned
    ? { type: 'anonymous.drop', capability: body['secret'], ...where }
    : { type: 'card.add', card: body['id'], ...where };
  const parsed = parseCommand({ id: body['id'], command });
  if (!parsed.ok) return parsed;
  const asked = perform(referee, parsed.value, { role: 'participant', device, seat: view.me.seat });
  const ack = await soon(asked, deps.timers);
  if (ack === null) return ok('waiting');
  return ack.ok ? ok('saved') : ack;
}

/** The answer, or null when it is long in coming. */
async function soon(asked: Ack | Promise<Ack>, timers: Timers): Promise<Ack | null> {
  let callOff: () => void = () => undefined;
  const late = new Promise<null>((tell) => (callOff = timers.after(PATIENCE_MILLIS, () => tell(null))));
  const answer = await Promise.race([asked, late]);
  callOff();
  return answer;
}

function show(deps: PlainFormDeps, req: Request, res: Response, written: Written | null): void {
  const found = seated(deps, req, res);
  if (!found.ok) {
    const isStopping = found.refusal.code === 'server.restarting';
    if (isStopping) comeBackLater(res);
    res.status(isStopping ? 503 : 404);
    return sendPage(res, (nonce) => page(nonce, `${alert(found.refusal)}${codeForm(deps.base)}`));
  }
  const { view } = found.value;
  const body: Body = req.body ?? {};
  // What has not gone stays in its field, under the same keys; a new promise is read before it is sent again.
  const isGone = written === null || (written.ok && written.value === 'saved');
  const way = view?.now.attribution ?? 'anonymous';
  const fresh: FormKeys = { id: drawCode(20), secret: randomBytes(32).toString('base64url'), way };
  const keys = isGone ? fresh : { id: String(body['id']), secret: String(body['secret']), way };
  const form = view === null ? '' : writingForm(view, keys, isGone ? '' : String(body['text'] ?? ''));
  sendPage(res, (nonce) => page(nonce, `${written === null ? '' : saidOf(written)}${form}`));
}

function saidOf(written: Written): string {
  if (!written.ok) return alert(written.refusal);
  return status(written.value === 'saved' ? m.pages_simple_saved() : m.pages_simple_waiting());
}
