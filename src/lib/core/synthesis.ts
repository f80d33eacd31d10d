// What the synthesis is made from: plain data gathered from the workshop, without rights, secrets or people's names.
// exports/compose.ts turns it into blocks. Serves SYN-1 to SYN-8.
import type { CardKind } from './cards.ts';
import type { Column } from './columns.ts';
import type { Moves } from './distribution.ts';
import type { RetiredVersion } from './erasure.ts';
import type { Side } from './hand-keys.ts';
import type { CardId, GroupNumber, ThemeId, WorkshopId, ZoomId } from './ids.ts';
import type { PhaseKind } from './phase-kinds.ts';
import type { GroupingId } from './plan.ts';
import type { Cover, DocumentLayout, HandOrders, PlacedWords } from './synthesis-edits.ts';
import type { Millis } from './units.ts';
import type { CalledVolunteer } from './volunteers.ts';
import type { ZoomWords } from './zooms.ts';

/** People of one structure who agreed to be thanked by name; `structure` is empty for those who have none. */
export interface Contributors {
  readonly structure: string;
  readonly names: readonly string[];
}

/** One card as it was written, with what the editor made of it. */
export interface GatheredCard {
  readonly id: CardId;
  readonly kind: CardKind;
  readonly text: string;
  readonly example: string;
  readonly cited: string;
  readonly subPoints: readonly string[];
  readonly circuit: number;
  readonly round: number;
  readonly group: GroupNumber | null;
  readonly late: boolean;
  /** The editor's wording; null for the card's own. */
  readonly wording: string | null;
  /** Set aside by the editor: shown in the editor, never exported. */
  readonly leftOut: boolean;
}

/** One card kept for the document. */
export interface SynthesisCard extends GatheredCard {
  readonly pinned: boolean;
  /** Cards merged under it, at any depth and at any table of its theme, oldest first. Missing: none. */
  readonly under?: readonly GatheredCard[];
  /** What the votes shown to the room gave it and those under it, and how many voted there. Missing: nothing. */
  readonly votes?: number;
  readonly voters?: number;
  /** Who carries it, as they chose to be called: for the editor's margin, never exported. Missing: nobody. */
  readonly volunteers?: readonly CalledVolunteer[];
}

/** Where people stood between two poles when they were asked: counts of five people at least. */
export interface SynthesisPositions {
  /** How many answered, hands counted in the room with them. */
  readonly people: number;
  readonly sides: Readonly<Record<Side, number>>;
  /** How many at each place of the line, from the first pole; hands stand at none. */
  readonly places: readonly number[];
}

/** A tension: its arguments are the cards of its theme, in a column for each pole. */
export interface SynthesisTension {
  readonly poles: readonly [string, string];
  /** Missing: not asked, not shown, or answered by too few. */
  readonly before?: SynthesisPositions;
  readonly after?: SynthesisPositions;
  /** Who changed sides; missing where fewer than five said where they stood. */
  readonly moves?: Moves;
}

/** One theme with its cards, all circuits merged, archived cards gone, in board order: circuit, then order in the column. */
export interface SynthesisTheme {
  readonly id: ThemeId;
  readonly letter: string;
  readonly title: string;
  readonly question: string;
  readonly cards: readonly SynthesisCard[];
  /** Of its boards, in their order; missing: the usual three. */
  readonly columns?: readonly Column[];
  /** Where people were dealt anew at each round, all the tables of one round; 0 gathers what belongs to none. Missing elsewhere. */
  readonly round?: number;
  /** Of a theme with two poles. */
  readonly tension?: SynthesisTension;
}

/** What was written as people sat in another way. `stories`: around witnesses; `list`: short texts on one board. */
export interface SynthesisPart {
  readonly id: GroupingId;
  readonly form: 'stories' | 'themes' | 'list';
  /** The phase it was written in. */
  readonly phase: PhaseKind;
  readonly title: string;
  readonly themes: readonly SynthesisTheme[];
}

/** One sentence a witness agreed to. `number`: 1, 2, 3… in the order they were asked. */
export interface SynthesisQuote {
  readonly card: CardId;
  readonly number: number;
  readonly wording: string;
  readonly name: string;
  readonly affiliation: string;
  /** When they agreed: for the editor, never printed. */
  readonly approvedAt: Millis;
  /** Set aside by the editor. */
  readonly leftOut: boolean;
}

