/** "SMP 7: Look for and make use of structure". Pure. */
import { mathematicalPractices } from '#shared/domain/mathematical-practices.ts'
import { teachingPractices } from '#shared/domain/teaching-practices.ts'

export function practiceWords(code: string): string {
  const found = [...mathematicalPractices, ...teachingPractices].find((one) => one.code === code)
  const spaced = code.replace(/(?=\d)/, ' ')
  return found ? `${spaced}: ${found.name}` : spaced
}
