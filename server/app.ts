// The whole server, assembled: express for pages and the HTTP API, socket.io for what needs a referee. One port.
// It starts nothing by itself and reads no environment: main.ts and the tests give it what it needs.
import type { Server } from 'node:http';
import { join } from 'node:path';
import compression from 'compression';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import { RETENTION } from '#core/retention-terms.ts';
import { WIRE_LIMITS } from '#lib/protocol/limits.ts';
import { openBoxes } from './anonymous/boxes.ts';
import { isBoardPath } from './boards/board-address.ts';
import { Boards } from './boards/boards.ts';
import { Doze } from './boards/doze.ts';
import { ticketRoutes } from './boards/ticket-routes.ts';
import { Tickets } from './boards/tickets.ts';
import { archiveRoutes, IMPORT_PATH } from './archives/routes.ts';
import { systemClock, type Clock } from './clock.ts';
import type { Config } from './config.ts';
import { afarRoutes } from './http/afar.ts';
import { ExportDesk } from './exports/desk.ts';
import { accessRoutes } from './http/access.ts';
import { sendRefusal } from './http/answers.ts';
import { commandRoutes } from './http/commands.ts';
import { exportRoutes } from './http/export-files.ts';
import { documentRoutes } from './http/documents.ts';
import { publishedFiles } from './http/published-files.ts';
import { publishedRoutes } from './http/published.ts';
import { coverRoutes, imageRoutes } from './images/routes.ts';
import { peopleRoutes } from './http/people.ts';
import { voteRoutes } from './http/votes.ts';
import { structureRoutes } from './http/structures.ts';
import { instanceRoutes, shortAddresses } from './http/instance.ts';
import { limiterOf } from './http/limiter.ts';
import { isSameOrigin, phoneOrigin } from './http/origins.ts';
import { pages } from './http/pages.ts';
import { plainForm } from './http/plain-form.ts';
import { insideOf, under } from './http/prefix.ts';
import type { Logger } from './log.ts';
import { Health, healthRoutes, machineOf, type Machine } from './operations/health.ts';
import { Keeper } from './operations/keeper.ts';
import { Meters } from './operations/meters.ts';
import { dataBytes } from './operations/data-size.ts';
import { metricsRoutes } from './operations/metrics.ts';
import { watchKeeping } from './operations/suspension.ts';
import { doorOf, GRACE_MILLIS, LAST_ANSWERS_MILLIS } from './operations/stop.ts';
import {
  drawOrganiserKey,
  NEW_HOUSE,
  organiserKeyOf,
  ticketKeyOf,
  type HouseSettings
} from './organiser-key.ts';
import { openSockets } from './realtime/sockets.ts';
import { openLibrary } from './storage/library.ts';
import { templateRoutes } from './templates/routes.ts';
import { EMPTY_SHELF, Shelf, type ShelfData } from './templates/shelf.ts';
import { StorageThread } from './storage/storage-thread.ts';
import { sqliteWorkshops } from './storage/sqlite-workshops.ts';
import { workshopsIn, writtenSince } from './storage/workshop-folder.ts';
import { RotationDesk } from './rotation/rotation-desk.ts';
import { PLANNER_PATH, plannerRoutes } from './rotation/planner-routes.ts';
import { OFFERS_PATH, rotationRoutes } from './rotation/routes.ts';
import { Rehearsals } from './rehearsal/rehearsals.ts';
import { rehearsalRoutes } from './rehearsal/routes.ts';
import { systemTimers, type Timers } from './timers.ts';
import { opensEarly } from './workshops/early.ts';
import { Registry, WorkshopUnreadable } from './workshops/registry.ts';

// Not imported: to name all that `node:http` exports, Node would load its client of the web, a tenth of a start.
const { createServer } = process.getBuiltinModule('node:http');

/** What an application is made of. */
export interface AppOptions {
  readonly config: Config;
  readonly log: Logger;
  readonly clock?: Clock;
  readonly timers?: Timers;
  /** Serve the screens too (needs a build, or `config.dev`). Default true. */
  readonly withPages?: boolean;
  /** What its health is asked of; the machine itself unless a test says otherwise. */
  readonly machine?: Machine;
}

/** A running application. */
export interface App {
  readonly server: Server;
  readonly registry: Registry;
  readonly boards: Boards;
  readonly shelf: Shelf;
  readonly keeper: Keeper;
  /** The organiser key, when it was drawn just now: to be shown once. */
  readonly newKey: string | null;
  /** Tells everybody, leaves them a moment, then closes. */
  stop(): Promise<void>;
  /** Closes at once: everything is on disk afterwards. */
  close(): Promise<void>;
}

