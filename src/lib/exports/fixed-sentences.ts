// The sentences nobody typed (SYN-2, SYN-3, SYN-7): fixed patterns filled with figures. What the editor wrote comes first.
// A figure that is unknown leaves its part of the sentence out; nothing is guessed.
import { isTold as isThemeTold } from '#core/synthesis-tensions.ts';
import type { Contributors, SynthesisSource, SynthesisTheme } from '#core/synthesis.ts';
import { minutes } from '#core/units.ts';
import { longDate, wallClock } from '#lib/i18n/dates.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { figureText, joinList, numberText } from '#lib/i18n/sentences.ts';
import { m } from '#lib/paraglide/messages.js';
import { byOrganisation, toOrganisation } from './organisation-name.ts';
import { oneLine, withoutEnd } from './plain-line.ts';
import type { Counted } from './theme-blocks.ts';

function dateOf({ startsAt, zone }: SynthesisSource, locale: Locale): string {
  return longDate(startsAt, zone, locale);
}

/** « Atelier du 25 mai 2024, Lodève ». */
export function metaText(source: SynthesisSource, locale: Locale): string {
  const place = withoutEnd(oneLine(source.place));
  const date = dateOf(source, locale);
  return place === ''
    ? m.exports_meta({ date }, { locale })
    : m.exports_meta_place({ date, place }, { locale });
}

function peopleText({ people, affiliations }: SynthesisSource, locale: Locale): string {
  if (people < 1) return m.exports_people_present({}, { locale });
  const who = m.exports_people({ count: people, figure: figureText(people, locale) }, { locale });
  if (affiliations < 1 || affiliations > people || (affiliations === 1 && people === 1)) return who;
  const figure = figureText(affiliations, locale);
  return m.exports_people_affiliations({ count: affiliations, figure, people: who }, { locale });
}

