// The room's screen: a live shell opened with the join code alone; it never receives more than a stranger may see.
import type { PageLoad } from './$types.js';
import { normaliseCode } from '#core/ids.ts';

export const ssr = false;
export const prerender = false;

/** The code, as typed on a wall or in a link, made comparable. */
export const load: PageLoad = ({ params }) => ({ code: normaliseCode(params.code) });
