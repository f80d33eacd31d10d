// The link of a second facilitator: its secret is sent by the page, so that opening it in a preview gives nothing away.
import type { PageLoad } from './$types';

export const ssr = false;
export const prerender = false;

/** The invitation of the address. */
export const load: PageLoad = ({ params }) => ({ invite: params.invite });
