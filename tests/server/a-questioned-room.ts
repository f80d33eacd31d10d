// A morning with a weather and two tensions, begun over real sockets: its console, its wall, and phones that come one by one.
import { createWorkshop } from '#core/creating.ts';
import { must } from '#core/result.ts';
import type { FacilitatorView, ParticipantView } from '#core/views.ts';
import { NO_TOTALS } from '#core/votes.ts';
import { drawCode } from '#server/secrets.ts';
import { aMorning } from '../core/a-morning.ts';
import { House } from './a-house.ts';
import { Phone } from './a-phone.ts';
import { drawToken, mustBeDone } from './votes/a-vote.ts';

const WORKSHOP = 'morningwithquestions';
const CODE = 'NPQRST';

/** Somebody with a phone. */
export interface Voice {
  readonly phone: Phone;
  readonly token: string;
  readonly view: () => ParticipantView;
}

/** The room and who conducts it. */
export interface Hall {
  readonly house: House;
  readonly console: Phone;
  readonly room: Phone;
  readonly asks: () => FacilitatorView;
  readonly comes: () => Promise<Voice>;
  close(): Promise<void>;
}

/** A morning with two tensions and a weather, begun, its console and its wall connected. */
export async function openMorning(): Promise<Hall> {
  const hall = await House.open();
  const phones: Phone[] = [];
  const now = Date.now();
  const names = { id: WORKSHOP, code: CODE, title: '', place: '', organizer: '', facilitation: '' };
  const from = { space: 'default', rehearsalOf: null, template: { id: 'x', version: 1 }, list: [] } as const;
  const env = { now, draw: drawCode, compose: () => null, tally: () => NO_TOTALS };
  const first = createWorkshop({ ...names, ...from, attribution: 'named', plan: aMorning(12) }, env);
  hall.app.registry.create(first);
  const { recovery } = first.secrets;
  const came = await hall.post('/api/facilitate', { code: CODE, recovery, name: 'Maud' });
  const connects = (asked: Partial<ConstructorParameters<typeof Phone>[1]>): Phone => {
    const phone = new Phone(hall.url, { workshop: WORKSHOP, role: 'participant', ...asked });
    phones.push(phone);
    return phone;
  };
  const console = connects({ role: 'facilitator', device: String(came.body['device']) });
  const room = connects({ workshop: CODE, role: 'projection' });
  await Promise.all([console.first('view'), room.first('view')]);
  mustBeDone(await console.asks({ type: 'workshop.start', expectedVersion: 1 }));
  return {
    ...{ house: hall, console, room },
    asks: () => must(console.view?.for === 'facilitator' ? console.view : null, 'a console'),
    comes: async () => {
      const { device } = await hall.joins(CODE);
      const phone = connects({ device });
      await phone.first('view');
      const view = () => must(phone.view?.for === 'participant' ? phone.view : null, 'a phone');
      return { phone, token: drawToken(), view };
    },
    close: async () => {
      for (const phone of phones) phone.close();
      await hall.close();
    }
  };
}

/** Goes to the first step of that kind. */
export async function goesTo(hall: Hall, kind: string): Promise<void> {
  const { agenda, now } = hall.asks();
  const step = must(
    agenda.find((each) => each.kind === kind),
    kind
  ).index;
  mustBeDone(await hall.console.asks({ type: 'cursor.jump', step, expectedVersion: now.version }));
  await hall.console.until(kind, () => hall.asks().now.kind === kind);
}
