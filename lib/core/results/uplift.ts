/** So many of so many. */
export interface Share {
  hits: number;
  of: number;
}

export interface Uplift {
  /** Difference of the two shares, −1 to 1: contacted minus left alone. */
  difference: number;
  /** 95% interval of it. */
  low: number;
  high: number;
  /** `too_few`: nothing can be said yet; `none`: no difference shows; else which side did better. */
  verdict: 'too_few' | 'none' | 'better' | 'worse';
}

/** The 97.5% point of the normal distribution. */
const Z = 1.959963984540054;
/** Fewer than this in either group, or fewer bookings than this in both together, say nothing. */
const LEAST_PEOPLE = 30;
const LEAST_HITS = 5;

/** Wilson's score interval of one share (E. B. Wilson, JASA 1927). */
export function wilson({ hits, of }: Share): { low: number; high: number } {
  if (of === 0) return { low: 0, high: 1 };
  const p = hits / of;
  const middle = 2 * of * p + Z * Z;
  const width = Z * Math.sqrt(Z * Z + 4 * of * p * (1 - p));
  const whole = 2 * (of + Z * Z);
  return { low: Math.max(0, (middle - width) / whole), high: Math.min(1, (middle + width) / whole) };
}

/**
 * How much contacting people changed, against those who were left alone at random: the difference of two shares with
 * Newcombe's hybrid score interval (R. G. Newcombe, Statistics in Medicine 17, 1998, method 10), which keeps its 95%
 * with small groups and shares near nought, where the textbook interval does not.
 */
export function uplift(contacted: Share, alone: Share): Uplift {
  const [p1, p2] = [contacted, alone].map(({ hits, of }) => (of === 0 ? 0 : hits / of)) as [number, number];
  const [one, two] = [wilson(contacted), wilson(alone)];
  const difference = p1 - p2;
  const low = difference - Math.hypot(p1 - one.low, two.high - p2);
  const high = difference + Math.hypot(one.high - p1, p2 - two.low);
  return { difference, low, high, verdict: verdictOf(contacted, alone, low, high) };
}

function verdictOf(a: Share, b: Share, low: number, high: number): Uplift['verdict'] {
  if (Math.min(a.of, b.of) < LEAST_PEOPLE || a.hits + b.hits < LEAST_HITS) return 'too_few';
  if (low > 0) return 'better';
  return high < 0 ? 'worse' : 'none';
}
