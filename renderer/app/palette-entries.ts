/** What the palette lists for a text: commands under "Do", teachers under "Go to". Pure. */
import type { TeacherRow } from '#shared/contracts/caseload.ts'
import { matches, searchable } from '#renderer/ui/DataGrid/grid-model.ts'
import { isEnabled, labelOf } from './command-types.ts'
import type { Command, CommandContext } from './command-types.ts'

export type PaletteEntry = {
  readonly key: string
  readonly section: 'Do' | 'Go to'
  readonly label: string
  readonly detail: string
  readonly act:
    | { readonly kind: 'command'; readonly command: Command }
    | { readonly kind: 'teacher'; readonly path: string }
}

const mostEntries = 12

export function paletteEntries(
  text: string,
  commands: readonly Command[],
  options: { readonly context: CommandContext; readonly teachers: readonly TeacherRow[] },
): readonly PaletteEntry[] {
  const { context, teachers } = options
  const hit = (words: string): boolean =>
    text.trim() === '' || matches(searchable(words), text.trim())
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
  const found = teachers.filter((teacher) => hit(wordsOf(teacher))).map(entryOf)
  const most = Math.max(mostEntries / 2, mostEntries - found.length)
  return [...named(todo, hit).slice(0, most), ...named(found, hit).slice(0, mostEntries / 2)]
}

/** What carries the words in its own name comes before what has them in its details. */
const named = (
  entries: readonly PaletteEntry[],
  hit: (words: string) => boolean,
): readonly PaletteEntry[] =>
  entries.toSorted((a, b) => Number(hit(b.label)) - Number(hit(a.label)))

const wordsOf = (teacher: TeacherRow): string =>
  [
    teacher.givenName,
    teacher.familyName,
    ...teacher.courses,
    ...teacher.schools.map(({ name }) => name),
    ...teacher.tags,
    teacher.cycle?.title ?? '',
  ].join(' ')

const entryOf = (teacher: TeacherRow): PaletteEntry => ({
  key: `teacher-${teacher.id}`,
  section: 'Go to',
  label: `${teacher.givenName} ${teacher.familyName}`,
  detail: [
    teacher.courses.join(', '),
    teacher.schools.map(({ name }) => name).join(', '),
    teacher.cycle && `cycle ${teacher.cycle.title}`,
  ]
    .filter(Boolean)
    .join(', '),
  act: { kind: 'teacher', path: `/caseload/${teacher.id}` },
})
