// The factor that takes the small-sample bias out of a standardized mean difference.

import gammaln from '@stdlib/math-base-special-gammaln'

/**
 * J = exp(lnΓ(df/2) − ln√(df/2) − lnΓ((df−1)/2)) (Hedges 1981), exact, 0 to 1; about 1 − 3/(4·df − 1).
 * @param df degrees of freedom of the standard deviation, at least 2
 */
export function hedgesCorrection(df: number): number {
  if (!(df >= 2)) throw new RangeError(`The correction needs two degrees of freedom, not ${df}`)
  return Math.exp(gammaln(df / 2) - Math.log(Math.sqrt(df / 2)) - gammaln((df - 1) / 2))
}
