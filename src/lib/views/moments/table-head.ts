// What the device of a table heads with: its question, or the moment the whole room is at while that question waits.
import { kindRow } from '#core/phase-kinds.ts';
import type { HostView, NowView } from '#core/views.ts';

/** Does the room listen, talk or answer together? Its clock is then that moment's, and so are the words beside it. */
export function isOfTheRoom({ stage, kind }: Pick<NowView, 'stage' | 'kind'>): boolean {
  const { place, readsAll } = kindRow(kind);
  return stage === 'running' && kind !== 'welcome' && place === 'room' && !readsAll;
}

/** The largest words of the screen. */
export function headText({ now, here }: Pick<HostView, 'now' | 'here'>): string {
  return isOfTheRoom(now) ? now.title : here.question || now.instruction || now.title;
}
