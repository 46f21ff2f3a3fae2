/**
 * The bound that Student's t exceeds, in either direction, with the chance `alpha`.
 *
 * @param freedom Degrees of freedom, a whole number from 1.
 */
export function studentBound(alpha: number, freedom: number): number {
  let low = 0;
  let high = 1;
  while (outside(high, freedom) > alpha) high *= 2;
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2;
    if (outside(middle, freedom) > alpha) low = middle;
    else high = middle;
  }
  return high;
}

/** Chance that |t| exceeds a bound: the finite sums of Abramowitz and Stegun, 26.7.3 and 26.7.4. */
function outside(bound: number, freedom: number): number {
  const angle = Math.atan(bound / Math.sqrt(freedom));
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const isOdd = freedom % 2 === 1;
  let term = isOdd ? cosine : 1;
  let sum = freedom === 1 ? 0 : term;
  for (let k = isOdd ? 3 : 2; k < freedom; k += 2) {
    term *= (cosine * cosine * (k - 1)) / k;
    sum += term;
  }
  return isOdd ? 1 - (2 / Math.PI) * (angle + sine * sum) : 1 - sine * sum;
}
