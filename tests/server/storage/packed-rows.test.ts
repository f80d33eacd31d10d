// Rows as they go to the thread that keeps them: the same rows again, whatever is in them.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { packed, unpacked } from '#server/storage/packed-rows.ts';

const owner = fc.record({ client: fc.nat(), person: fc.string() });
const row = fc.record({
  board: fc.string(),
  update: fc.uint8Array({ maxLength: 40 }),
  owners: fc.array(owner, { maxLength: 3 }),
  generation: fc.string()
});

test('[DOC-7] rows that were packed and copied are the same rows, in order', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
      expect(unpacked(structuredClone(packed(rows)))).toEqual(rows);
    })
  );
});

test('[DOC-7] bytes that change after they were packed are kept as they were', () => {
  const update = Uint8Array.from([1, 2, 3]);
  const sent = packed([{ board: 'A1', update, owners: [], generation: 'g' }]);
  update.fill(9);
  expect(unpacked(sent)[0]?.update).toEqual(Uint8Array.from([1, 2, 3]));
});
