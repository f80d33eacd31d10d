// The names of a board's texts. A document holds nothing but root texts `<card>:text`, `<card>:example` and `<card>:points`;
// a root needs no creation, so two devices cannot create it twice, and a frame says by itself which card it touches (DOC-1).
import type { CardId } from '#core/ids.ts';
import { LIMITS } from '#core/limits.ts';
import type { RefusalCode } from '#core/refusals.ts';

/** The texts of a card. `points`: one sub-point per line. */
export const BOARD_FIELDS = ['text', 'example', 'points'] as const;
/** One text of a card. */
export type BoardField = (typeof BOARD_FIELDS)[number];

/** One root text: whose, and which. */
export interface BoardRoot {
  readonly card: CardId;
  readonly field: BoardField;
}

const ROOT = /^([A-Za-z0-9_-]{10,43}):(text|example|points)$/;

/** The name of a card's root text. */
export function rootName(card: CardId, field: BoardField): string {
  return `${card}:${field}`;
}

/** What a root's name says; null when it is no name of ours. */
export function parseRoot(name: string): BoardRoot | null {
  const [, card, field] = ROOT.exec(name) ?? [];
  const known = BOARD_FIELDS.find((each) => each === field);
  return card !== undefined && known !== undefined ? { card, field: known } : null;
}

/** The most a root may hold, in UTF-16 units, what a longer one is refused with, and the most line breaks. */
export const ROOT_LIMITS = {
  text: { most: LIMITS.cardText, breaks: LIMITS.cardText, code: 'text.tooLong' },
  example: { most: LIMITS.example, breaks: LIMITS.example, code: 'field.tooLong' },
  // One line per sub-point: a break fewer than there may be points.
  points: {
    most: LIMITS.subPoints * (LIMITS.subPointText + 1) - 1,
    breaks: LIMITS.subPoints - 1,
    code: 'field.tooLong'
  }
} as const satisfies Record<BoardField, { most: number; breaks: number; code: RefusalCode }>;
