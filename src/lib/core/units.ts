// Units as types: a bare number parameter needs a reason.

/** A duration or an instant in milliseconds; instants are server time since the epoch. */
export type Millis = number;
/** A duration in minutes, 1 to 240 in a plan. */
export type Minutes = number;

/** Days of 24 hours to milliseconds. */
export function days(n: number): Millis {
  return n * 86_400_000;
}

/** Minutes to milliseconds. */
export function minutes(n: Minutes): Millis {
  return n * 60_000;
}
