// A shell: everything comes by the live connection.
import type { PageLoad } from './$types.js';

export const ssr = false;
export const prerender = false;

/** The workshop and the zoom of the address. */
export const load: PageLoad = ({ params }) => ({ workshop: params.workshop, zoom: params.zoom });
