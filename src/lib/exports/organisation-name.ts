// « organisée par l’ADT de l’Hérault », « Merci au Département » : the article a French sentence needs before the name of
// an organisation, when the kind of organisation says it. Names that say nothing are left bare.
import type { Locale } from '#lib/i18n/locale.ts';

const ELIDED =
  /^(?:OTI?|OGD|ADR?T|Office|Agence|Association|Université|Établissement|Entente|Union|Institut)(?![\p{L}\p{N}])/u;
const MASCULINE =
  /^(?:CRTL?|CDT|Comité|Département|Syndicat|Parc|Pays|Pôle|Conseil|Réseau|Groupement|Centre|PETR)(?![\p{L}\p{N}])/u;
const FEMININE =
  /^(?:Région|Communauté|Métropole|Mairie|Ville|Fédération|CCI|MONA|Maison|Mission)(?![\p{L}\p{N}])/u;
const TYPED = /^(l[’']|le\s|la\s|les\s)\s*/iu;

/** The article, with its space: « l’ », « le  », « la  », « les  » or nothing. */
function articleOf(name: string): string {
  if (ELIDED.test(name)) return 'l’';
  if (MASCULINE.test(name)) return 'le ';
  return FEMININE.test(name) ? 'la ' : '';
}

function split(name: string): readonly [article: string, rest: string] {
  const typed = TYPED.exec(name);
  if (typed?.[1] === undefined) return [articleOf(name), name];
  return [typed[1].toLowerCase().replace("'", '’'), name.slice(typed[0].length)];
}

/** As the complement of « par »: « l’ADT de l’Hérault », « Hérault Tourisme ». Other languages keep the bare name. */
export function byOrganisation(name: string, locale: Locale): string {
  return locale === 'fr' ? split(name).join('') : name;
}

/** As the complement of « Merci »: « à l’ADT de l’Hérault », « au Département », « à Hérault Tourisme ». */
export function toOrganisation(name: string, locale: Locale): string {
  if (locale !== 'fr') return name;
  const [article, rest] = split(name);
  if (article.startsWith('les')) return `aux ${rest}`;
  if (article.startsWith('le')) return `au ${rest}`;
  return `à ${article}${rest}`;
}
