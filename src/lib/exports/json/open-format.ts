// The shape of open data (docs/formats.md, ARC-8): a workshop without anybody's name.
import type { Attribution, CardKind, CardText } from '#core/cards.ts';
import type { Column } from '#core/columns.ts';
import type { ThemeId } from '#core/ids.ts';
import type { Phase, Theme } from '#core/plan.ts';
import type { Minutes } from '#core/units.ts';
import type { Vote, VoteAsk } from '#core/votes.ts';
import type { Workshop } from '#core/workshop.ts';
import type { ArchiveLine, ArchivePlaces, ArchiveVersion, WORKSHOP_FORMAT } from './archive-format.ts';

/** Words and where they stand; what a file without names says of a card. */
export interface OpenCard {
  readonly theme: ThemeId;
  readonly kind: CardKind;
  readonly text: string;
  readonly example: string;
  /** The structure the example names, when it agreed to be thanked; else empty. */
  readonly cited: string;
  readonly subPoints: readonly string[];
  readonly attribution: Attribution;
  /** null for a card nobody signed: its theme only. */
  readonly circuit: number | null;
  /** Idem; 0 outside the rounds. */
  readonly round: number | null;
  /** The structure that signed, when it names nobody and agreed to be thanked; else empty. */
  readonly structure: string;
  readonly pinned: boolean;
  readonly late: boolean;
  /** Every column it stood in, the first one first. */
  readonly path: readonly CardKind[];
  readonly merged: readonly (CardText & { readonly kind: CardKind })[];
  /** How many people offer to carry it; missing: nobody. */
  readonly volunteers?: number;
}

/** A workshop without anybody's name. It cannot be opened again. */
export interface OpenData {
  readonly format: typeof WORKSHOP_FORMAT;
  readonly version: ArchiveVersion;
  readonly kind: 'open';
  /** Day of the export, in the workshop's zone: `2026-11-21`. */
  readonly exportedOn: string;
  readonly workshop: Pick<Workshop, 'title' | 'place' | 'organizer' | 'attribution'> & {
    readonly heldOn: string;
    readonly zone: string;
    readonly people: number;
    readonly structures: number;
    readonly thanked: readonly string[];
  };
  readonly circuits: number;
  /** Of every way of seating people; those of other layouts than the main one, or with columns of their own, say so. */
  readonly themes: readonly (Pick<Theme, 'id' | 'letter' | 'title' | 'question' | 'poles' | 'story'> & {
    readonly columns?: readonly Column[];
  })[];
  readonly phases: readonly {
    readonly kind: Phase['kind'];
    readonly title: string;
    readonly minutes: Minutes;
    readonly rounds: readonly Minutes[];
    readonly attribution: Attribution;
  }[];
  readonly cards: readonly OpenCard[];
  readonly votes: readonly {
    readonly mode: Vote['mode'];
    readonly budget: number;
    readonly most: number;
    readonly ballots: number;
    readonly lines: readonly Omit<ArchiveLine, 'cards'>[];
    readonly ask?: Pick<VoteAsk, 'rule' | 'question' | 'options' | 'again'>;
    readonly places?: ArchivePlaces;
    readonly raised?: ArchivePlaces;
  }[];
  readonly published: number | null;
}
