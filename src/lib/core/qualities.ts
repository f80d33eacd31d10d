// In what quality somebody comes: known to the facilitation, counted everywhere, and never said beside a name outside its own list
// of people (PPL-6). No view of a phone, of a table or of the room holds one.

/** Élu, direction, équipe, professionnel, partenaire institutionnel. */
export const QUALITIES = ['elected', 'direction', 'team', 'professional', 'institutional'] as const;
/** One of them. */
export type Quality = (typeof QUALITIES)[number];

/** What is asked of a quality: its people one by one among the groups, or side by side. */
export const WISHES = ['spread', 'gather'] as const;
/** One of them. */
export type Wish = (typeof WISHES)[number];
/** A quality that is not there is dealt like everybody. */
export type QualityWishes = Readonly<Partial<Record<Quality, Wish>>>;
