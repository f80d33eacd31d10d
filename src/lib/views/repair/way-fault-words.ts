// What is wrong with the lines of a plan that comes back, in words: the first ones, and how many more.
import { m } from '#lib/paraglide/messages.js';
import type { WayFault } from './read-ways.ts';

const MOST = 6;

/** A sentence a line, six at most, then how many more. */
export function wayFaultTexts(faults: readonly WayFault[]): readonly string[] {
  const more = faults.length - MOST;
  const texts = faults.slice(0, MOST).map(textOf);
  return more > 0 ? [...texts, m.mix_fault_more({ count: more })] : texts;
}

function textOf(fault: WayFault): string {
  switch (fault.kind) {
    case 'columns':
      return m.mix_fault_columns();
    case 'stranger':
      return m.mix_fault_stranger(fault);
    case 'twice':
      return m.mix_fault_twice(fault);
    case 'table':
      return m.mix_fault_table(fault);
    case 'closed':
      return m.mix_fault_closed(fault);
  }
}
