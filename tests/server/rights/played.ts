// The scene of the table of rights behind a real server: workshops born of the same events, one device for each player.
import { randomInt } from 'node:crypto';
import type { WorkshopEvent } from '#core/events.ts';
import { CODE_ALPHABET } from '#core/ids.ts';
import { must, ok } from '#core/result.ts';
import { hashDevice } from '#server/secrets.ts';
import type { Moment } from '#tests/golden/permissions.ts';
import { sceneAt, type Player, type Scene } from '#tests/golden/scene.ts';
import type { House } from '../a-house.ts';

/** Which device of the scene each player holds. */
const DEVICES: Readonly<Record<Player, string | undefined>> = {
  participant: 'd-maud',
  host: 'd-host',
  facilitator: 'd-facilitator',
  narrator: 'd-nils',
  witness: 'd-witness',
  owner: 'd-owner',
  projection: undefined
};

/** The role a player asks for on the wire: whoever tells by their seat is a participant, by their link the narrator. */
export function roleOf(player: Player): Exclude<Player, 'witness'> {
  if (player === 'witness') return 'narrator';
  return player === 'narrator' ? 'participant' : player;
}

/** A workshop of a house, at a moment. */
export interface PlayedWorkshop {
  readonly id: string;
  readonly code: string;
  readonly scene: Scene;
  /** What a player gives as workshop: the projection has only the code. */
  nameFor(player: Player): string;
  /** The secret of a player's device; undefined for the projection. */
  secretOf(player: Player): string | undefined;
}

function letters(count: number): string {
  return Array.from({ length: count }, () => CODE_ALPHABET.charAt(randomInt(CODE_ALPHABET.length))).join('');
}

/** Each workshop's devices are its own: nobody here has ever come into another one. */
const secret = (device: string, workshop: string): string => `${device}-${workshop}`.padEnd(43, '0');

const told = new Map<Moment, { readonly scene: Scene; readonly text: string }>();

/** The events of a moment as text, with names where the hashes of devices will be: lived once for all its workshops. */
function toldAt(moment: Moment): { readonly scene: Scene; readonly text: string } {
  const known = told.get(moment);
  if (known) return known;
  const scene = sceneAt(moment, (device) => `@${device}@`);
  const fresh = { scene, text: JSON.stringify(scene.events) };
  told.set(moment, fresh);
  return fresh;
}

/** Makes a workshop that has come to this moment, with its own id, code and devices. */
export function playsIn(house: House, moment: Moment): PlayedWorkshop {
  const id = letters(20).toLowerCase();
  const code = letters(6);
  const { scene, text } = toldAt(moment);
  const hashed = text.replace(/@(d-[a-z]+)@/g, (_, device: string) => hashDevice(secret(device, id), id));
  const [first, ...rest]: readonly WorkshopEvent[] = JSON.parse(hashed);
  if (first?.type !== 'workshop.created') throw new Error('a workshop begins by being created');
  const referee = house.app.registry.create({ ...first, id, code });
  referee.ask('server', () => ok({ events: rest, value: true }));
  return {
    id,
    code,
    scene,
    nameFor: (player) => (player === 'projection' ? code : id),
    secretOf: (player) => {
      const device = DEVICES[player];
      return device === undefined ? undefined : secret(device, id);
    }
  };
}

/** Number of the last row of its journal. */
export function seqOf(house: House, { id }: PlayedWorkshop): number {
  return must(house.app.registry.byId(id), id).seq;
}
