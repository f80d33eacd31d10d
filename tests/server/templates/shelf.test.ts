// The templates of the house: carried from one house to another, copied, renamed, amended.
import { afterAll, describe, expect, test } from 'vitest';
import { NADOT } from '#lib/templates/nadot.ts';
import { must } from '#core/result.ts';
import { templateFile, type TemplateFile } from '#lib/templates/template-file.ts';
import { House, type Answer } from '../a-house.ts';

const here = await House.open();
const there = await House.open();
afterAll(() => Promise.all([here.close(), there.close()]));

const fileOf = (answer: Answer): TemplateFile => answer.body as unknown as TemplateFile; // the route's own shape
const kept = async (house: House): Promise<readonly unknown[]> =>
  (await house.get('/api/templates')).body['templates'] as readonly unknown[];

async function remove(house: House, path: string): Promise<number> {
  return (await fetch(`${house.url}/api${path}`, { method: 'DELETE' })).status;
}

describe('a template that travels', () => {
  test('[TPL-7] leaves as one file, and is the same where it arrives', async () => {
    const copied = await here.post('/api/templates/nadot/copy', { title: 'Notre journée' });
    expect([copied.status, copied.body['id']]).toEqual([200, 'nadot-2']);
    const note = { section: 'tensions', text: 'Quatre tensions suffisent l’après-midi.' };
    expect((await here.post('/api/templates/nadot-2/amendments', note)).status).toBe(200);
    const left = await here.get('/api/templates/nadot-2/trame.json');
    expect(left.headers.get('content-disposition')).toBe('attachment; filename="nadot-2.trame.json"');
    expect((await there.post('/api/templates', left.text)).status).toBe(200);
    const arrived = await there.get('/api/templates/nadot-2/trame.json');
    expect(arrived.text).toBe(left.text);
    expect(fileOf(arrived).amendments).toMatchObject([note]);
  });

  test('[TPL-7] twice the same is one template; another of the same name gets its own', async () => {
    const file = fileOf(await there.get('/api/templates/nadot-2'));
    await there.post('/api/templates', file);
    expect(await kept(there)).toHaveLength(1);
    const other = { ...file.template, version: 9 };
    const answer = await there.post('/api/templates', templateFile(other, []));
    expect(answer.body['id']).toBe('nadot-3');
    expect(fileOf(await there.get('/api/templates/nadot-3')).template).toEqual({ ...other, id: 'nadot-3' });
  });

  test.each([
    ['nothing', {}],
    ['a template without its envelope', NADOT],
    ['another version', { ...templateFile(NADOT, []), formatVersion: 2 }],
    [
      'an unknown kind of phase',
      templateFile({ ...NADOT, phases: [{ ...must(NADOT.phases[0], 'phase'), kind: 'debate' as 'ask' }] }, [])
    ],
    ['an amendment to no section', templateFile(NADOT, [{ id: 'a', section: 'nowhere', text: 'x', at: 1 }])]
  ])('[TPL-7] %s is refused and nothing is kept', async (_name, file) => {
    const before = await kept(there);
    const answer = await there.post('/api/templates', file);
    expect([answer.status, answer.refusal]).toEqual([400, 'template.corrupt']);
    expect(await kept(there)).toEqual(before);
  });
});

describe('the shelf', () => {
  test('[TPL-7] renames what was copied, never what comes with the house', async () => {
    expect(
      (await here.post('/api/templates/nadot-2/title', { title: 'Journée de mars' })).body['title']
    ).toEqual({
      fr: 'Journée de mars',
      en: 'Journée de mars'
    });
    expect((await here.post('/api/templates/nadot/title', { title: 'x' })).refusal).toBe('template.unknown');
    expect(await remove(here, '/templates/nadot')).toBe(400);
    expect((await here.post('/api/templates/nadot-2/title', { title: ' ' })).refusal).toBe('text.empty');
  });

  test('[TPL-7] keeps amendments to templates of the house too, and through a restart', async () => {
    const note = { section: 'whole', text: 'Prévoir une pause de plus.' };
    const answer = await here.post('/api/templates/herault/amendments', note);
    await here.restart();
    expect(fileOf(await here.get('/api/templates/herault')).amendments).toEqual([answer.body]);
    expect(await remove(here, `/templates/herault/amendments/${String(answer.body['id'])}`)).toBe(204);
    expect(fileOf(await here.get('/api/templates/herault')).amendments).toEqual([]);
    const wrong = await here.post('/api/templates/herault/amendments', { section: 'nowhere', text: 'x' });
    expect(wrong.refusal).toBe('template.corrupt');
    const long = await here.post('/api/templates/herault/amendments', {
      section: 'whole',
      text: 'x'.repeat(601)
    });
    expect(long.refusal).toBe('field.tooLong');
  });

  test('[TPL-7] makes workshops of what it keeps, and nothing of what it does not', async () => {
    const made = await here.creates({ template: 'nadot-2' });
    expect(must(here.app.registry.byId(made.workshop), 'workshop').state.template.id).toBe('nadot-2');
    expect(await remove(here, '/templates/nadot-2')).toBe(204);
    const gone = await here.post('/api/workshops', { template: 'nadot-2', people: 25 });
    expect(gone.refusal).toBe('template.unknown');
  });

  test('[TPL-7] is closed, on a public address, to whoever may not create', async () => {
    const open = await House.open({ origin: 'https://ateliers.example' });
    try {
      const copy = await open.post(
        '/api/templates/nadot/copy',
        { title: 'x' },
        { headers: { origin: 'https://ateliers.example' } }
      );
      expect([copy.status, copy.refusal]).toEqual([403, 'organiser.keyWrong']);
      expect((await open.get('/api/templates/nadot')).status).toBe(200);
    } finally {
      await open.close();
    }
  });
});
