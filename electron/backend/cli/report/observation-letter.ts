/** `report observation-letter`: whose visit, on which day, with names or letters. */
import { observationLetterChoices } from '#shared/contracts/reports/observation-letter.ts'
import { listObservations } from '../../features/observations/index.ts'
import { flag, requiredFlag, type CommandInput } from '../command.ts'
import { notFound, scopeFrom } from '../selection.ts'
import { parsedChoices, type ReportFlags } from './report-flags.ts'

export const observationLetter: ReportFlags = {
  flags: ['teacher', 'on', 'names', 'evidence', 'counts'],
  choicesFrom,
}

async function choicesFrom(input: CommandInput) {
  const { flags } = input
  const teacher = requiredFlag(flags, 'teacher')
  const { id } = await scopeFrom(input)
  return parsedChoices(observationLetterChoices, input, {
    kind: 'observation-letter',
    observationId: await visitOf(input, { id, teacher }),
    ...Object.fromEntries(['names', 'evidence', 'counts'].map((name) => [name, flags[name]])),
  })
}

/** The visit of that day, or the last one. @throws {CallError} `NOT_FOUND` */
async function visitOf(
  { backend, flags }: CommandInput,
  { id, teacher }: { readonly id: number | null; readonly teacher: string },
): Promise<number> {
  const on = flag(flags, 'on')
  const all = await listObservations(backend.workspace().read, {}, '0000-01-01')
  const held = all
    .filter((row) => row.teacher.id === id && row.state !== 'planned')
    .filter(({ observedOn }) => on === undefined || observedOn === on)
    .toSorted((a, b) => (a.observedOn < b.observedOn ? 1 : -1))
  const [last] = held
  if (last) return last.id
  throw notFound(`No visit to ${teacher} was held${on === undefined ? '' : ` on ${on}`}.`)
}
