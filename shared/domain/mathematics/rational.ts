/** Exact numbers of a diagram: whole, decimal, fraction or mixed ("1 3/4" is typed 1_3/4). Pure. */
export type Rational = { readonly over: number; readonly under: number }

const shape =
  /^(?<sign>[-−])?(?:(?<whole>\d{1,5})_)?(?<number>\d{1,6}(?:\.\d{1,4})?)(?:\/(?<under>\d{1,4}))?$/u

/** Null for what is no such number, and for a fraction over zero. */
export function readRational(text: string): Rational | null {
  const { sign, whole, number = '', under } = shape.exec(text)?.groups ?? {}
  if (number === '' || (whole !== undefined && under === undefined)) return null
  const [units = '', decimals = ''] = number.split('.')
  if (decimals !== '' && under !== undefined) return null
  const below = under === undefined ? 10 ** decimals.length : Number(under)
  if (below === 0) return null
  const above = Number(units + decimals) + Number(whole ?? 0) * below
  return { over: sign === undefined ? above : -above, under: below }
}

export const valueOf = ({ over, under }: Rational): number => over / under

export const plus = (a: Rational, b: Rational): Rational => ({
  over: a.over * b.under + b.over * a.under,
  under: a.under * b.under,
})

/** `count` times. */
export const times = ({ over, under }: Rational, count: number): Rational => ({
  over: over * count,
  under,
})

export const isSame = (a: Rational, b: Rational): boolean => a.over * b.under === b.over * a.under

/** As a person says it: a fraction stays as it was typed, a whole number loses what is under it. */
export const inWords = ({ over, under }: Rational): string =>
  over % under === 0
    ? String(over / under)
    : [10, 100, 1000, 10_000].includes(under)
      ? String(over / under)
      : `${over}/${under}`
