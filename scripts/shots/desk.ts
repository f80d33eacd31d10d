// The article of a day that voted, arranged by its editor: as an article, with what is written in places of their own and two zooms.
import { LAVOIR } from './desk-words.ts';
import type { Room } from './room.ts';
import { ideasOn, THEMES } from './words.ts';

/** Everything an editor arranges, but what a picture does by itself. */
export async function arrangeArticle(room: Room): Promise<void> {
  for (const id of ['A1', 'D1'] as const) await room.write(id, ideasOn(THEMES[id], 4));
  await room.does({ type: 'synthesis.layout', layout: 'article' });
  for (const [place, text] of LAVOIR.places) await room.does({ type: 'synthesis.write', place, text });
  for (const label of LAVOIR.zooms) await room.does({ type: 'zoom.invite', theme: 't4', label });
  const [zoom = ''] = Object.keys((await room.view()).secrets.zooms ?? {});
  for (const [field, text] of LAVOIR.words) await room.does({ type: 'zoom.write', zoom, field, text });
}
