// A shell: everything comes by the live connection.
import type { PageLoad } from './$types';

export const ssr = false;
export const prerender = false;

/** The workshop of the address. */
export const load: PageLoad = ({ params }) => ({ workshop: params.workshop });
