// Runs before any page: the language is kept in a cookie of this site alone, and only once somebody has chosen one. By itself
// paraglide writes one for the whole host at each first page, which other sites may share.
import { cookieMaxAge, cookieName, overwriteSetLocale } from '#lib/paraglide/runtime.js';
import { sitePath } from '#lib/site/site-path.ts';

overwriteSetLocale((locale, { reload = true } = {}) => {
  // What the page came in is no choice.
  if (!reload) return;
  document.cookie = `${cookieName}=${locale}; path=${sitePath('/')}; max-age=${cookieMaxAge}; samesite=lax`;
  location.reload();
});
