// What is being typed, kept on this device at each keystroke, until it is deposited. Never sent anywhere.
import type { TableId } from '#core/ids.ts';

/** Where a draft belongs. One key for each field a person may leave half written. */
export function draftKey(workshop: string, role: string, table: TableId | ''): string {
  return `tablee.draft.${workshop}.${role}.${table}`;
}

/** The draft kept under this key, '' when there is none or when the device refuses storage. */
export function readDraft(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return ''; // private browsing may refuse storage: the field still works for this page
  }
}

/** Keeps a draft; an empty text takes it away. Says whether the device accepted. */
export function writeDraft(key: string, text: string): boolean {
  try {
    if (text === '') localStorage.removeItem(key);
    else localStorage.setItem(key, text);
    return true;
  } catch {
    return false; // full or refused storage: the field keeps the words while the page lives
  }
}
