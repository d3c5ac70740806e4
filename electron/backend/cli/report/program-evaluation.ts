/** `report program-evaluation`: which period and school, which two windows, the coach's words, counts of a survey. */
import { readFile } from 'node:fs/promises'
import { programEvaluationChoices } from '#shared/contracts/reports/program-evaluation.ts'
import { readSurveyCounts } from '#shared/domain/survey-counts.ts'
import { unusable, whyUnreadable } from '../../files/unreadable.ts'
import { twoWindows } from '../analyze/two-windows.ts'
import { flag, type CommandInput } from '../command.ts'
import { listAdministrations, scopeFrom } from '../selection.ts'
import { parsedChoices, type ReportFlags } from './report-flags.ts'

const words = ['questions', 'description', 'conclusions'] as const

export const programEvaluation: ReportFlags = {
  flags: ['school', 'from', 'to', 'period', 'test', 'before', 'after', 'surveys', ...words],
  choicesFrom,
}

/** The school year when no days are given; students' scores are in it when a test or window is named. */
async function choicesFrom(input: CommandInput) {
  const { backend, flags, call } = input
  const scope = flag(flags, 'school') === undefined ? null : await scopeFrom(input)
  const asked = ['test', 'before', 'after'].some((name) => flag(flags, name) !== undefined)
  const windows = asked ? twoWindows(await listAdministrations(backend, call), input) : null
  const year = await backend
    .workspace()
    .read.selectFrom('workspaceInfo')
    .select(['schoolYearStartsOn as from', 'schoolYearEndsOn as to'])
    .executeTakeFirstOrThrow()
  return parsedChoices(programEvaluationChoices, input, {
    kind: 'program-evaluation',
    period: {
      from: flags['from'] ?? year.from,
      to: flags['to'] ?? year.to,
      name: flags['period'],
    },
    schoolId: scope?.id ?? null,
    beforeId: windows?.before.id ?? null,
    afterId: windows?.after.id ?? null,
    ...Object.fromEntries(words.map((name) => [name, flags[name]])),
    surveys: await surveysIn(flag(flags, 'surveys')),
  })
}

/** @throws {CallError} `FILE_UNUSABLE`, with what in it cannot be read */
async function surveysIn(path: string | undefined) {
  if (path === undefined) return []
  const typed = await readFile(path, 'utf8').catch((error: unknown) => {
    throw unusable(path, whyUnreadable(error))
  })
  const { questions, problems } = readSurveyCounts(typed)
  if (problems.length === 0) return questions
  throw unusable(path, problems.join(' '))
}
