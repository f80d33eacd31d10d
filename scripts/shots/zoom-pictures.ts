// The pictures of a « zoom sur », from its link to the page it is read on.
import { m } from '#lib/paraglide/messages.js';
import { EVERYWHERE, type Picture } from './picture.ts';
import { facilitator, nobody, published, synthesis } from './places.ts';
import { zoomLink } from './zoom.ts';

const OWN = { screen: 'zoom', eyes: nobody, path: zoomLink } as const;

/** By the name of the moment. */
export const ZOOM_PICTURES: Readonly<Record<string, readonly Picture[]>> = {
  asked: [
    { ...OWN, state: 'asked', sizes: ['phone', 'narrow', 'laptop'], isWhole: true, looks: ['dark', 'en'] },
    {
      ...OWN,
      state: 'waits',
      sizes: ['phone'],
      isRefused: true,
      act: (page) => page.context().setOffline(true)
    }
  ],
  agreed: [
    { ...OWN, state: 'agreed', sizes: ['phone', 'laptop'], isWhole: true, looks: ['dark', 'forced'] },
    {
      ...{ screen: 'synthese', state: 'article-zoom', eyes: facilitator, path: synthesis },
      ...{ sizes: ['laptop', 'phone'], isWhole: true }
    },
    {
      ...{ screen: 'restitution', state: 'article', eyes: nobody, path: published },
      ...{ sizes: EVERYWHERE, isWhole: true, looks: ['dark', 'forced'] }
    },
    // Last: it is taken back for good.
    {
      ...OWN,
      state: 'withdrawn',
      sizes: ['phone', 'laptop'],
      isWhole: true,
      act: (page) => page.getByRole('button', { name: m.zoom_withdraw(), exact: true }).click()
    }
  ],
  'given up': [
    { ...OWN, state: 'gone', sizes: ['phone', 'laptop'], isRefused: true },
    {
      ...{ screen: 'restitution', state: 'retired', eyes: nobody, path: published },
      ...{ sizes: ['phone', 'laptop'], isRefused: true }
    }
  ]
};
