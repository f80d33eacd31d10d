// The link left open from afar: only the browser can answer it, because it sets this device's cookie.
import { normaliseCode } from '#core/ids.ts';
import type { PageLoad } from './$types';

export const ssr = false;
export const prerender = false;

/** The code of the address, as people may have typed it. */
export const load: PageLoad = ({ params }) => ({ code: normaliseCode(params.code) });
