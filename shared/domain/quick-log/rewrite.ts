/** A field that was corrected, written back into the line: the line alone says what will be stored. */
import { addDays } from '../days.ts'
import type { SessionType } from '../session-types.ts'
import { readDay } from './days.ts'
import type { Part, PartKind } from './model.ts'
import { wordsIn } from './words.ts'

const headKinds: ReadonlySet<PartKind> = new Set([
  ...(['teacher', 'type', 'minutes', 'preparation', 'travel', 'time', 'day', 'mode'] as const),
  ...(['school', 'question'] as const),
])

/**
 * Puts `text` in place of everything of that kind; where there was none, at the end of the head.
 * An empty text takes it out.
 */
export function rewritten(
  line: string,
  parts: readonly Part[],
  { kind, text }: { readonly kind: PartKind; readonly text: string },
): string {
  const own = parts.filter((part) => part.kind === kind)
  const [first] = own
  const last = own.at(-1)
  if (first && last) {
    const after = line.slice(last.to)
    return `${line.slice(0, first.from)}${text}${text === '' ? after.trimStart() : after}`
  }
  const end = parts.findLast((part) => headKinds.has(part.kind))?.to ?? 0
  const head = [line.slice(0, end).trimEnd(), text].filter(Boolean).join(' ')
  const rest = line.slice(end).trimStart()
  return rest === '' || /^[;,:]/.test(rest) ? head + rest : `${head} ${rest}`
}

/** As one would type it, and as it reads back: `yesterday`, `Feb 20`, `2025-02-20`. */
export function dayText(on: string, today: string): string {
  const near = {
    [today]: 'today',
    [addDays(today, -1)]: 'yesterday',
    [addDays(today, 1)]: 'tomorrow',
  }
  const word = near[on]
  if (word) return word
  const named = new Intl.DateTimeFormat('en-US', {
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  })
  const text = named.format(new Date(`${on}T00:00:00Z`))
  const read = readDay(wordsIn(text, 0, text.length), 0, { today, leans: 'back' })
  return read?.on === on && read.isSure ? text : on
}

export const typeText = (type: SessionType): string => type.toLowerCase()
