/** `report lesson-packet`: which plan, names or codes, for whom. */
import { lessonPacketChoices } from '#shared/contracts/reports/lesson-packet.ts'
import { lessonsHandlers } from '../../features/lessons/index.ts'
import { requiredFlag, UsageError, type CommandInput } from '../command.ts'
import { parsedChoices, type ReportFlags } from './report-flags.ts'

export const lessonPacket: ReportFlags = { flags: ['lesson', 'names'], choicesFrom }

async function choicesFrom(input: CommandInput) {
  return parsedChoices(lessonPacketChoices, input, {
    kind: 'lesson-packet',
    lessonId: await lessonNamed(input, requiredFlag(input.flags, 'lesson')),
    names: input.flags['names'],
  })
}

/** By its number, or by words of its title that only one has. @throws {UsageError} */
async function lessonNamed({ backend, call }: CommandInput, named: string): Promise<number> {
  const all = await lessonsHandlers(backend).list(
    { search: '', tag: null, standard: null, teacherId: null },
    call,
  )
  const wanted = named.toLowerCase()
  const fitting = all.filter(
    ({ id, title }) => String(id) === named || title.toLowerCase().includes(wanted),
  )
  const exact = fitting.find(({ id, title }) => String(id) === named || title === named)
  const found = exact ?? (fitting.length === 1 ? fitting[0] : undefined)
  if (found) return found.id
  throw new UsageError(
    fitting.length > 1
      ? `${fitting.length} lessons have “${named}” in their title: name one by its number, ${fitting.map(({ id, title }) => `${id} (${title})`).join(', ')}.`
      : `No lesson has “${named}” in its title.`,
  )
}
