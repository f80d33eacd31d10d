// What an editor changes of the document that writes itself (SYN-10, SYN-14 to SYN-16): what stands, what can be asked, what can
// have happened. Each command concerns one place alone, so that two editors undo one another nowhere else. Plain data, kept for
// years: a new field is optional.
import type { RetiredVersion } from './erasure.ts';
import type { CardKind } from './cards.ts';
import type { CardId, ThemeId } from './ids.ts';
import type { Millis } from './units.ts';

/** `themes`: ideas and findings of each theme. `article`: a question, what was found, what counts, how to act. */
export const DOCUMENT_LAYOUTS = ['themes', 'article'] as const;
/** One of them. */
export type DocumentLayout = (typeof DOCUMENT_LAYOUTS)[number];

/** The parts of the document that are written by themselves until somebody rewrites them. */
export const DOCUMENT_PARTS = ['title', 'lead', 'setting', 'thanks'] as const;
/** One of them. */
export type DocumentPart = (typeof DOCUMENT_PARTS)[number];

/** Is this one of them? */
export function isDocumentPart(name: string): name is DocumentPart {
  return (DOCUMENT_PARTS as readonly string[]).includes(name);
}

/**
 * A place that is empty until an editor writes there. `transition:t1`: a paragraph that leads to that theme; `question:t1`: the
 * question that heads it in an article, in place of its own; `outlook`: what comes next, before the thanks.
 */
export type WrittenPlace = `transition:${ThemeId}` | `question:${ThemeId}` | 'outlook';

/** Orders chosen by hand: by theme, then by column, its cards as they come in the document. */
export type HandOrders = Readonly<Record<ThemeId, Readonly<Record<CardKind, readonly CardId[]>>>>;

/** Words by `WrittenPlace`; a place without words is missing. */
export type PlacedWords = Readonly<Record<string, string>>;

/** How the bytes of a kept image are written: a WebP that is sent becomes one of them. */
export const IMAGE_FORMATS = ['png', 'jpeg'] as const;

/** What is known of a kept image. `image`: the hash of its bytes, in hexadecimal. Sides in pixels. */
export interface ImageFacts {
  readonly image: string;
  readonly format: (typeof IMAGE_FORMATS)[number];
  readonly width: number;
  readonly height: number;
}

/** The image at the head of the document. `alt`: what it shows, empty when it is decorative. `credit`: whose it is, as typed. */
export interface Cover extends ImageFacts {
  readonly alt: string;
  readonly credit: string;
}

/** What the editor changed in the document that was written by itself. */
export interface SynthesisEdits extends Readonly<Record<DocumentPart, string | null>> {
  readonly leftOut: readonly CardId[];
  /** Wordings chosen by the editor, by card. */
  readonly wordings: Readonly<Record<CardId, string>>;
  /** Missing: by themes. */
  readonly layout?: DocumentLayout;
  readonly orders?: HandOrders;
  /** The themes of the main tables as an editor put them. Missing: as the plan has them. */
  readonly themeOrder?: readonly ThemeId[];
  readonly words?: PlacedWords;
  readonly cover?: Cover;
}

/** Nothing was changed. */
export const NO_EDITS: SynthesisEdits = {
  ...{ title: null, lead: null, setting: null, thanks: null },
  leftOut: [],
  wordings: {}
};

/** The entries of these cards alone. */
export function recordOfCards<T>(
  record: Readonly<Record<CardId, T>>,
  isLeft: (card: CardId) => boolean
): Readonly<Record<CardId, T>> {
  return Object.fromEntries(Object.entries(record).filter(([card]) => isLeft(card)));
}

/** What can be asked of the document. `base`: the text as it was when its rewriting began, so that what another editor wrote since is kept beside it. */
export type SynthesisCommand =
  /** null gives the generated text back. */
  | {
      readonly type: 'synthesis.edit';
      readonly part: DocumentPart;
      readonly text: string | null;
      readonly base?: string;
    }
  | { readonly type: 'synthesis.leaveOut'; readonly card: CardId; readonly leftOut: boolean }
  | {
      readonly type: 'synthesis.reword';
      readonly card: CardId;
      readonly wording: string | null;
      readonly base?: string;
    }
  | { readonly type: 'synthesis.layout'; readonly layout: DocumentLayout }
  /** The order of one column of a theme, chosen by hand; those that are not named come after; none: no order of one's own. */
  | {
      readonly type: 'synthesis.order';
      readonly theme: ThemeId;
      readonly kind: CardKind;
      readonly cards: readonly CardId[];
    }
  /** The order of the themes, chosen by hand; those that are not named come after; none: that of the plan. */
  | { readonly type: 'synthesis.orderThemes'; readonly themes: readonly ThemeId[] }
  /** null empties the place. */
  | {
      readonly type: 'synthesis.write';
      readonly place: WrittenPlace;
      readonly text: string | null;
      readonly base?: string;
    }
  /** null takes the image away; `decorative` goes with an empty `alt`. */
  | {
      readonly type: 'synthesis.cover';
      readonly cover: (Pick<Cover, 'image' | 'alt' | 'credit'> & { readonly decorative?: true }) | null;
    }
  | { readonly type: 'synthesis.publish' }
  | { readonly type: 'synthesis.withdraw' };

/** What can have happened to it. */
export type SynthesisEvent =
  | { readonly type: 'synthesis.edited'; readonly part: DocumentPart; readonly text: string | null }
  | { readonly type: 'synthesis.leftOut'; readonly card: CardId; readonly leftOut: boolean }
  | { readonly type: 'synthesis.reworded'; readonly card: CardId; readonly wording: string | null }
  | { readonly type: 'synthesis.laidOut'; readonly layout: DocumentLayout }
  | {
      readonly type: 'synthesis.ordered';
      readonly theme: ThemeId;
      readonly kind: CardKind;
      readonly cards: readonly CardId[];
    }
  | { readonly type: 'synthesis.themesOrdered'; readonly themes: readonly ThemeId[] }
  | { readonly type: 'synthesis.written'; readonly place: WrittenPlace; readonly text: string | null }
  | { readonly type: 'synthesis.covered'; readonly cover: Cover | null }
  | {
      readonly type: 'synthesis.published';
      readonly version: number;
      readonly slug: string;
      readonly document: unknown;
      readonly at: Millis;
      /** The version this one stands in place of, after an erasure; missing: it was published by hand. */
      readonly retires?: RetiredVersion;
    }
  | { readonly type: 'synthesis.withdrawn'; readonly at: Millis };
