// Whoever else is connected to a workshop where somebody prepares words of their own, and all that leaves the house meanwhile.
import { expect } from 'vitest';
import { must } from '#core/result.ts';
import { FILES } from '#server/exports/files.ts';
import { textsOf } from './exports/texts-of.ts';
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

/** Every file the article can be carried away as, and the article itself. */
export const ARTICLE_PATHS: readonly string[] = [
  ...Object.keys(FILES).map((name) => `export/${name}`),
  'export/apercu.html',
  'synthesis'
];

/** What the facilitation reads of the whole workshop. */
export const DESK = 'view?role=facilitator';

/** Every text that leaves, by what it is, whatever its file is made of: files, archives, boards, views, and a copy for rehearsing. */
export async function allThatLeaves(
  house: House,
  { workshop, device }: Pick<StoryWorkshop, 'workshop' | 'device'>
): Promise<readonly (readonly [string, string])[]> {
  const { plan } = must(house.app.registry.byId(workshop), workshop).state;
  const boards = plan.tables.map(({ id }) => `boards/${id}.json`);
  const paths = [...ARTICLE_PATHS, 'archive.json', 'open.json', ...boards, DESK, 'ballot-lines'];
  const left: (readonly [string, string])[] = [];
  // One after the other: a line of eight is all the desk takes.
  for (const path of paths) {
    const headers = { authorization: `Bearer ${device}` };
    const answer = await fetch(`${house.url}/api/workshops/${workshop}/${path}`, { headers });
    expect([path, answer.status]).toEqual([path, 200]);
    left.push([path, textsOf(Buffer.from(await answer.arrayBuffer())).join('\n')]);
  }
  const copy = await house.post(`/api/workshops/${workshop}/rehearsal`, { people: 6, speed: 1 }, { device });
  const copied = must(house.app.registry.byId(String(copy.body['workshop'])), 'a copy').state;
  return [...left, ['rehearsal', JSON.stringify(copied)]];
}

/** What holds a word, among what leaves. */
export function holding(texts: readonly (readonly [string, string])[], word: string): readonly string[] {
  return texts.flatMap(([path, text]) => (text.includes(word) ? [path] : []));
}
