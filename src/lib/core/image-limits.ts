// How large a picture may come, and how it is kept (IMG-1, IMG-2).

/** Bytes are of the file, sides and `pixels` of the picture. */
export const IMAGE_LIMITS = {
  /** Of a file that is sent. */
  sentMegabytes: 10,
  /** Of a picture that is sent, read before it is decoded. */
  sentMegapixels: 40,
  /** The longest side of what is kept. */
  sidePx: 2_000,
  /** What is kept weighs no more. */
  keptBytes: 3_000_000
} as const;
