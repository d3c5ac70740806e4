/** The options of `import`: which layout, how it is read, and the answers to what the file leaves open. */
import type { Choices } from '#shared/contracts/imports.ts'
import { flag, UsageError, type Flags } from './command.ts'

export const importFlags = {
  recipe: 'string',
  sheet: 'string',
  'header-row': 'string',
  dates: 'string',
  several: 'string',
  answers: 'string',
  'save-recipe': 'string',
  'dry-run': 'boolean',
} as const

const orders = { 'month-first': 'month first', 'day-first': 'day first' } as const
const tests = { first: 'first', last: 'last', best: 'best', all: 'all' } as const
const pairAnswers = { same: 'same', different: 'different' } as const

/** @throws {UsageError} for a value that is none of those that an option has. */
export function importOptions(flags: Flags) {
  const sheet = flag(flags, 'sheet')
  const headerRow = flag(flags, 'header-row')
  if (headerRow !== undefined && !/^[1-9]\d*$/.test(headerRow))
    throw new UsageError('--header-row is the number of a row, from 1')
  return {
    recipe: flag(flags, 'recipe'),
    reading: {
      ...(sheet !== undefined && { sheet }),
      ...(headerRow !== undefined && { headerRow: Number(headerRow) }),
    },
    dayOrder: oneOf('dates', flag(flags, 'dates'), orders),
    severalTests: oneOf('several', flag(flags, 'several'), tests),
    answers: answersIn(flag(flags, 'answers')),
  }
}

function oneOf<Value>(
  name: string,
  typed: string | undefined,
  values: Readonly<Record<string, Value>>,
): Value | undefined {
  if (typed === undefined) return undefined
  const value = Object.entries(values).find(([key]) => key === typed)?.[1]
  if (value !== undefined) return value
  throw new UsageError(`--${name} is one of ${Object.keys(values).join(', ')}`)
}

/** `pair:42:1=same,pair:43:7=different`, by the keys that a preview prints. */
function answersIn(typed: string | undefined): Choices['answers'] {
  if (typed === undefined) return undefined
  return Object.fromEntries(
    typed.split(',').map((part) => {
      const [, key, answer] = /^(.+)=([^=]+)$/.exec(part.trim()) ?? []
      const value = oneOf('answers', answer ?? '', pairAnswers)
      if (key === undefined || value === undefined) throw new UsageError('--answers KEY=same,…')
      return [key, value]
    }),
  )
}
