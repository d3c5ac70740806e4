// The shape of every number Numberline shows: a value never travels without its n, what is
// missing, its interval and the method, or the sentence that says why it is not there.

/** A two-sided 95 % interval, in the unit of the value it belongs to. */
export type Interval = { readonly low: number; readonly high: number; readonly level: 0.95 }

/** One number and what stands behind it. */
export type Estimate = {
  /** Null exactly when there is no value; then `reason` says why. */
  readonly value: number | null
  /** Observations used. */
  readonly n: number
  /** Observations expected but absent. */
  readonly missing: number
  readonly interval: Interval | null
  readonly method: MethodId
  /** Plain sentence: why there is no value or no interval. Null when both are there. */
  readonly reason: string | null
}

export type MethodId =
  | 'mean-t'
  | 'wilson-share'
  | 'paired-t'
  | 'd-av'
  | 'd-z'
  | 'item-difficulty'
  | 'corrected-discrimination'
  | 'cronbach-alpha'
  | 'standard-error-of-measurement'
  | 'upper-lower-27'

/** One sentence per method, for "How these numbers were made". */
export const methodDescription: Readonly<Record<MethodId, string>> = {
  'mean-t': 'Mean with a 95% interval from Student’s t; the standard deviation divides by n − 1.',
  'wilson-share':
    'Share with a Wilson score 95% interval (Wilson 1927), which stays between 0% and 100%.',
  'paired-t':
    'Mean of each student’s own change, with a paired t interval; only students with both scores count.',
  'd-av':
    'Mean change divided by the root mean square of the two standard deviations (d_av, after Lakens 2013).',
  'd-z': 'Mean change divided by the standard deviation of the changes (d_z, Lakens 2013).',
  'item-difficulty':
    'Share of the possible points that students earned on the item, with a Wilson interval where the item is all or nothing and a t interval otherwise.',
  'corrected-discrimination':
    'Correlation between the item and the total of the other items, so that an item is not compared with itself, with Fisher’s z interval.',
  'cronbach-alpha':
    'Cronbach’s alpha, the internal consistency of the items together (Cronbach 1951).',
  'standard-error-of-measurement':
    'Standard deviation of the totals times the square root of 1 − alpha, in points.',
  'upper-lower-27':
    'Upper and lower 27% of students by total (Kelley 1939); students tied at the cut share the remaining places.',
}
