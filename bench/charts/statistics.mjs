// The median, how far it can be trusted, and an order that is another in every round.

import { random } from "./series.mjs";

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2;
}

/**
 * The median with its 95 % interval from order statistics: the narrowest pair of values, as far from the least as from
 * the greatest, between which the median lies with at least that probability, whatever the distribution. With fewer than
 * six values there is none, and the interval is all of them.
 */
export function interval(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const count = sorted.length;
  // Below the k-th of n values lies the median with the probability of at most k - 1 heads among n coins.
  let outside = 0;
  let coins = 2 ** -count;
  let rank = 0;
  while (rank < count / 2 && 2 * (outside + coins) <= 0.05) {
    outside += coins;
    coins *= (count - rank) / (rank + 1);
    rank++;
  }
  const low = Math.max(rank - 1, 0);
  return { ratio: median(values), low: sorted[low], high: sorted[count - 1 - low] };
}

/** A copy in another order, the same for the same seed. */
export function shuffled(items, seed) {
  const draw = random(seed);
  const copy = [...items];
  for (let last = copy.length - 1; last > 0; last--) {
    const other = Math.floor(draw() * (last + 1));
    [copy[last], copy[other]] = [copy[other], copy[last]];
  }
  return copy;
}
