/** `report teacher-data-profile`: which teacher, which tests, names or codes. */
import { teacherDataProfileChoices } from '#shared/contracts/reports/teacher-data-profile.ts'
import { teacherId, type TeacherId } from '#shared/domain/ids.ts'
import { reportsHandlers } from '../../features/reports/index.ts'
import { flag, requiredFlag, type CommandInput } from '../command.ts'
import { notFound, scopeFrom } from '../selection.ts'
import { parsedChoices, type ReportFlags } from './report-flags.ts'
import { resultTests } from './result-tests.ts'

export const teacherDataProfile: ReportFlags = {
  flags: ['teacher', 'test', 'window', 'before', 'items', 'names'],
  choicesFrom,
}

async function choicesFrom(input: CommandInput) {
  requiredFlag(input.flags, 'teacher')
  const { id } = await scopeFrom(input)
  return parsedChoices(teacherDataProfileChoices, input, {
    kind: 'teacher-data-profile',
    teacherId: id,
    ...(await testsFrom(input, teacherId.parse(id))),
    names: input.flags['names'],
  })
}

/** Those named; else what this teacher's students took. */
async function testsFrom(input: CommandInput, id: TeacherId) {
  const { backend, call, flags } = input
  const isNamed = ['test', 'window', 'before', 'items'].some((name) => flag(flags, name))
  if (isNamed) return resultTests(input)
  const { usual } = await reportsHandlers(backend).usualTests({ teacherId: id }, call)
  if (usual !== null) return usual
  throw notFound('The students of this teacher took no test by standard.')
}
