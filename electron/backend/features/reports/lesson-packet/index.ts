/** The packet of a lesson, printed for the room, as a kind of report. */
import type { LessonPacketChoices } from '#shared/contracts/reports/lesson-packet.ts'
import { keepVersion } from '../../lessons/index.ts'
import type { ReportKind } from '../report-kind.ts'
import { gatherLesson } from './gather.ts'
import { lessonPacketModel } from './model.ts'

export const lessonPacket: ReportKind<LessonPacketChoices> = {
  name: 'Lesson packet',
  audience: 'teacher',
  description:
    'The plan, the task for students, a monitoring chart and look-fors to write on, exit task, debrief, standards.',
  make: async (source, choices, { signal, progress }) => {
    progress({ value: 0.05, title: 'Reading the plan' })
    const facts = await gatherLesson(source, choices)
    signal.throwIfAborted()
    return lessonPacketModel(facts, choices)
  },
  afterWriting: async (workspace, { lessonId, recipient }) => {
    const note = recipient === '' ? '' : `for ${recipient}`
    await keepVersion(workspace, { id: lessonId, reason: 'printed', note })
  },
}
