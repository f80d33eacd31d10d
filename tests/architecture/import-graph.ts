// Reads who imports whom in a set of files, and says which imports break the law or close a circle. Knows no file system:
// files come as a map from path to text, so that a test can feed it a house that is wrong on purpose.
import ts from 'typescript';
import { importLaw } from './import-law.ts';

/** Text of each file, by its path from the root. */
export type Sources = ReadonlyMap<string, string>;

const aliases: readonly (readonly [prefix: string, folder: string])[] = [
  ['#core/', 'src/lib/core/'],
  ['#lib/', 'src/lib/'],
  ['#server/', 'server/']
];
const script = /<script\b[^>]*>([\s\S]*?)<\/script>/g;
const generated = /^\.\/\$types(\.js)?$/;
const asset = /\.(css|svg|woff2|json|png)(\?.*)?$/;

/** Layer of a file, or undefined when it lives in a folder that the law does not know. */
export function layerOf(path: string): string | undefined {
  const rows = Object.entries(importLaw).filter(([, law]) => path.startsWith(law.folder));
  const [name, law] = rows.sort(([, a], [, b]) => b.folder.length - a.folder.length)[0] ?? [];
  const isStrayFolder = law?.folder === 'src/' && path.startsWith('src/lib/');
  return isStrayFolder ? undefined : name;
}

/** Every specifier a file imports, types and dynamic imports included. */
export function importsOf(path: string, text: string): readonly string[] {
  const code = path.endsWith('.svelte')
    ? [...text.matchAll(script)].map(([, body]) => body ?? '').join('\n')
    : text;
  return ts.preProcessFile(code, true, true).importedFiles.map((file) => file.fileName);
}

/** Path from the root of an internal import; undefined for a package. */
export function resolveImport(from: string, specifier: string): string | undefined {
  for (const [prefix, folder] of aliases) {
    if (specifier.startsWith(prefix)) return folder + specifier.slice(prefix.length);
  }
  if (!specifier.startsWith('.')) return undefined;
  const parts = from.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function isAllowedPackage(specifier: string, packages: readonly string[]): boolean {
  return packages.some((name) => {
    if (name.endsWith(':') || name.endsWith('/')) return specifier.startsWith(name);
    return specifier === name || specifier.startsWith(`${name}/`);
  });
}

function faultOf(from: string, layer: string, specifier: string, sources: Sources): string | undefined {
  const law = importLaw[layer];
  if (law === undefined) return 'unknown layer';
  if (specifier.startsWith('../../')) return 'write it from the root';
  if (generated.test(specifier)) return undefined;
  const target = resolveImport(from, specifier);
  if (target === undefined) {
    return isAllowedPackage(specifier, law.packages) ? undefined : `${layer} may not use this package`;
  }
  const targetLayer = layerOf(target);
  if (targetLayer === undefined) return 'the target has no layer';
  if (targetLayer !== layer && !law.layers.includes(targetLayer)) {
    return `${layer} may not import ${targetLayer}`;
  }
  const isOurs = targetLayer !== 'messages' && !asset.test(target);
  return isOurs && !sources.has(target) ? 'no such file (is the extension there?)' : undefined;
}

/** One line for each import that breaks the law, sorted by file; empty when the house is in order. */
export function brokenImports(sources: Sources): readonly string[] {
  const faults: string[] = [];
  for (const [path, text] of sources) {
    const layer = layerOf(path);
    if (layer === undefined) {
      faults.push(`${path}: the law has no row for this folder`);
      continue;
    }
    for (const specifier of importsOf(path, text)) {
      const fault = faultOf(path, layer, specifier, sources);
      if (fault !== undefined) faults.push(`${path} imports ${specifier}: ${fault}`);
    }
  }
  return faults.sort();
}

/** The circles of imports, each as `a → b → a`; types count too. Linear in files and imports. */
export function importCircles(sources: Sources): readonly string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const trail: string[] = [];

  function visit(path: string): void {
    const start = trail.indexOf(path);
    if (start >= 0) {
      circles.push([...trail.slice(start), path].join(' → '));
      return;
    }
    const text = sources.get(path);
    if (done.has(path) || text === undefined) return;
    trail.push(path);
    for (const specifier of importsOf(path, text)) {
      const target = resolveImport(path, specifier);
      // A component that draws itself again imports itself: that is Svelte's way, not a circle.
      const isItself = target === path && path.endsWith('.svelte');
      if (target !== undefined && !isItself) visit(target);
    }
    trail.pop();
    done.add(path);
  }

  for (const path of sources.keys()) visit(path);
  return circles;
}
