// The shape of what version 2 added to the edits of the document (docs/formats.md). Frozen with the rest of the format.
import type { CardKind } from '#core/cards.ts';
import type { ThemeId, ZoomId } from '#core/ids.ts';
import type { DocumentLayout, WrittenPlace } from '#core/synthesis-edits.ts';
import type { ZoomWords } from '#core/zooms.ts';
import type { InstantText } from './json-text.ts';

/** One zoom: what may be read of it. `approvedAt`: when its owner agreed to its quote and to its name; missing: it has neither. */
export interface ArchiveZoom extends ZoomWords {
  readonly id: ZoomId;
  readonly theme: ThemeId;
  readonly label: string;
  readonly invitedAt: InstantText;
  readonly approvedAt?: InstantText;
}

/** What version 2 added to the edits; each is missing where there is nothing. */
export interface ArchiveArrangement {
  readonly layout?: DocumentLayout;
  readonly orders?: readonly {
    readonly theme: ThemeId;
    readonly kind: CardKind;
    /** By number. */
    readonly cards: readonly number[];
  }[];
  /** The themes of the main tables ordered by hand. */
  readonly themeOrder?: readonly ThemeId[];
  readonly words?: readonly { readonly place: WrittenPlace; readonly text: string }[];
  readonly zooms?: readonly ArchiveZoom[];
}
