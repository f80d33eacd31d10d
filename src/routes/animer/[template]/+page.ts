// Preparing happens on the device: the draft is kept there, and the plan is worked out there.
import type { PageLoad } from './$types';

export const ssr = false;
export const prerender = false;

/** The template of the address. */
export const load: PageLoad = ({ params }) => ({ template: params.template });
