/** The words of the match review. Pure. */
import type { Question } from '#shared/contracts/imports.ts'

export const askWords: Readonly<Record<Question['about'], string>> = {
  student: 'Same student?',
  school: 'Same school?',
  class: 'Same class?',
  teacher: 'Same teacher?',
}

/** The next one without an answer after `index`, around the end; `index` itself when there is none. */
export function nextOpen(
  keys: readonly string[],
  answered: ReadonlySet<string>,
  index: number,
): number {
  const order = [...keys.keys()].map((step) => (index + 1 + step) % keys.length)
  return order.find((at) => !answered.has(keys[at] ?? '')) ?? Math.min(index + 1, keys.length - 1)
}
