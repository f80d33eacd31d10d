// The published document as data (SYN-1): what every format is made from. Texts are as people typed them; typography
// and escaping happen where a format is written, so nothing here is ever HTML.
import type { CardKind } from '#core/cards.ts';
import type { CardId, ThemeId, WorkshopId } from '#core/ids.ts';
import type { ImageFacts } from '#core/synthesis-edits.ts';
import type { Locale } from '#lib/i18n/locale.ts';

/**
 * Where an editor points: `meta`, `title`, `lead`, `cover`, `setting`, `setting:1`…, `shared`, `theme:<id>`,
 * `theme:<id>:<kind>`, `theme:<id>:<kind>:cards`, of a tension `theme:<id>:poles`, `theme:<id>:positions`, `theme:<id>:moves`, `empty`,
 * `transition:<theme>`, `zoom:<id>`, `zoom:<id>:quote`, of an article `theme:<id>:findings`, `theme:<id>:fundamentals`,
 * `theme:<id>:levers`, `theme:<id>:questions`, then `polls`, `retained`, `action`, `resource`, `outlook`, `thanks`. The same source gives the same ids.
 */
export type BlockId = string;

/** One bullet: one card. */
export interface Item {
  readonly id: CardId;
  readonly text: string;
  /** What follows « ex. : », the cited structure first; empty when none. */
  readonly example: string;
  /** Nested bullets. */
  readonly points: readonly string[];
  /** The cards it comes from, never printed: several once cards are merged. */
  readonly sources: readonly CardId[];
}

/** One row: what it counts, then a figure for each column. */
export interface TableRow {
  readonly title: string;
  readonly cells: readonly number[];
}

/** The bytes of the document's images, by their hash. One that is not there is left out, with its figure. */
export type Images = ReadonlyMap<string, Uint8Array>;

/** One piece of the document, in reading order. */
export type Block =
  | {
      readonly type: 'meta' | 'title' | 'lead' | 'paragraph' | 'thanks';
      readonly id: BlockId;
      readonly text: string;
      /** Of a paragraph that cards make: one sentence each, already in `text`; never printed beside it. */
      readonly items?: readonly Item[];
    }
  | {
      readonly type: 'heading';
      readonly id: BlockId;
      readonly level: 2 | 3 | 4;
      readonly text: string;
      /** The theme it opens: its table's letter is drawn before it; null for any other heading. */
      readonly theme: { readonly id: ThemeId; readonly letter: string } | null;
    }
  | { readonly type: 'list'; readonly id: BlockId; readonly kind: CardKind; readonly items: readonly Item[] }
  | {
      readonly type: 'table';
      readonly id: BlockId;
      readonly caption: string;
      /** What heads each column of figures; the column of the rows' titles has no head. */
      readonly columns: readonly string[];
      readonly rows: readonly TableRow[];
    }
  | {
      readonly type: 'quote';
      readonly id: BlockId;
      /** What was said, without quotation marks. */
      readonly text: string;
      /** The signature, as it is printed; empty when nobody signs. */
      readonly by: string;
    }
  | {
      readonly type: 'image';
      readonly id: BlockId;
      /** The hash of its bytes: its key in `Images`. */
      readonly image: string;
      readonly format: ImageFacts['format'];
      /** Pixels. */
      readonly width: number;
      readonly height: number;
      /** What it shows, for whoever does not see it; empty when it shows nothing worth a word. */
      readonly alt: string;
      /** Printed under it, as typed; empty when none. */
      readonly credit: string;
    };

/** One document, ready for any format. */
export interface Document {
  /** The workshop it comes from. */
  readonly id: WorkshopId;
  readonly version: number;
  readonly locale: Locale;
  readonly title: string;
  /** The article itself: its last block is the thanks, when there is anybody to thank. */
  readonly blocks: readonly Block[];
  /** The small print of a footer, one sentence each: how people spoke, date, version, reference. */
  readonly mention: readonly string[];
}
