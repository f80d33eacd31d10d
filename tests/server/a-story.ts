// A workshop of the house where witnesses tell: two story tables among three, a facilitator, and the links that are sent.
import { must } from '#core/result.ts';
import { storyTables } from '#core/testimony.ts';
import type { NarratorResponse } from '#lib/protocol/http-api.ts';
import type { Answer, House } from './a-house.ts';

/** What a test needs of it. */
export interface StoryWorkshop {
  readonly workshop: string;
  readonly code: string;
  /** The facilitator's device. */
  readonly device: string;
  /** The two tables with a story, then the one without. */
  readonly tables: readonly [string, string, string];
  /** Names a table's witness; gives the secret of their link. */
  invites(table: string, name?: string): Promise<string>;
}

/** Prepared, not begun. */
export async function aStory(house: House): Promise<StoryWorkshop> {
  const usual = { question: 'Qu’avez-vous changé ?', prompts: [] };
  const themes = [
    { title: 'Récit des Rives', ...usual, story: true },
    { title: 'Récit du Causse', ...usual, story: true },
    { title: 'Économie', ...usual }
  ];
  const made = await house.creates({ themes, people: 15, start: false });
  const { workshop, code, device } = made;
  const stateOf = () => must(house.app.registry.byId(workshop), workshop).state;
  const [first, second] = storyTables(stateOf().plan).map(({ id }) => id);
  const third = stateOf().plan.tables.at(-1)?.id;
  return {
    ...{ workshop, code, device },
    tables: [must(first, 'a table'), must(second, 'a table'), must(third, 'a table')],
    invites: async (table, name = 'Claire Roux') => {
      const facts = { name, affiliation: 'OT des Rives', story: 'Sans adhésion' };
      const invite = { type: 'narrator.invite', table, ...facts };
      const answer = await house.commands(workshop, 'facilitator', device, invite);
      if (answer.status !== 200) throw new Error(answer.text);
      return must(stateOf().secrets.narrators?.[table], 'a link');
    }
  };
}

/** Opens a link on a device of its own, or on one that is known. @throws when it is refused. */
export async function opens(house: House, secret: string, device?: string): Promise<string> {
  const answer: Answer = await house.post('/api/narrator', { secret }, { device });
  if (answer.status !== 200) throw new Error(answer.refusal);
  const { device: fresh } = answer.body as unknown as NarratorResponse;
  return device ?? must(fresh, 'a device');
}
