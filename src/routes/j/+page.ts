// A code given by the home page's form leads straight on, with or without a script.
import { redirect } from '@sveltejs/kit';
import { isJoinCode, normaliseCode } from '#core/ids.ts';
import { sitePath } from '#lib/site/site-path.ts';
import type { PageLoad } from './$types';

/** The code as it was typed when it cannot be one, and whether one takes part remotely. */
export const load: PageLoad = ({ url }) => {
  const typed = url.searchParams.get('code') ?? '';
  const remote = url.searchParams.has('distance');
  const code = normaliseCode(typed);
  if (isJoinCode(code)) redirect(303, sitePath(`/j/${code}${remote ? '?distance' : ''}`));
  return { typed, remote };
};
