// One template, read from the house on the device.
import type { PageLoad } from './$types';

export const ssr = false;
export const prerender = false;

/** The template of the address. */
export const load: PageLoad = ({ params }) => ({ id: params.id });
