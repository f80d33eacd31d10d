// Finds the texts written by hand in a component: they belong in messages/, where both languages are.
import { parse } from 'svelte/compiler';

/** Attributes and properties whose value a person reads or hears. */
const spoken = new Set([
  ...['alt', 'aria-description', 'aria-label', 'aria-placeholder', 'aria-roledescription', 'aria-valuetext'],
  ...['description', 'heading', 'label', 'placeholder', 'summary', 'title']
]);
/** What is typed as it stands: a command is the same in every language. */
const verbatim = new Set(['code', 'kbd', 'samp']);
/** Proper names and signs, the same in every language. */
const names = /\b(Tablée|HTML|Markdown|QR)\b/g;
const word = /\p{L}{2,}/u;

interface Node {
  readonly type: string;
  readonly [property: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function childrenOf(node: object): readonly unknown[] {
  return Object.values(node).flatMap((value: unknown) => (Array.isArray(value) ? value : [value]));
}

function textsUnder(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isNode(value)) {
    if (value.type === 'Text') return [String(value['data'])];
    if (value.type === 'RegularElement' && verbatim.has(String(value['name']))) return [];
    if (value.type === 'StyleDirective') return nestedSnippets(value);
    if (value.type === 'Attribute' && !spoken.has(String(value['name']))) return nestedSnippets(value);
  }
  return childrenOf(value).flatMap(textsUnder);
}

/** An attribute nobody reads still holds expressions; only texts directly in it are let go. */
function nestedSnippets(attribute: Node): readonly string[] {
  return childrenOf(attribute)
    .filter((child) => !(isNode(child) && child.type === 'Text'))
    .flatMap((child) =>
      typeof child === 'object' && child !== null ? childrenOf(child).flatMap(textsUnder) : []
    );
}

/** Texts with words in a component's markup, each trimmed; empty when all of them come from the messages. */
export function literalTexts(component: string): readonly string[] {
  return textsUnder(parse(component, { modern: true }).fragment)
    .map((text) => text.trim())
    .filter((text) => word.test(text.replaceAll(names, '')));
}
