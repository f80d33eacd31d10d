// Why what is written cannot be kept at this moment, as the facilitation is told (OPS-6).

/** `slow`: it is kept, late. The others: nothing is, and nothing is acknowledged. */
export type Trouble = 'full' | 'readonly' | 'failing' | 'damaged' | 'slow';
