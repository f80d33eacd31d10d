// Starts the server: settings, listening, the address to open, and a clean end.
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { isLoopback, lanOrigins } from './http/origins.ts';
import { createLog } from './log.ts';

const config = readConfig(process.argv.slice(2), process.env);
const log = createLog(config.logLevel);
const app = await createApp({ config, log });

app.server.listen(config.port, config.host, () => {
  const address = app.server.address();
  const port = address !== null && typeof address === 'object' ? address.port : config.port;
  const here = config.origin ?? `http://localhost:${port}`;
  const lines = [`Tablée est prête : ${here}`];
  if (!isLoopback(config.host)) lines.push(...lanOrigins(port).map((origin) => `Dans la salle : ${origin}`));
  else lines.push('Pour que les téléphones de la salle y accèdent : npm start -- --salle');
  if (app.newKey !== null) lines.push(`Clé d’organisation, montrée une seule fois : ${app.newKey}`);
  process.stdout.write(`${lines.join('\n')}\n`);
});
app.server.on('error', (error) => {
  log.fatal({ reason: error.message }, 'cannot listen');
  process.exit(1);
});

let ending = false;
function end(): void {
  if (ending) return;
  ending = true;
  void app.close().then(() => process.exit(0));
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
// npm dies without telling the server it started: an orphan would keep the port.
if (process.env['npm_lifecycle_event'] !== undefined) {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && end(), 500).unref();
}
