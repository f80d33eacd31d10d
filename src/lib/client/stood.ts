// Where one stood on a question, kept on this device alone until it has been asked again: « Vous étiez ici » (ASK-9). The ballot
// itself is forgotten once its vote is revealed; nobody is ever told this.
import type { Marks } from './ballot.svelte.ts';
import { readDraft, writeDraft } from './draft.ts';

/** What tests replace. */
export interface StoodPorts {
  read(key: string): string;
  write(key: string, text: string): boolean;
}

const DEVICE: StoodPorts = { read: readDraft, write: writeDraft };

function keyOf(scope: string, vote: string): string {
  return `tablee.stood.${scope}.${vote}`;
}

/** Keeps where one stands in a vote. `scope`: workshop and person, or table. */
export function keepStood(scope: string, vote: string, marks: Marks, ports: StoodPorts = DEVICE): void {
  ports.write(keyOf(scope, vote), JSON.stringify(marks));
}

/** Where one stood in a vote; empty when this device does not know. */
export function readStood(scope: string, vote: string, ports: StoodPorts = DEVICE): Marks {
  try {
    const kept: unknown = JSON.parse(ports.read(keyOf(scope, vote)) || '{}');
    const entries = typeof kept === 'object' && kept !== null ? Object.entries(kept) : [];
    return Object.fromEntries(entries.filter((each): each is [string, number] => Number.isInteger(each[1])));
  } catch {
    return {}; // cut in the middle by a full device: one may still say it by hand
  }
}

/** Forgets it. */
export function forgetStood(scope: string, vote: string, ports: StoodPorts = DEVICE): void {
  ports.write(keyOf(scope, vote), '');
}
