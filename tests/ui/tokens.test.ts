// The floors of contrast, recomputed from the sheets themselves: a colour cannot be changed under them.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const sheet = ['tokens', 'themes']
  .map((name) => readFileSync(new URL(`../../src/lib/ui/tokens/${name}.css`, import.meta.url), 'utf8'))
  .join('\n');

/** The colours of the first rule whose selector starts with this text. */
function coloursOf(selector: string): Map<string, string> {
  const from = sheet.indexOf(selector);
  const body = sheet.slice(sheet.indexOf('{', from), sheet.indexOf('}', from));
  return new Map(Array.from(body.matchAll(/--([\w-]+): (#[0-9A-F]{6})/gi), (m) => [m[1] ?? '', m[2] ?? '']));
}

function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = channels.map((c) =>
    c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratio(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const light = coloursOf(':root {');
const SETS = [
  { name: 'light', own: light, floor: 4.5 },
  { name: 'dark, from the device', own: coloursOf(':root:not([data-theme])'), floor: 4.5 },
  { name: 'dark, chosen', own: coloursOf("[data-theme='dark'] {"), floor: 4.5 },
  { name: 'contrast', own: coloursOf("[data-theme='contrast'] {"), floor: 7 },
  { name: 'projection', own: coloursOf("[data-theme='projection'] {"), floor: 7 }
];

test.each(SETS)('every pair of text and paper keeps its floor: $name', ({ own, floor }) => {
  const colours = new Map([...light, ...own]);
  const under: string[] = [];
  const need = (text: string, paper: string, least: number): void => {
    const found = ratio(colours.get(text) ?? '#000000', colours.get(paper) ?? '#000000');
    if (found < least) under.push(`${text} on ${paper}: ${found.toFixed(2)} < ${least}`);
  };
  need('ink', 'paper', 12);
  need('ink-soft', 'paper', Math.max(5.5, floor));
  need('ink-soft', 'sunk', floor);
  need('line-strong', 'paper', 3);
  need('on-act', 'act', 7);
  for (const word of ['accent', 'calm', 'good', 'warn', 'bad']) need(word, 'paper', floor);
  for (const word of ['calm', 'good', 'warn', 'bad']) need(word, `${word}-tint`, floor);
  for (const letter of 'ABCDEFGH') {
    need(`t${letter}-on`, `t${letter}-fill`, 4.5);
    need(`t${letter}`, 'paper', floor);
    need(`t${letter}-ink`, `t${letter}-tint`, 7);
    need('warn', `t${letter}-tint`, 4.5);
  }
  expect(own.size).toBeGreaterThan(30);
  expect(under).toEqual([]);
});