/** Assembles the application; the caller listens. */
export async function createApp({
  config,
  log,
  clock = systemClock,
  timers = systemTimers,
  withPages = true,
  machine = machineOf(config.dataDir)
}: AppOptions): Promise<App> {
  const house = await openLibrary<HouseSettings>(join(config.dataDir, 'house.json'), NEW_HOUSE);
  const shelf = new Shelf(await openLibrary<ShelfData>(join(config.dataDir, 'templates.json'), EMPTY_SHELF));
  const needsKey = config.origin !== null;
  const newKey = needsKey && house.data.organiserKey === null ? await drawOrganiserKey(house) : null;
  const meters = new Meters();
  const thread = new StorageThread({ onLost: (fault) => log.error({ fault }, 'storage thread lost') });
  const folder = sqliteWorkshops(config.dataDir, {
    thread,
    onWrite: (millis) => meters.writes.note(millis),
    onFault: (file, fault) => log.error({ file, fault }, 'file not closed in order'),
    onSetAside: ({ id, error }) => log.error({ file: `${id}.sqlite`, fault: error }, 'workshop set aside')
  });
  const registry = new Registry(folder, clock, log);
  watchKeeping({ registry, timers, log });
  const handBack = openBoxes({ registry, log, timers });
  const keeper = new Keeper({ registry, clock, timers, log, retention: config.retention ?? RETENTION });
  const tickets = new Tickets(await ticketKeyOf(house), clock);
  const doze = new Doze();
  const boards = new Boards({ registry, clock, timers, doze, log, tickets, meters, origin: config.origin });
  const app = express();
  const base = config.base ?? '';
  const server = createServer(under(base, app));
  const port = () => {
    const address = server.address();
    return address !== null && typeof address === 'object' ? address.port : config.port;
  };
  const key = organiserKeyOf(house.data, needsKey);
  const ownAddress = (): string => ownUrl(config.host, port()) + base;
  const sockets = openSockets({ server, house: ownAddress, registry, config, log, meters, doze });
  doze.heeds(server, ({ url = '/' }) => (insideOf(url, base) ?? '').startsWith('/socket.io/'));
  server.on('upgrade', (req, socket, head) => {
    socket.on('error', () => socket.destroy());
    const inside = insideOf(req.url ?? '/', base) ?? '';
    if (isBoardPath(inside)) {
      req.url = inside;
      return boards.upgrade(req, socket, head);
    }
    const isVite = config.dev && (req.headers['sec-websocket-protocol']?.startsWith('vite-') ?? false);
    if (!inside.startsWith('/socket.io/') && !isVite)
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
  });
  const health = new Health({ machine, clock });
  app.use(healthRoutes(health));
  const metrics = { meters, machine, token: config.metricsToken ?? null };
  app.use(
    metricsRoutes({
      ...metrics,
      roles: { command: () => sockets.roles(), board: () => boards.roles() },
      storageOrders: () => thread.orders,
      dataBytes: () => dataBytes(config.dataDir),
      bufferedBytes: () => boards.bufferedBytes(),
      boardRefusals: () => boards.refusals.all,
      troubles: () => [...registry.alive].map(({ keeping }) => keeping.trouble)
    })
  );
  frame(app, config);
  const rehearsals = new Rehearsals({
    registry,
    shelf,
    clock,
    log,
    baseUrl: ownAddress
  });
  const limiter = limiterOf(
    WIRE_LIMITS.messagesBurst,
    WIRE_LIMITS.messagesBurst / WIRE_LIMITS.messagesPerSecond
  );
  const tries = limiterOf(20, 60);
  const desk = new ExportDesk({ log, timers });
  const rotations = new RotationDesk({ log, timers });
  // Problems of anybody: no workshop waits behind them.
  const problems = new RotationDesk({ log, timers, most: 2 });
  const door = doorOf(health);
  const api = [
    instanceRoutes({ config, registry, key, port }),
    accessRoutes({ registry, clock, limiter: tries, key, shelf, rotations, door }),
    afarRoutes(registry, door),
    templateRoutes({ shelf, clock, key }),
    commandRoutes(registry, limiter),
    ticketRoutes({ registry, tickets, limiter }),
    exportRoutes(registry, desk),
    documentRoutes(registry, desk),
    rotationRoutes(registry, rotations),
    plannerRoutes(key, door, problems),
    imageRoutes(registry),
    voteRoutes(registry),
    peopleRoutes(registry),
    structureRoutes(registry, limiterOf(40, 60)),
    archiveRoutes({ registry, clock, key, door }),
    rehearsalRoutes({ registry, rehearsals, needsKey, door })
  ];
  app.use('/api', ...api, (_req, res) => sendRefusal(res, { code: 'workshop.unknown' }));
  const originOf = (req: Request): string => phoneOrigin(config, req, port());
  app.use(publishedRoutes({ registry, originOf, base, indexable: config.indexable ?? false }));
  app.use(publishedFiles(registry, desk));
  app.use(coverRoutes(registry));
  app.use(plainForm({ registry, origin: config.origin, base, timers, health }));
  app.use(shortAddresses());
  const screens = withPages ? await pages(app, server, config) : null;
  app.use(faults(log));
  keeper.start();
  const notEarly = opensEarly(server, {
    registry,
    opened: () => thread.wake(),
    ids: (span, most) => writtenSince(workshopsIn(config.dataDir), clock.now() - span, most)
  });
  const close = async (): Promise<void> => {
    notEarly();
    await keeper.close();
    handBack();
    await rehearsals.close();
    await desk.close();
    await rotations.close();
    await problems.close();
    await screens?.close();
    boards.close();
    const dontWait = timers.after(LAST_ANSWERS_MILLIS, () => server.closeAllConnections());
    await sockets.close();
    dontWait();
    server.closeAllConnections();
    registry.close();
    await thread.close();
  };
  const stop = async (): Promise<void> => {
    health.stopping();
    sockets.announceStop(GRACE_MILLIS);
    await new Promise<void>((over) => timers.after(GRACE_MILLIS, over));
    await close();
  };
  return { server, registry, boards, shelf, keeper, newKey, stop, close };
}

