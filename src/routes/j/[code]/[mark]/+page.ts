// Joins from the browser, whose cookie makes the same device the same person.
import { normaliseCode } from '#core/ids.ts';
import type { PageLoad } from './$types';

export const ssr = false;
export const prerender = false;

/** The code and the table's mark of the address, as people may have typed it. */
export const load: PageLoad = ({ params, url }) => ({
  code: normaliseCode(params.code),
  mark: normaliseCode(params.mark),
  remote: url.searchParams.has('distance')
});
