// Which picture a phone shows at this moment. Pure: a kind of phase is a row and one of these words.
import type { ParticipantView } from '#core/views.ts';

/** The pictures of a phone. */
export type PhoneMoment =
  'before' | 'together' | 'move' | 'table' | 'talk' | 'common' | 'outdoors' | 'restitution';

const OF_KIND: Readonly<Record<ParticipantView['now']['kind'], PhoneMoment>> = {
  ...{ welcome: 'before', framing: 'before' },
  ...{
    break: 'together',
    vote: 'together',
    closing: 'together',
    ask: 'together',
    restitution: 'restitution'
  },
  talk: 'talk',
  ...{ words: 'common', doubling: 'common', horizons: 'common', outdoors: 'outdoors' },
  // Two sides are argued with the field of a table.
  tensions: 'table',
  ...{ stories: 'table', rotation: 'table', cafe: 'table', homeReturn: 'table', sorting: 'table' }
};

/** The picture of this view. `hasRead`: this move was answered « J’y suis ». */
export function phoneMoment({ now, here, me, choice }: ParticipantView, hasRead: boolean): PhoneMoment {
  if (now.stage === 'prepared') return 'before';
  if (now.stage === 'closed') return 'together';
  const moment = OF_KIND[now.kind];
  const travels = now.kind === 'cafe' || choice !== undefined || me.group !== null;
  if (now.part === 'move') return here && travels && !hasRead ? 'move' : 'table';
  return (moment === 'common' || moment === 'outdoors') && !here ? 'talk' : moment;
}
