// Whoever else is connected to a workshop where somebody prepares words of their own, and all that leaves the house meanwhile.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { must } from '#core/result.ts';
import type { House } from './a-house.ts';
import { Phone } from './a-phone.ts';
import { opens, type StoryWorkshop } from './a-story.ts';

/** A connection of every other kind, at the tables and away from them. */
export async function everybodyElse(house: House, story: StoryWorkshop): Promise<readonly Phone[]> {
  const { workshop, code, device, tables } = story;
  const referee = must(house.app.registry.byId(workshop), workshop);
  const hosts = await Promise.all(
    tables.map(async (table) => {
      const secret = must(referee.state.secrets.hosts[table], table);
      const answer = await house.post('/api/host', { secret });
      return { role: 'host', table, device: String(answer.body['device']) } as const;
    })
  );
  const guests = await Promise.all([house.joins(code, 'T1'), house.joins(code, 'C')]);
  const other = await opens(house, await story.invites(tables[1], 'Paul Sel'));
  const asked = [
    { role: 'facilitator', device } as const,
    ...hosts,
    ...guests.map((guest) => ({ role: 'participant', device: guest.device }) as const),
    { role: 'narrator', device: other, table: tables[1] } as const
  ];
  const phones = asked.map((each) => new Phone(house.url, { workshop, ...each }));
  const wall = new Phone(house.url, { workshop: code, role: 'projection' });
  await Promise.all([...phones, wall].map((phone) => phone.first('view')));
  return [...phones, wall];
}

const FILES = [
  'synthesis',
  'export/cms.html',
  'export/page.html',
  'export/apercu.html',
  'export/synthese.md'
];

/** Every text that leaves, by what it is: files, archives, views, and a copy for rehearsing. */
export async function allThatLeaves(
  house: House,
  { workshop, device }: StoryWorkshop
): Promise<readonly (readonly [string, string])[]> {
  const paths = [...FILES, 'archive.json', 'open.json', 'view?role=facilitator', 'ballot-lines'];
  const texts = await Promise.all(
    paths.map(async (path) => {
      const { text } = await house.get(`/api/workshops/${workshop}/${path}`, { device });
      return [path, text] as const;
    })
  );
  const copy = await house.post(`/api/workshops/${workshop}/rehearsal`, { people: 6, speed: 1 }, { device });
  const copied = must(house.app.registry.byId(String(copy.body['workshop'])), 'a copy').state;
  return [...texts, ['rehearsal', JSON.stringify(copied)]];
}

/** Is this in a file of the workshop? */
export function isOnDisk(house: House, workshop: string, words: string): boolean {
  const folder = join(house.folder, 'workshops');
  const files = readdirSync(folder).filter((name) => name.startsWith(workshop));
  return files.some((name) => readFileSync(join(folder, name)).includes(words));
}
