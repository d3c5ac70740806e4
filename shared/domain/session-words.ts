/** How a session is called in a sentence, and what a logged one still lacks. Pure. */

type Person = { readonly givenName: string; readonly familyName: string }

/** `co-planning`, `PLC`: a kind inside of a sentence. */
export const typeInWords = (type: string): string =>
  type === type.toUpperCase() ? type : type.charAt(0).toLowerCase() + type.slice(1)

/** `Elena Rivera`, `Elena Rivera and Ngozi Okafor`, `Elena Rivera and 3 others`; '' without anybody. */
export function peopleInWords(people: readonly Person[]): string {
  const [first, second, ...more] = people.map(
    ({ givenName, familyName }) => `${givenName} ${familyName}`,
  )
  if (first === undefined) return ''
  if (second === undefined) return first
  return more.length === 0 ? `${first} and ${second}` : `${first} and ${more.length + 1} others`
}

/** `co-planning with Elena Rivera`; only the kind when nobody takes part. */
export function sessionInWords(session: {
  readonly type: string
  readonly teachers: readonly Person[]
}): string {
  const people = peopleInWords(session.teachers)
  const type = typeInWords(session.type)
  return people === '' ? type : `${type} with ${people}`
}

export type FinishFacts = {
  readonly status: string
  readonly isFinished: boolean
  readonly sharedNote: string
  readonly privateNote: string
  readonly splitPercent: number | null
}

/** What keeps a logged session from being complete, unless the coach said there is nothing to add. */
export function whatToFinish(session: FinishFacts): string | null {
  if (session.status !== 'done' || session.isFinished) return null
  if (session.splitPercent !== null && !isWhole(session.splitPercent))
    return `Time split adds up to ${roundedPercent(session.splitPercent)}%`
  return session.sharedNote.trim() === '' && session.privateNote.trim() === ''
    ? 'No note yet'
    : null
}

/** Thirds add up to 100 in the last digit only. */
export const isWhole = (percent: number): boolean => Math.abs(percent - 100) < 0.01

export const roundedPercent = (percent: number): number => Math.round(percent * 10) / 10
