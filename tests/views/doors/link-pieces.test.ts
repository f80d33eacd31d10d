// Links to be read: they turn their line where no letter is left alone.
import { expect, test } from 'vitest';
import { linkPieces } from '#lib/views/doors/link-pieces.ts';

test('a link turns after its slashes and hyphens, and in the middle of a long secret', () => {
  const cases = [
    {
      what: 'an invitation',
      pieces: ['http://192.0.2.2:40933/', 'f/', '6pf6as-', '77jhgwv55u', 't7txsp3ddk']
    },
    { what: 'a published page', pieces: ['http://192.0.2.2:32831/', 'r/', '88eruesaqwpacn56'] },
    { what: 'a code', pieces: ['https://tablee.example.org/', 'd/', 'CXUS43'] },
    { what: 'a server under a path', pieces: ['https://agence.example/', 'tablee/', 'd/', 'CXUS43'] }
  ];
  expect(cases.map(({ what, pieces }) => ({ what, pieces: linkPieces(pieces.join('')) }))).toEqual(cases);
});
