/** What the palette lists for a text: commands and what can be done with a teacher, then places to go. Pure. */
import type { Found } from '#shared/contracts/search.ts'
import { folded, matches } from '#shared/domain/fold-text.ts'
import { canWrite, isEnabled, labelOf } from './command-types.ts'
import type { Command, CommandContext } from './command-types.ts'

type Person = { readonly id: number } & NonNullable<Found['person']>

export type PaletteEntry = {
  readonly key: string
  readonly section: 'Do' | 'Go to'
  readonly label: string
  readonly detail: string
  readonly act:
    | { readonly kind: 'command'; readonly command: Command }
    | { readonly kind: 'go'; readonly to: Found['kind'] | 'start'; readonly path: string }
    | { readonly kind: 'log'; readonly person: Person }
}

const mostEntries = 14
const mostToDo = 6

export function paletteEntries(
  text: string,
  commands: readonly Command[],
  options: { readonly context: CommandContext; readonly found: readonly Found[] },
): readonly PaletteEntry[] {
  const { context, found } = options
  const hit = (words: string): boolean => text.trim() === '' || matches(folded(words), text.trim())
  const todo = commands
    .filter((command) => command.id !== 'go.find' && isEnabled(command, context))
    .map((command) => ({ command, label: labelOf(command, context) }))
    .filter(({ command, label }) => hit(`${label} ${command.group} ${command.keywords ?? ''}`))
    .map(({ command, label }): PaletteEntry => ({
      key: command.id,
      section: 'Do',
      label,
      detail: command.group,
      act: { kind: 'command', command },
    }))
  const places = named(found.map(entryOf), hit)
  const withTeachers = canWrite(context) ? found.flatMap((entry) => actionsWith(entry, hit)) : []
  const most = places.length === 0 ? mostEntries : mostToDo
  const shown = [...withTeachers, ...named(todo, hit)].slice(0, most)
  return [...shown, ...places.slice(0, mostEntries - shown.length)]
}

/** What carries the words in its own name comes before what has them in its details. */
const named = (
  entries: readonly PaletteEntry[],
  hit: (words: string) => boolean,
): readonly PaletteEntry[] =>
  entries.toSorted((a, b) => Number(hit(b.label)) - Number(hit(a.label)))

/** Only for a teacher whose name was typed: others are found by what is around them. */
function actionsWith(entry: Found, hit: (words: string) => boolean): readonly PaletteEntry[] {
  const { id, label, detail, person } = entry
  if (!person || !hit(label)) return []
  return [
    {
      key: `log-${id}`,
      section: 'Do',
      label: `Log session with ${label}`,
      detail,
      act: { kind: 'log', person: { id, ...person } },
    },
    {
      key: `start-${id}`,
      section: 'Do',
      label: `Start a cycle with ${label}`,
      detail,
      act: { kind: 'go', to: 'start', path: `/cycles/new?teacher=${id}` },
    },
  ]
}

const entryOf = (entry: Found): PaletteEntry => ({
  key: `${entry.kind}-${entry.key ?? entry.id}`,
  section: 'Go to',
  label: entry.label,
  detail: entry.detail,
  act: { kind: 'go', to: entry.kind, path: addressOf(entry) },
})

/** Its own page, or that of the cycle or teacher it belongs to. */
function addressOf({ kind, id, key, teacherId, cycleId }: Found): string {
  const owner = cycleId === null ? `/caseload/${teacherId ?? ''}` : `/cycles/${cycleId}`
  switch (kind) {
    case 'teacher':
      return `/caseload/${id}`
    case 'session':
      return `/sessions/${id}`
    case 'document':
      return `/caseload/${teacherId ?? ''}/documents`
    case 'lesson':
      return `/lessons/${id}`
    case 'observation':
      return `/observations/${id}`
    case 'strategy':
      return `/library/${key}`
    case 'standard':
      return `/standards?standard=${encodeURIComponent(key ?? '')}`
    case 'school':
      return `/settings/schools/${id}`
    case 'goal':
      return cycleId === null ? `/goals?goal=${id}` : owner
    case 'cycle':
    case 'step':
      return owner
  }
}
