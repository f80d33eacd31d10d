// Simple or expert: whether this device keeps every act under the thumb. Simple until somebody chooses otherwise.
const KEY = 'tablee.acts';

/** Does this device show every act? */
export function expertWanted(): boolean {
  try {
    return localStorage.getItem(KEY) === 'all';
  } catch {
    return false; // refused storage: the usual setting
  }
}

/** Remembers the choice on this device. */
export function wantExpert(wanted: boolean): void {
  try {
    localStorage.setItem(KEY, wanted ? 'all' : 'simple');
  } catch {
    return; // kept for this page only
  }
}