/** One « zoom sur ». The document reads `told`; the rest is for its editor's margin. */
export interface SynthesisZoom {
  readonly id: ZoomId;
  readonly theme: ThemeId;
  /** What the facilitation calls it. */
  readonly label: string;
  /** What may be read; null when nothing may. */
  readonly told: ZoomWords | null;
  /** As the facilitation wrote it, or as its owner agreed to it. */
  readonly words: ZoomWords;
  /** When its owner agreed to these words; null: they have not, or no longer. */
  readonly approvedAt: Millis | null;
  /** `invited`: nobody has opened the link yet. */
  readonly state: 'invited' | 'opened' | 'approved' | 'withdrawn';
  /** How many of its fields hold something, its owner's own writing with them. */
  readonly filled: number;
}

/** A quick poll that was kept and shown: never fewer than five answers. */
export interface SynthesisPoll {
  readonly question: string;
  readonly answered: number;
  /** How many could answer. */
  readonly asked: number;
  readonly lines: readonly { readonly text: string; readonly count: number }[];
}

/** One story told at a table, by its approved quotes: a witness who approved none is not named. */
export interface SynthesisTestimony {
  readonly theme: ThemeId;
  readonly letter: string;
  /** What the story is called; the theme's title when it has no name of its own. */
  readonly title: string;
  readonly quotes: readonly SynthesisQuote[];
}

/** Where a block of the document comes from (SYN-19). */
export type Origin = 'cards' | 'metadata' | 'editor';

/** All the composer may read. */
export interface SynthesisSource {
  readonly workshop: WorkshopId;
  /** The version this document would be published as, from 1. */
  readonly version: number;
  readonly title: string;
  readonly place: string;
  readonly organizer: string;
  readonly facilitation: string;
  readonly startsAt: Millis;
  /** When it was closed, else when its planned length ends. Missing: not known. */
  readonly endsAt?: Millis;
  readonly zone: string;
  readonly attribution: 'named' | 'affiliation' | 'anonymous';
  /** Present people and their distinct structures (0 when unknown). */
  readonly people: number;
  readonly affiliations: number;
  readonly circuits: number;
  readonly rounds: number;
  /** Of the main layout, those where witnesses tell excepted. */
  readonly themes: readonly SynthesisTheme[];
  /** The rest, in the order of the phases: only what holds a card or positions. Missing when there is none. */
  readonly parts?: readonly SynthesisPart[];
  /** Stories with at least one approved quote, in the order of the plan; missing when there is none. */
  readonly testimonies?: readonly SynthesisTestimony[];
  /** In the order they were asked; missing when there is none. */
  readonly polls?: readonly SynthesisPoll[];
  /** In the order they were opened; missing when there is none. */
  readonly zooms?: readonly SynthesisZoom[];
  /** Structures that agreed to be thanked, each once, in alphabetical order. */
  readonly thanks: readonly string[];
  /** People who agreed to be thanked by name, by structure as above; the last without one. Missing: nobody. */
  readonly contributors?: readonly Contributors[];
  /** Parts rewritten by hand that name somebody who has not agreed to be (THX-5). Missing: none. */
  readonly against?: readonly (keyof SynthesisSource['edits'])[];
  /** Versions that an erasure retired. Missing: none. */
  readonly retired?: readonly RetiredVersion[];
  /** Missing: by themes. */
  readonly layout?: DocumentLayout;
  /** Orders chosen by hand, by theme and by column. Missing: none. */
  readonly orders?: HandOrders;
  /** The themes of the main tables in the order an editor chose; `themes` keeps that of the plan. Missing: none was chosen. */
  readonly themeOrder?: readonly ThemeId[];
  /** What the editor wrote in places of their own. Missing: nothing. */
  readonly words?: PlacedWords;
  /** The image at its head. Missing: none. */
  readonly cover?: Cover;
  readonly edits: {
    readonly title: string | null;
    readonly lead: string | null;
    readonly setting: string | null;
    readonly thanks: string | null;
  };
}
