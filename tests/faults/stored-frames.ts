// What a folder keeps of boards, update by update: each is one that can be read, of no more structs than the gate lets in, and says
// nothing but what the crowd's pens wrote, unit for unit, or the server itself.
import { FRAME_STRUCTS } from '#lib/board/frame-gate.ts';
import { readUpdate, type ReadStruct } from '#lib/board/update-reader.ts';
import { must } from '#core/result.ts';
import { SERVER_PERSON } from '#server/boards/person.ts';
import type { StoredBoard } from '#server/storage/boards.ts';
import { sqliteWorkshops } from '#server/storage/sqlite-workshops.ts';
import type { Crowd } from './a-crowd.ts';

/** What is kept and should not be, in words. Read while no server serves the folder. */
export function strangeUpdates(folder: string, crowd: Crowd): readonly string[] {
  const written = new Map(crowd.people.map(({ pen }) => [pen.client, pen.written]));
  const workshops = sqliteWorkshops(folder);
  try {
    const { boards } = workshops.open(crowd.workshop);
    return boards.list().flatMap((board) => {
      const wrong = strangeIn(must(boards.load(board), board), written);
      return [...new Set(wrong)].map((what) => `${board}: ${what}`);
    });
  } finally {
    workshops.close();
  }
}

function strangeIn(
  { snapshot, updates, owners }: StoredBoard,
  written: ReadonlyMap<number, string>
): readonly string[] {
  const isOurs = ({ client, clock, length, kind, text }: ReadStruct): boolean => {
    if (owners.get(client) === SERVER_PERSON) return true;
    const said = written.get(client)?.slice(clock, clock + length);
    return said?.length === length && (kind !== 'text' || said === text);
  };
  const kept = [...updates, ...(snapshot === null ? [] : [snapshot])];
  return kept.flatMap((bytes) => {
    const most = bytes === snapshot ? Number.MAX_SAFE_INTEGER : FRAME_STRUCTS;
    const read = readUpdate(bytes, most);
    if (read === null || read.foreign) return ['an update is kept that the gate cannot have let in'];
    const strange = read.structs.filter((struct) => !isOurs(struct));
    return strange.map(({ kind, text }) => `nobody wrote ${kind} « ${text.slice(0, 40)} », and it is kept`);
  });
}
