// Who is at a table, for its own device: as cards are signed now, and nothing where nobody signs (BEH-1, VIEW-2). Who speaks for
// it, for those who must know (RAP-2 to RAP-4).
import { attributionNow } from './attribution.ts';
import { focusPlan } from './focus.ts';
import type { TableId } from './ids.ts';
import { isWriting } from './permissions.ts';
import { phaseNow, seatsByTable, stepNow } from './position.ts';
import { markOf, tableById, themeOf, themesInTurn, type Table } from './plan.ts';
import { firstNameOf, speakerOf, spokenFor } from './rapporteurs.ts';
import { isPresent, type Seat } from './roster.ts';
import { roundsOf } from './rotation/carousel.ts';
import type { PlaceName } from './place-view.ts';
import type { HostPeople, ParticipantPeople, WallPeople } from './views-people.ts';
import type { Workshop } from './workshop.ts';

/** More than this at one table is a room: nobody is found in such a list. */
const MOST = 40;

/** The people present at a table, by their label, then by their number. */
export function peopleHere(workshop: Workshop, table: TableId): HostPeople {
  const attribution = attributionNow(workshop);
  const isAsked = isWriting(workshop) || phaseNow(workshop).kind === 'restitution';
  if (attribution === 'anonymous' || !isAsked || workshop.plan.mode === 'together') return {};
  const seats = (seatsByTable(workshop).get(table) ?? []).filter(isPresent);
  if (seats.length === 0 || seats.length > MOST) return {};
  const people = seats.map(({ id, number, name, affiliation }) => ({
    ...{ seat: id, number },
    label: attribution === 'named' ? name : affiliation
  }));
  return {
    people: people.toSorted(
      (a, b) =>
        Number(a.label === '') - Number(b.label === '') ||
        a.label.localeCompare(b.label, 'fr') ||
        a.number - b.number
    )
  };
}

/** Who speaks for a table, for its device and the facilitation. */
export function speakerField(workshop: Workshop, table: TableId): Pick<HostPeople, 'speaker'> {
  const speaker = speakerOf(workshop, table);
  return speaker ? { speaker } : {};
}

/** What a phone is told: the tables its person speaks for, and whether they may offer to at theirs (RAP-3). */
export function phoneSpeaks(workshop: Workshop, seat: Seat, here: TableId | null): ParticipantPeople {
  const { plan } = workshop;
  const speaks = spokenFor(workshop, seat.id).flatMap((id): PlaceName[] => {
    const table = tableById(plan, id);
    if (!table) return [];
    const theme = themeOf(plan, table)?.title ?? '';
    return [{ table: id, letter: table.letter, mark: markOf(plan, table), theme }];
  });
  const named = here === null ? null : speakerOf(workshop, here);
  const isFree = here !== null && isPresent(seat) && (named === null || named.left);
  return {
    ...(speaks.length > 0 ? { speaks } : {}),
    ...(isFree && isChoosing(workshop) && !wasRead(workshop, here) ? { maySpeak: true } : {})
  };
}

/** Once groups have gone round: the last round, the return to the table, the reading. */
function isChoosing(workshop: Workshop): boolean {
  if (workshop.stage !== 'running' || workshop.plan.mode === 'together') return false;
  const { kind } = phaseNow(workshop);
  const { round, part } = stepNow(workshop);
  const isLast = kind === 'rotation' && part === 'round' && round === roundsOf(workshop.plan);
  return isLast || kind === 'homeReturn' || kind === 'restitution';
}

/** At the restitution, the turn of its theme is over: nobody speaks for it any more. */
function wasRead(workshop: Workshop, table: TableId): boolean {
  const phase = phaseNow(workshop);
  if (phase.kind !== 'restitution') return false;
  const main = focusPlan(workshop.plan, 'main');
  const theme = main.tables.find(({ id }) => id === table)?.theme;
  const turn = themesInTurn(main, phase).findIndex(({ id }) => id === theme);
  return turn >= 0 && turn < stepNow(workshop).round - 1;
}

/** Who speaks for the theme being read, by their first name; in a restitution only. */
export function speakersShown(workshop: Workshop, tables: readonly Table[]): WallPeople {
  if (workshop.stage !== 'running' || phaseNow(workshop).kind !== 'restitution') return {};
  const speakers = tables.flatMap((table) => {
    const speaker = speakerOf(workshop, table.id);
    const name = speaker && !speaker.left ? firstNameOf(speaker.name) : '';
    return name === '' ? [] : [{ mark: markOf(workshop.plan, table), name }];
  });
  return speakers.length > 0 ? { speakers } : {};
}
