// Speed limits, per participant or per workshop, never per address: a whole hall shares one.
import { RateLimiterMemory } from 'rate-limiter-flexible';

/** Says whether one more is allowed for a key. */
export interface Limiter {
  allows(key: string): Promise<boolean>;
}

/** `points` in `seconds` for each key, kept in memory. */
export function limiterOf(points: number, seconds: number): Limiter {
  const memory = new RateLimiterMemory({ points, duration: seconds });
  return {
    allows: async (key) => {
      try {
        await memory.consume(key);
        return true;
      } catch {
        // The library rejects with its own reading when the points are spent: that is the answer, not a fault.
        return false;
      }
    }
  };
}
