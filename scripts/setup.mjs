// Makes a fresh clone ready, and does nothing when it is: install, messages, types, then build and browser when asked.
// Runs on any Node >= 18, without any dependency. Must stay in a `pre…` script: a shell keeps the `node` it found before
// the install, so the pinned Node only answers in the next one.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumPath, hasQuickChromium } from './chromium.mjs';
import { runTool, toolEnv, toolNodeVersion } from './run-tool.mjs';
import { filesUnder, readSource, root } from './source-files.mjs';

const [leastMajor, leastMinor] = [22, 18];
const messageSources = () => [
  ...filesUnder('messages'),
  'project.inlang/settings.json',
  'scripts/paraglide.mjs',
  'scripts/compile-messages.mjs'
];
const buildSources = () => [
  ...filesUnder('src'),
  ...filesUnder('static'),
  ...messageSources(),
  ...['package.json', 'package-lock.json', 'svelte.config.js', 'tsconfig.json', 'vite.config.ts']
];
const bundleSources = () => [
  ...filesUnder('server'),
  ...filesUnder('src/lib').filter((path) => path.endsWith('.ts')),
  ...messageSources(),
  ...['package.json', 'package-lock.json', 'scripts/bundle.mjs']
];

/** @param {readonly string[]} files hashed with their names and contents @param {readonly string[]} [names] hashed as they are */
function fingerprint(files, names = []) {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}`);
  for (const file of files) hash.update(file).update('\0').update(readSource(file));
  for (const name of names) hash.update(name).update('\0');
  return hash.digest('hex');
}

/**
 * Runs `work` unless its stamp says it was done for the same inputs and its results are still there.
 * @param {{ label: string, stamp: string, results: readonly string[], print: string, work: () => number }} step
 */
function step({ label, stamp, results, print, work }) {
  const path = join(root, stamp);
  const isThere = results.every((result) => existsSync(join(root, result)));
  if (isThere && existsSync(path) && readSource(stamp) === print) return;
  const start = Date.now();
  console.log(`[setup] ${label}…`);
  const code = work();
  if (code !== 0) process.exit(code);
  writeFileSync(path, print);
  console.log(`[setup] ${label}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
}

/** @param {string} french @param {string} english */
function say(french, english) {
  console.error(`\n${french}\n${english}\n`);
}

/** npm runs under the Node that started it; its path comes from the npm that started us. */
function install() {
  const npm = process.env['npm_execpath'];
  if (!npm) {
    say(
      'Les dépendances ont changé : lancez cette commande par npm (npm start, npm test, npm run dev).',
      'The dependencies have changed: start this through npm (npm start, npm test, npm run dev).'
    );
    return 1;
  }
  // `npm ci` empties that folder first: another tree may be living from it.
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
    say(
      'Le dossier node_modules est un lien vers celui d’un autre dossier : installez là-bas, ou retirez le lien.',
      'The folder node_modules is a link to that of another folder: install there, or remove the link.'
    );
    return 1;
  }
  const args = [
    npm,
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error'
  ];
  return spawnSync(process.execPath, args, { cwd: root, env: toolEnv, stdio: 'inherit' }).status ?? 1;
}

function checkNode() {
  const version = toolNodeVersion();
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return;
  say(
    `Il faut Node ${leastMajor}.${leastMinor} ou plus récent, et cet ordinateur propose ${version || 'aucun Node'} : installez Node 24 depuis https://nodejs.org puis relancez.`,
    `Node ${leastMajor}.${leastMinor} or later is needed, and this computer offers ${version || 'none'}: install Node 24 from https://nodejs.org and start again.`
  );
  process.exit(1);
}

/**
 * Debian's packages when we may install them: Chromium without its windows, else whole. Else Playwright's own download, unless a
 * slower browser is there already. Nobody waits long for a network that does not answer.
 */
function installBrowser() {
  console.log('[setup] browser…');
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const patience = ['-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=15'];
    /** @param {string[]} args */
    const apt = (args) =>
      spawnSync('apt-get', [...patience, ...args], { env, stdio: 'inherit', timeout: 180_000 }).status === 0;
    /** @param {string} name */
    const install = (name) => apt(['install', '-y', '-q', '--no-install-recommends', name]);
    const isUpdated = apt(['update', '-q']);
    if (isUpdated && (install('chromium-headless-shell') || chromiumPath() || install('chromium'))) return;
  }
  if (chromiumPath()) return;
  if (runTool(['node_modules/@playwright/test/cli.js', 'install', 'chromium']) === 0 && chromiumPath())
    return;
  // Not fatal: what needs no browser can still be tested, and what needs one fails by its own name.
  say(
    'Aucun navigateur Chromium n’a été trouvé ni installé : les essais dans un navigateur échoueront. Installez Chromium, ou indiquez son chemin dans CHROMIUM_PATH.',
    'No Chromium was found nor installed: browser tests will fail. Install Chromium, or give its path in CHROMIUM_PATH.'
  );
}

const asked = new Set(process.argv.slice(2));
const messagesOnly = asked.has('--messages') && asked.size === 1;

if (!messagesOnly) {
  step({
    label: 'install',
    stamp: 'node_modules/.setup',
    results: ['node_modules/.bin'],
    print: fingerprint(['package-lock.json']),
    work: install
  });
}
checkNode();
step({
  label: 'messages',
  stamp: 'node_modules/.setup-messages',
  results: ['src/lib/paraglide/messages.js', 'src/lib/paraglide-node/messages.js'],
  print: fingerprint(messageSources()),
  work: () => runTool(['scripts/compile-messages.mjs'])
});
if (!messagesOnly) {
  step({
    label: 'types',
    stamp: 'node_modules/.setup-types',
    results: ['.svelte-kit/tsconfig.json'],
    print: fingerprint(['svelte.config.js'], filesUnder('src/routes')),
    work: () => runTool(['node_modules/@sveltejs/kit/svelte-kit.js', 'sync'])
  });
}
if (asked.has('--build')) {
  step({
    label: 'build',
    stamp: 'build/.setup',
    results: ['build/handler.js'],
    print: fingerprint(buildSources()),
    work: () => runTool(['node_modules/vite/bin/vite.js', 'build', '--logLevel=error'])
  });
  // The build empties the folder this one is in.
  step({
    label: 'server',
    stamp: 'build/house/.setup',
    results: ['build/house/main.js'],
    print: fingerprint(bundleSources()),
    work: () => runTool(['scripts/bundle.mjs'])
  });
}
if (asked.has('--browser') && !hasQuickChromium()) installBrowser();