/** A workshop is created with its list of people. */
const CREATE_PATH = '/workshops';
/** Bodies that name everybody: a list, a problem, or a plan taken back. */
const isList = (path: string): boolean =>
  path === CREATE_PATH || path === PLANNER_PATH || path.endsWith(OFFERS_PATH);

/** Where this server answers itself: simulated people come in by the front door. */
function ownUrl(host: string, port: number): string {
  const everywhere = host === '0.0.0.0' || host === '::' || host === 'localhost';
  const named = host.includes(':') ? `[${host}]` : host;
  return `http://${everywhere ? '127.0.0.1' : named}:${port}`;
}

function frame(app: Express, config: Config): void {
  app.disable('x-powered-by');
  if (config.trustProxy !== null) app.set('trust proxy', config.trustProxy);
  // The policy of pages comes with their nonces (svelte.config.js); a hall has no https, so no HSTS from here.
  const headers = helmet({
    contentSecurityPolicy: false,
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    referrerPolicy: { policy: 'same-origin' }
  });
  app.use((req, res, next) => {
    if (!req.path.startsWith('/_app/')) return headers(req, res, next);
    // Scripts, styles and fonts need only this one; a page loads dozens of them, and headers weigh too.
    res.setHeader('X-Content-Type-Options', 'nosniff');
    next();
  });
  app.use((req, _res, next) => {
    // The pages' handler derives its origin (and its check of forms) from this header; express has judged the proxy's word.
    req.headers['x-forwarded-proto'] = req.protocol;
    next();
  });
  // Pages and answers are text on bad wifi; the build's files are already compressed and pass through.
  app.use(compression());
  app.use('/api', (req, res, next) => {
    res.setHeader('Cache-Control', 'no-store');
    if (isSameOrigin(req.headers.origin, req.headers.host, config.origin)) next();
    else sendRefusal(res, { code: 'right.denied' });
  });
  const json = express.json({ limit: WIRE_LIMITS.frameBytes });
  const withList = express.json({ limit: WIRE_LIMITS.listBytes });
  app.use('/api', (req, res, next) => {
    if (req.path === IMPORT_PATH) return next();
    return (isList(req.path) ? withList : json)(req, res, next);
  });
}

function faults(log: Logger) {
  return (error: unknown, _req: Request, res: Response, next: NextFunction): void => {
    if (res.headersSent) return next(error);
    const status =
      typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500;
    if (error instanceof WorkshopUnreadable) return sendRefusal(res, { code: 'workshop.damaged' });
    if (status >= 400 && status < 500) return sendRefusal(res, { code: 'command.malformed' });
    log.error({ fault: error }, 'request failed');
    sendRefusal(res, { code: 'server.fault' });
  };
}
