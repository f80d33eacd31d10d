// A proxy in front of the server, as an ordinary process on ports of its own: the very fragment of deploy/, with the ports, the names
// and the certificate of this try in the place of those it is written with. Never a service, nothing outside its folder.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { root } from '../source-files.mjs';

/** What is tried. */
export const FRONTS = [
  { name: 'nginx, a name of its own', program: 'nginx', fragment: 'nginx.conf', base: '' },
  { name: 'nginx, a sub-path', program: 'nginx', fragment: 'nginx-sous-chemin.conf', base: '/ateliers' },
  { name: 'Caddy, a name of its own', program: 'caddy', fragment: 'Caddyfile', base: '' },
  { name: 'Caddy, a sub-path', program: 'caddy', fragment: 'Caddyfile-sous-chemin', base: '/ateliers' }
] as const;

/** One of them. */
export type Front = (typeof FRONTS)[number];

/** Where one of them stands, for this try. */
export interface Place {
  readonly folder: string;
  /** Where people come, by https, and where the server listens. */
  readonly port: number;
  readonly to: number;
  readonly certificate: Certificate;
}

/** Paths of a certificate for 127.0.0.1 and of its key. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** The version of a program of this machine; null when it has none. */
export function versionOf(program: string): string | null {
  try {
    const asked = program === 'nginx' ? '-v 2>&1' : 'version';
    return execFileSync('sh', ['-c', `${program} ${asked}`], { encoding: 'utf8' }).trim();
  } catch {
    return null;
  }
}

/** Makes a certificate that nobody but this try believes. */
export function drawCertificate(folder: string): Certificate {
  const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  const asked = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=127.0.0.1'];
  const name = ['-addext', 'subjectAltName=IP:127.0.0.1'];
  execFileSync('openssl', ['req', ...asked, ...name, '-keyout', key, '-out', cert], { stdio: 'ignore' });
  return { cert, key };
}

/** Starts it; resolves once it listens, with what ends it. @throws when it does not. */
export async function startFront(front: Front, place: Place): Promise<() => Promise<void>> {
  mkdirSync(place.folder);
  const path = join(place.folder, front.fragment);
  writeFileSync(path, front.program === 'nginx' ? nginxFile(front, place) : caddyFile(front, place));
  const args =
    front.program === 'nginx'
      ? ['-p', place.folder, '-c', path, '-e', join(place.folder, 'error.log')]
      : ['run', '--config', path, '--adapter', 'caddyfile'];
  const env = { ...process.env, XDG_DATA_HOME: place.folder, XDG_CONFIG_HOME: place.folder };
  const child = spawn(front.program, args, { env, stdio: 'ignore' });
  const ended = once(child, 'exit');
  for (let tries = 0; !(await listens(place.port)); tries++)
    if (tries > 100 || child.exitCode !== null) throw new Error(`${front.name} does not listen`);
  return async () => {
    child.kill('SIGTERM');
    await ended;
  };
}

/** The fragment, where this try has its ports. */
function placed(front: Front, { to, certificate, port }: Place): string {
  return readFileSync(join(root, 'deploy', front.fragment), 'utf8')
    .replace('127.0.0.1:3000', `127.0.0.1:${to}`)
    .replace('listen 443 ssl', `listen 127.0.0.1:${port} ssl`)
    .replace('/etc/ssl/tablee/fullchain.pem', certificate.cert)
    .replace('/etc/ssl/tablee/privkey.pem', certificate.key);
}

function nginxFile(front: Front, place: Place): string {
  const { port, certificate } = place;
  const map = readFileSync(join(root, 'deploy/nginx.conf'), 'utf8').split('\n').find(isMap) ?? '';
  const site =
    front.base === ''
      ? placed(front, place)
      : `${map}\nserver {\nlisten 127.0.0.1:${port} ssl; ssl_certificate ${certificate.cert};\n` +
        `ssl_certificate_key ${certificate.key};\n${placed(front, place)}\n}`;
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(place.folder, name)};`
  );
  // Its workers write what is long in this folder, which is ours alone.
  const user = process.getuid?.() === 0 ? 'user root; ' : '';
  return `${user}daemon off; pid ${join(place.folder, 'nginx.pid')}; worker_processes 1;
events { worker_connections 512; }
http { access_log off; ${folders.join(' ')}
${site}
}
`;
}

function isMap(line: string): boolean {
  return line.startsWith('map ');
}

function caddyFile(front: Front, place: Place): string {
  const { port, certificate } = place;
  const named = `https://127.0.0.1:${port}`;
  const site = placed(front, place).replace(
    /^(tablee\.exemple\.fr|exemple\.org) \{$/m,
    `${named} {\n\ttls ${certificate.cert} ${certificate.key}`
  );
  return `{\n\tadmin off\n\tauto_https off\n\thttp_port ${port + 1}\n}\n${site}`;
}

async function listens(port: number): Promise<boolean> {
  const line = connect(port, '127.0.0.1');
  line.on('error', () => undefined);
  const is = await Promise.race([
    once(line, 'connect').then(
      () => true,
      () => false
    ),
    once(line, 'close').then(() => false)
  ]);
  line.destroy();
  if (!is) await new Promise((again) => setTimeout(again, 50));
  return is;
}
