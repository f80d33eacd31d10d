// Joins from the browser, whose cookie makes the same device the same person.
import { normaliseCode } from '#core/ids.ts';
import type { PageLoad } from './$types';

export const ssr = false;
export const prerender = false;

/** The code of the address, as people may have typed it. */
export const load: PageLoad = ({ params, url }) => ({
  code: normaliseCode(params.code),
  remote: url.searchParams.has('distance')
});
