// What is wrong with a backup, in words for whoever keeps the house.
import { unreachable } from '#core/result.ts';
import { m } from '#lib/paraglide/messages.js';
import type { BackupFault } from './verify.ts';

/** One sentence. */
export function faultSentence(fault: BackupFault): string {
  switch (fault.is) {
    case 'missing':
      return m.operations_fault_missing();
    case 'unfinished':
      return m.operations_fault_unfinished();
    case 'manifest':
      return m.operations_fault_manifest();
    case 'fileMissing':
      return m.operations_fault_file_missing({ path: fault.path });
    case 'fileChanged':
      return m.operations_fault_file_changed({ path: fault.path });
    case 'fileUnknown':
      return m.operations_fault_file_unknown({ path: fault.path });
    case 'unreadable':
      return m.operations_fault_unreadable({ id: fault.id });
    case 'lost':
      return m.operations_fault_lost({ id: fault.id });
    case 'unknown':
      return m.operations_fault_unknown({ id: fault.id });
    case 'count':
      return COUNT_SENTENCES[fault.what](fault);
    default:
      return unreachable(fault);
  }
}

const COUNT_SENTENCES = {
  seq: (fault) => m.operations_fault_seq(fault),
  seats: (fault) => m.operations_fault_seats(fault),
  cards: (fault) => m.operations_fault_cards(fault),
  boards: (fault) => m.operations_fault_boards(fault),
  updates: (fault) => m.operations_fault_updates(fault),
  urns: (fault) => m.operations_fault_urns(fault)
} satisfies Record<string, (fault: { id: string; said: number; found: number }) => string>;
