// How the build groups its files. A phone in a hall pays for each file and each byte before its field: what it needs for that
// is read from the sources (first-reach.mjs) and never mixed with what it may need later, or with what only others need.
import { relative } from 'node:path';
import { firstReach, laterImports, PHONE } from './first-reach.mjs';
import { root } from './source-files.mjs';

/** Path from the root of one of our modules; the name of an icon as code imports it. @param {string} id */
function pathOf(id) {
  const [file = ''] = id.split('?');
  const icon = /@lucide[\\/]svelte[\\/]dist[\\/]icons[\\/]([\w-]+)\.svelte$/.exec(file)?.[1];
  return icon ? `@lucide/svelte/icons/${icon}` : relative(root, file).replaceAll('\\', '/');
}

/** @param {ReadonlySet<string>} set @param {(path: string) => boolean} also */
const within = (set, also = () => true) => {
  /** @param {string} id */
  return (id) => set.has(pathOf(id)) && also(pathOf(id));
};
/** @param {ReadonlySet<string>} set @param {readonly ReadonlySet<string>[]} others */
const without = (set, ...others) =>
  new Set([...set].filter((path) => !others.some((each) => each.has(path))));

/** The groups, the first that takes a module first. */
export function chunkGroups() {
  const phone = firstReach(PHONE);
  const imported = laterImports([...phone].filter((path) => /^src\/.*\.(ts|svelte)$/.test(path)));
  const refusals = without(firstReach(['src/lib/i18n/refusal-text.ts']), phone);
  const isPhones = (/** @type {string} */ path) => path.startsWith('src/lib/views/participant/');
  const parts = without(firstReach(imported.filter(isPhones)), phone, refusals);
  const guests = without(
    firstReach(imported.filter((path) => /^src\/lib\/views\/(votes|asks)/.test(path))),
    ...[phone, refusals, parts]
  );
  const groups = [
    { name: 'base', test: /node_modules[\\/](svelte|@sveltejs|esm-env|clsx|devalue)/ },
    {
      name: 'live',
      test: (/** @type {string} */ id) =>
        /node_modules[\\/](socket\.io|engine\.io|@socket\.io|idb)/.test(id) ||
        within(phone, (path) => path.startsWith('src/lib/client/'))(id)
    },
    // What a phone's first screen shares with other screens, and the rest of it.
    { name: 'widgets', test: within(phone, (path) => !isPhones(path)), minShareCount: 2 },
    { name: 'phone', test: within(phone), minShareCount: 2 },
    { name: 'refusals', test: within(refusals) },
    // What comes after the field: its own, and what tables and the facilitation show too.
    { name: 'cards', test: within(parts, (path) => !isPhones(path)) },
    { name: 'later', test: within(parts) },
    { name: 'votes', test: within(guests) },
    { name: 'plan', test: /views[\\/]plan-de-salle/ },
    {
      name: 'shared',
      test: /^(?!.*(client[\\/]together|node_modules[\\/](yjs|lib0|y-)))/,
      minShareCount: 3,
      entriesAware: true,
      entriesAwareMergeThreshold: 20_000
    }
  ];
  return groups.map((group, index) => ({ ...group, priority: 100 - index }));
}
