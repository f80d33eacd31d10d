// The address of a table's video call, as it is typed: an http(s) link and nothing else, since phones will open it. Pure.
import { LIMITS } from '#core/limits.ts';

/** What is wrong with it: '' when it can be kept. Nothing typed is right too: the table has no call. */
export function visioTrouble(typed: string): '' | 'shape' | 'length' {
  const link = typed.trim();
  if (link === '') return '';
  if (link.length > LIMITS.question) return 'length';
  return /^https?:\/\/\S+$/.test(link) && URL.canParse(link) ? '' : 'shape';
}
