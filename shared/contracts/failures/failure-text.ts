/** What every failure says, and the words that its data are put in. */

/** One sentence, and what to do now; the second is empty where there is nothing to do. */
export type FailureText = { readonly sentence: string; readonly wayForward: string }

/** By error code. */
export type FailureTexts = Readonly<
  Record<string, (data: Readonly<Record<string, unknown>>) => FailureText>
>

export const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/** `3 classes, 61 enrolments and 14 sessions` */
export const list = (value: unknown): string =>
  new Intl.ListFormat('en-US').format(Array.isArray(value) ? value.map(text) : [])
