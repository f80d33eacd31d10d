// « Mes ateliers »: the workshops this device has opened, remembered here alone. It is a list of doors, not of rights:
// the server asks the device's secret again at each of them.
import type { Millis } from '#core/units.ts';
import { sitePath } from '#lib/site/site-path.ts';

/** Another installation may live under another prefix of the same address: its doors are not ours. */
const KEY = 'tablee.workshops';
const keyHere = (): string => KEY + sitePath('/').slice(0, -1);
const MOST = 30;

/** One workshop this device knows. `at`: when it was last opened, device time. */
export interface RememberedWorkshop {
  readonly id: string;
  readonly title: string;
  readonly role: 'participant' | 'host' | 'facilitator' | 'narrator';
  /** Of a witness. */
  readonly table?: string;
  readonly at: Millis;
}

/** Every remembered workshop, the last opened first. */
export function listWorkshops(): readonly RememberedWorkshop[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyHere()) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isRemembered) : [];
  } catch {
    return []; // refused storage or foreign text: nothing is remembered, nothing is broken
  }
}

/** Remembers a workshop, or brings it to the top of the list. */
export function rememberWorkshop(workshop: RememberedWorkshop): void {
  const others = listWorkshops().filter((each) => !isSame(each, workshop.id, workshop.role));
  store([workshop, ...others].slice(0, MOST));
}

/** Forgets a workshop: one role there, or all of them. */
export function forgetWorkshop(id: string, role?: RememberedWorkshop['role']): void {
  store(listWorkshops().filter((each) => !isSame(each, id, role ?? each.role)));
}

function isSame(each: RememberedWorkshop, id: string, role: string): boolean {
  return each.id === id && each.role === role;
}

function isRemembered(each: unknown): each is RememberedWorkshop {
  if (typeof each !== 'object' || each === null) return false;
  return 'id' in each && typeof each.id === 'string' && 'title' in each && 'role' in each && 'at' in each;
}

function store(list: readonly RememberedWorkshop[]): void {
  try {
    localStorage.setItem(keyHere(), JSON.stringify(list));
  } catch {
    return; // not remembered on this device: the links still work
  }
}
