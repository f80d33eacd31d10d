// The private link of a table's witness: only the browser can answer it, because it sets this device's cookie.
import type { PageLoad } from './$types.js';

export const ssr = false;
export const prerender = false;

/** The secret of the link. */
export const load: PageLoad = ({ params }) => ({ secret: params.secret });
