// The order of things, at the port: a journal that tells when it is written.
import { describe, expect, test } from 'vitest';
import { EVENT_VERSION } from '#core/events.ts';
import { actorKey } from '#core/roles.ts';
import { memoryWorkshops } from '#server/storage/memory-workshops.ts';
import { Referee } from '#server/workshops/referee.ts';
import { EventTooNew } from '#server/workshops/upcast.ts';
import { adding } from '#tests/core/a-day.ts';
import { commandId } from '../a-house.ts';
import { clock, refereed } from '../a-referee.ts';

const FACILITATOR = { role: 'facilitator', device: 'd-facilitator', name: 'Ada' } as const;
const SECOND = { ...FACILITATOR, device: 'd-second', name: 'Basile' } as const;

describe('[JRN-1] a command', () => {
  test('is kept, then shown, then answered', () => {
    const { told, press } = refereed();
    press('workshop.start');
    press('cursor.next');
    expect(told).toEqual([
      ...['kept cursor.moved', 'shown 2 true', 'answered 2'],
      ...['kept cursor.moved', 'shown 3 true', 'answered 3']
    ]);
  });

  test('that is refused, or already so, is neither kept nor shown', () => {
    const { referee, told, press } = refereed();
    press('workshop.start');
    told.length = 0;
    const { state, seq } = referee;
    press('workshop.start');
    expect(
      referee.execute(
        { id: commandId(), command: { type: 'workshop.close', expectedVersion: 0 } },
        FACILITATOR
      )
    ).toEqual({ ok: false, refusal: { code: 'command.stale', params: { by: 'Ada', act: 'start' } } });
    expect(told).toEqual([`answered ${seq}`]);
    expect([referee.state, referee.seq]).toEqual([state, seq]);
  });

  test('that cannot be kept has not happened, and may be asked again', () => {
    const { referee, told, press, setFull } = refereed();
    const { state, seq } = referee;
    const id = commandId();
    setFull(true);
    expect(() => press('workshop.start', id)).toThrow('no space left');
    expect(referee.state).toBe(state);
    expect(referee.seq).toBe(seq);
    expect(told).toEqual([]);
    setFull(false);
    expect(press('workshop.start', id)).toEqual({ ok: true, seq: seq + 1 });
  });

  test('of several events is one batch', () => {
    const { referee, told } = refereed();
    const command = { type: 'seat.add', table: 'A1', name: 'Inès', affiliation: '' } as const;
    expect(referee.execute({ id: commandId(), command }, FACILITATOR)).toEqual({ ok: true, seq: 3 });
    expect(told).toEqual(['kept seat.changed seat.named', 'shown 3 true']);
  });
});

describe('[JRN-2] a command asked again', () => {
  test('is answered as the first time and done once', () => {
    const { referee, told, press, writes } = refereed();
    const id = commandId();
    press('workshop.start');
    const first = writes(FACILITATOR, id);
    press('cursor.next');
    expect(writes(SECOND, id)).toEqual(first);
    expect(Object.keys(referee.state.cards)).toHaveLength(1);
    expect(told.filter((line) => line === 'kept card.added')).toHaveLength(1);
  });

  test('by somebody else is refused', () => {
    const { referee, press, writes } = refereed();
    const id = commandId();
    press('workshop.start', id);
    const { seq } = referee;
    for (const actor of [{ role: 'projection' }, { role: 'host', device: 'd', table: 'A1' }] as const) {
      expect([actorKey(actor), writes(actor, id)]).toEqual([
        actorKey(actor),
        { ok: false, refusal: { code: 'command.reused' } }
      ]);
    }
    expect(referee.seq).toBe(seq);
  });

  test('after a restart is known too', () => {
    const { referee, journal, press } = refereed();
    const id = commandId();
    const first = press('workshop.start', id);
    const again = Referee.load(journal, clock);
    expect(again.state).toEqual(referee.state);
    expect(
      again.execute({ id, command: { type: 'workshop.start', expectedVersion: 1 } }, FACILITATOR)
    ).toEqual(first);
    expect(again.seq).toBe(referee.seq);
  });
});

test('[JRN-3] a row written by a newer program is refused, never guessed', () => {
  const { journal } = refereed();
  const row = {
    type: 'card.added',
    version: EVENT_VERSION + 1,
    data: {},
    at: 0,
    actor: 'server',
    commandId: null
  };
  journal.append([row]);
  expect(() => Referee.load(journal, clock)).toThrow(EventTooNew);
});

test('[JRN-3] an empty journal is no workshop', () => {
  const folder = memoryWorkshops();
  const entry = {
    id: 'workshop-02',
    space: 'default',
    code: 'KX7P4N',
    title: '',
    createdAt: 0,
    rehearsalOf: null
  };
  expect(() => Referee.load(folder.create(entry), clock)).toThrow('the first event');
});

describe('[PERM-1] what rights are asked of', () => {
  test('stays the same while words alone change, and is the state of this moment after anything else', () => {
    const { referee, press } = refereed();
    press('workshop.start');
    expect(referee.ruling).toBe(referee.state);
    const added = referee.execute(
      { id: commandId(), command: adding({ card: 'card-worded', table: 'A1' }) },
      FACILITATOR
    );
    expect([added.ok, referee.ruling === referee.state]).toEqual([true, true]);
    const { ruling } = referee;
    const worded = {
      type: 'card.worded',
      card: 'card-worded',
      at: clock.now(),
      by: { by: 'facilitator' }
    } as const;
    referee.publish([{ ...worded, text: 'Autre chose', example: '', subPoints: [] }], clock.now());
    expect(referee.state.cards['card-worded']?.text).toBe('Autre chose');
    expect(referee.ruling).toBe(ruling);
    press('cursor.next');
    expect(referee.ruling).toBe(referee.state);
  });
});
