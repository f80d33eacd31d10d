// The recovery code as a small file to keep, and the memory that it was noted on this device.
import { m } from '#lib/paraglide/messages.js';

interface Recovery {
  readonly title: string;
  readonly code: string;
  readonly recovery: string;
  readonly origin: string;
}

/** The text of the file. */
export function recoveryText({ title, code, recovery, origin }: Recovery): string {
  return [
    title,
    '',
    m.conduct_recovery_line_code({ code }),
    m.conduct_recovery_line({ recovery }),
    m.conduct_recovery_line_where({ address: `${origin}/reprendre` }),
    ''
  ].join('\r\n');
}

function keyOf(workshop: string): string {
  return `tablee.recovery.${workshop}`;
}

/** Has this device said that the code was noted? */
export function recoveryNoted(workshop: string): boolean {
  try {
    return localStorage.getItem(keyOf(workshop)) !== null;
  } catch {
    return false; // refused storage: the code is shown again, which harms nobody
  }
}

/** Remembers it. */
export function noteRecovery(workshop: string): void {
  try {
    localStorage.setItem(keyOf(workshop), 'noted');
  } catch {
    return; // shown again next time
  }
}
