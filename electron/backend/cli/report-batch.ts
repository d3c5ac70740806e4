/** `report batch KIND --out FOLDER`: one Word file a teacher, with what was made, left out and not made. */
import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { batchChoices, batchKind } from '#shared/contracts/reports/batch.ts'
import { caseloadHandlers } from '../features/caseload/index.ts'
import { reportsHandlers } from '../features/reports/index.ts'
import { orUnusable } from '../files/save-file.ts'
import { flag, requiredFlag, UsageError, type Command, type CommandInput } from './command.ts'
import { documentFlags, parsedChoices } from './report/report-flags.ts'
import { notFound } from './selection.ts'

export const reportBatchCommand: Command = {
  name: 'report batch',
  usage: `report batch ${batchKind.options.join('|')} --workspace DIR --out FOLDER [--school NAME] [--tag TAG] [--teachers NAME,NAME] [--names names|codes] [--audience teacher|principal] [--prepared-by TEXT] [--paper letter|a4] [--leave-out PART,PART] [--school-header] [--json]`,
  flags: {
    ...Object.fromEntries(
      ['out', 'school', 'tag', 'teachers', 'names', 'audience', 'prepared-by'].map(
        (name) => [name, 'string'] as const,
      ),
    ),
    ...documentFlags,
  },
  workspace: 'open',
  takesWords: true,
  run: async (input) => {
    const { backend, call, flags, words } = input
    const known = batchKind.safeParse(words[0])
    if (!known.success || words.length > 1) {
      throw new UsageError(`Which report? ${batchKind.options.join(', ')}`)
    }
    const folder = resolve(requiredFlag(flags, 'out'))
    const teachers = await teachersFrom(input)
    const choices = parsedChoices(batchChoices, input, {
      kind: known.data,
      teacherIds: teachers.map(({ id }) => id),
      names: flags['names'],
    })
    await orUnusable(folder, mkdir(folder, { recursive: true }))
    const token = backend.files.grant(folder, 'folder')
    const result = await reportsHandlers(backend).batchWrite({ choices, folder: token }, call)
    return { json: result, text: said(result), isDone: result.ended === null }
  },
}

type Teacher = Awaited<ReturnType<ReturnType<typeof caseloadHandlers>['teachers']>>[number]
type Result = Awaited<ReturnType<ReturnType<typeof reportsHandlers>['batchWrite']>>

/** Everybody of the caseload whom the flags leave. */
async function teachersFrom({ backend, call, flags }: CommandInput): Promise<readonly Teacher[]> {
  const all = await caseloadHandlers(backend).teachers(undefined, call)
  const school = flag(flags, 'school')
  const tag = flag(flags, 'tag')
  const names = flag(flags, 'teachers')
    ?.split(',')
    .map((name) => name.trim())
  const found = all.filter(
    (teacher) =>
      (school === undefined || teacher.schools.some(({ name }) => holds(name, school))) &&
      (tag === undefined || teacher.tags.some((one) => folded(one) === folded(tag))) &&
      (names === undefined || names.some((name) => holds(nameOf(teacher), name))),
  )
  const unknown = names?.find((name) => !all.some((teacher) => holds(nameOf(teacher), name)))
  if (unknown !== undefined) throw notFound(`There is no teacher “${unknown}”.`)
  if (found.length === 0) throw notFound('No teacher of the caseload fits.')
  return found
}

const nameOf = ({ givenName, familyName }: Pick<Teacher, 'givenName' | 'familyName'>): string =>
  `${givenName} ${familyName}`

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const holds = (text: string, part: string): boolean => folded(text).includes(folded(part))

function said({ made, skipped, notMade, ended }: Result): string {
  const held = made.reduce((sum, { withheldCount }) => sum + withheldCount, 0)
  const named = made.filter(({ namesShown }) => namesShown).length
  return [
    `Made ${made.length}; ${held} figures held back; students by name in ${named}.`,
    ...made.map(({ fileName, bytes }) => `  ${fileName}: ${bytes} bytes`),
    ...skipped.map(({ teacher, why }) => `  left out ${teacher}: ${why}`),
    ...(ended ? [`Ended before all were made${ended.why ? `: ${ended.why}` : '.'}`] : []),
    ...notMade.map(({ teacher }) => `  not made: ${teacher}`),
  ].join('\n')
}
