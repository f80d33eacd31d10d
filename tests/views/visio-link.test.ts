// The link of a table's video call, as a facilitator types it.
import { expect, test } from 'vitest';
import { visioTrouble } from '#lib/views/doors/visio-link.ts';

for (const [typed, trouble] of [
  ['', ''],
  ['https://visio.example/table-c', ''],
  ['  http://192.168.1.4:8443/c?x=1#y  ', ''],
  ['visio.example/table-c', 'shape'],
  ['javascript:alert(1)', 'shape'],
  ['ftp://visio.example', 'shape'],
  ['https://', 'shape'],
  ['https://visio.example/table c', 'shape'],
  [`https://visio.example/${'a'.repeat(300)}`, 'length']
] as const)
  test(`« ${typed.slice(0, 40)} » is ${trouble === '' ? 'taken' : 'not taken'}`, () => {
    expect(visioTrouble(typed)).toBe(trouble);
  });