function countsText(
  { idea: ideas, finding: findings, openQuestion: questions, others }: Counted,
  locale: Locale
): string {
  const parts = [
    ideas > 0 ? m.exports_ideas({ count: ideas, figure: figureText(ideas, locale) }, { locale }) : '',
    findings > 0
      ? m.exports_findings({ count: findings, figure: figureText(findings, locale) }, { locale })
      : '',
    questions > 0
      ? m.exports_questions({ count: questions, figure: figureText(questions, locale) }, { locale })
      : '',
    others > 0 ? m.exports_cards({ count: others, figure: figureText(others, locale) }, { locale }) : ''
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : m.exports_lead_counts({ list: joinList(parts, locale) }, { locale });
}

/** Those the document speaks of; all of them while it speaks of none. */
function themesRead({ themes, zooms = [] }: SynthesisSource): readonly SynthesisTheme[] {
  const read = themes.filter((theme) => {
    const cards = theme.cards.filter(({ leftOut }) => !leftOut);
    return isThemeTold({ ...theme, cards }) || zooms.some((zoom) => zoom.theme === theme.id && zoom.told);
  });
  return read.length > 0 ? read : themes;
}

/** Dealt anew at each round, people talked of its question; a round without one is only a round. */
function roundsText(themes: readonly SynthesisTheme[], locale: Locale): string {
  const rounds = themes.filter(({ round = 0 }) => round > 0);
  const asked = rounds.filter(({ title }) => oneLine(title) !== '').length;
  const [count, words] = asked > 0 ? [asked, m.exports_questions_asked] : [rounds.length, m.exports_turns];
  return words({ count, word: numberText(count, locale) }, { locale });
}

/** Where only witnesses told, it is about their stories. */
function themesText(source: SynthesisSource, locale: Locale): string {
  const { parts = [] } = source;
  const themes = themesRead(source);
  if (themes.some(({ round }) => round !== undefined)) return roundsText(themes, locale);
  const told = parts.filter(({ form }) => form === 'stories').flatMap((part) => part.themes).length;
  const [count, words] =
    themes.length > 0 || told === 0 ? [themes.length, m.exports_themes] : [told, m.exports_stories];
  return words({ count, word: numberText(count, locale) }, { locale });
}

/** What the frame knows of the document it writes around. */
export interface Told {
  readonly counts: Counted;
  /** Does the document hold anything? Before it does, nothing is said to have happened. */
  readonly isTold: boolean;
}

/** Who met, when, on how many themes, and what the document holds. */
export function leadText(source: SynthesisSource, { counts, isTold }: Told, locale: Locale): string {
  const written = oneLine(source.edits.lead ?? '');
  if (written !== '') return written;
  if (!isTold)
    return m.exports_lead_ahead(
      { date: dateOf(source, locale), themes: themesText(source, locale) },
      { locale }
    );
  const lead = m.exports_lead(
    {
      count: source.people < 1 ? 2 : source.people,
      date: dateOf(source, locale),
      people: peopleText(source, locale),
      themes: themesText(source, locale)
    },
    { locale }
  );
  return `${lead} ${countsText(counts, locale)}`.trim();
}

/** The latest a morning ends: a meal may follow it. */
const MORNING_ENDS = 14;

/** Did it begin and end before the afternoon? Never where its end is not known. */
function isMorning({ startsAt, endsAt, zone }: SynthesisSource): boolean {
  if (endsAt === undefined || endsAt - startsAt >= minutes(12 * 60)) return false;
  const { hour, minute } = wallClock(endsAt, zone);
  return hour < MORNING_ENDS || (hour === MORNING_ENDS && minute === 0);
}

/** Named by its hours: from noon an afternoon, from 18 h an evening; before that a morning, or a day where it went on. */
export function settingHeading(source: SynthesisSource, locale: Locale): string {
  const { hour } = wallClock(source.startsAt, source.zone);
  if (hour >= 18) return m.exports_setting_evening({}, { locale });
  if (hour >= 12) return m.exports_setting_afternoon({}, { locale });
  return isMorning(source)
    ? m.exports_setting_morning({}, { locale })
    : m.exports_setting_day({}, { locale });
}

function organisationText(source: SynthesisSource, locale: Locale): string {
  const organizer = byOrganisation(withoutEnd(oneLine(source.organizer)), locale);
  const facilitation = byOrganisation(withoutEnd(oneLine(source.facilitation)), locale);
  if (organizer !== '' && organizer === facilitation)
    return m.exports_setting_same({ organizer }, { locale });
  if (organizer !== '' && facilitation !== '')
    return m.exports_setting_both({ organizer, facilitation }, { locale });
  if (organizer !== '') return m.exports_setting_organizer({ organizer }, { locale });
  return facilitation === '' ? '' : m.exports_setting_facilitation({ facilitation }, { locale });
}

function methodText({ rounds, circuits }: SynthesisSource, isTold: boolean, locale: Locale): string {
  if (rounds < 2) return m.exports_method_tables({}, { locale });
  if (!isTold) return m.exports_method_rounds({}, { locale });
  const turns = m.exports_method_turns({ rounds: numberText(rounds, locale) }, { locale });
  const method = `${m.exports_method_rounds({}, { locale })} ${turns}`;
  if (circuits < 2) return method;
  const [first = '', ...rest] = m.exports_method_circuits(
    { circuits: numberText(circuits, locale) },
    { locale }
  );
  return `${method} ${first.toUpperCase()}${rest.join('')}`;
}

/** Paragraphs: who organised and facilitated, then the method. The editor's own are cut at its empty lines. */
export function settingTexts(source: SynthesisSource, isTold: boolean, locale: Locale): readonly string[] {
  const written = (source.edits.setting ?? '').split(/\n\s*\n/u).map(oneLine);
  const kept = written.some((text) => text !== '')
    ? written
    : [isTold ? organisationText(source, locale) : '', methodText(source, isTold, locale)];
  return kept.filter((text) => text !== '');
}

/**
 * People who agreed to be named, by structure, and structures that agreed; else the number of people; then the organiser, once.
 * Empty when there is nobody to name or count.
 */
export function thanksText(source: SynthesisSource, locale: Locale): string {
  const written = oneLine(source.edits.thanks ?? '');
  if (written !== '') return written;
  const organizer = withoutEnd(oneLine(source.organizer));
  const same = (name: string): boolean =>
    name.toLocaleLowerCase(locale) === organizer.toLocaleLowerCase(locale);
  const structures = source.thanks.map(oneLine).filter((name) => name !== '' && !same(name));
  const sentences = [
    whoText(source, structures, locale),
    organizer === ''
      ? ''
      : m.exports_thanks_organizer({ organizer: toOrganisation(organizer, locale) }, { locale })
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function whoText(source: SynthesisSource, structures: readonly string[], locale: Locale): string {
  const { people, contributors = [] } = source;
  if (contributors.length > 0) {
    const count = contributors.reduce((sum, { names }) => sum + names.length, 0);
    const list = contributorsText(contributors, structures, locale);
    const others = structures.length > contributors.filter(({ structure }) => structure !== '').length;
    return m.exports_thanks_contributors({ count: others ? count + 1 : count, list }, { locale });
  }
  if (structures.length > 0)
    return m.exports_thanks_affiliations(
      { count: structures.length, list: joinList(structures, locale) },
      { locale }
    );
  return people > 0
    ? m.exports_thanks_people({ count: people, figure: figureText(people, locale) }, { locale })
    : '';
}

/** « Prénom Nom, Prénom Nom (Structure) ; Structure 2 ; Prénom Nom »: by structure, those without one last. */
function contributorsText(
  contributors: readonly Contributors[],
  structures: readonly string[],
  locale: Locale
): string {
  const named = contributors.map(({ structure, names }) => ({
    structure: oneLine(structure),
    names: names.map(oneLine).join(', ')
  }));
  const isNamed = (name: string): boolean => named.some(({ structure }) => structure === name);
  const alone = structures.filter((name) => !isNamed(name)).map((structure) => ({ structure, names: '' }));
  return [...named, ...alone]
    .sort(
      (a, b) =>
        Number(a.structure === '') - Number(b.structure === '') ||
        a.structure.localeCompare(b.structure, locale)
    )
    .map(({ structure, names }) =>
      structure === '' || names === '' ? names || structure : `${names} (${structure})`
    )
    .join(locale === 'fr' ? '\u202F; ' : '; ');
}

const ATTRIBUTION = {
  named: m.exports_attribution_named,
  affiliation: m.exports_attribution_affiliation,
  anonymous: m.exports_attribution_anonymous
} as const satisfies Record<SynthesisSource['attribution'], unknown>;

/** How people spoke; then date, version and reference: what every export carries. */
export function mentionLines(source: SynthesisSource, locale: Locale): readonly string[] {
  const { version, workshop, retired = [] } = source;
  return [
    ATTRIBUTION[source.attribution]({}, { locale }),
    m.exports_mention({ date: dateOf(source, locale), version, workshop }, { locale }),
    ...retired.map((each) =>
      m.exports_mention_retired({ version: each.version, hash: each.hash.slice(0, 16) }, { locale })
    )
  ];
}
