// The table's own device: a live shell, nothing rendered by the server.
import type { PageLoad } from './$types.js';

export const ssr = false;
export const prerender = false;

/** The address, and nothing else. */
export const load: PageLoad = ({ params }) => ({ workshop: params.workshop, table: params.table });
