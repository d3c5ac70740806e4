/** What an address such as `/sessions/new?teacher=12&type=Debrief&on=2026-03-03` begins with. Pure. */
import { isClockTime } from '#shared/contracts/sessions.ts'
import { teacherId } from '#shared/domain/ids.ts'
import { blankValues, isType } from './form/form-values.ts'
import type { FormValues } from './form/form-values.ts'
import { isDay } from './form/use-form-choices.ts'

export function startingValues(search: string, today: string): FormValues {
  const asked = new URLSearchParams(search)
  const on = asked.get('on') ?? ''
  const type = asked.get('type') ?? ''
  const at = asked.get('at') ?? ''
  const teacherIds = asked
    .getAll('teacher')
    .flatMap((text) => text.split(','))
    .flatMap((text) => teacherId.safeParse(Number(text)).data ?? [])
  const cycleId = Number(asked.get('cycle'))
  const lessonId = Number(asked.get('lesson'))
  return {
    ...blankValues(isDay(on) ? on : today),
    teacherIds: [...new Set(teacherIds)],
    ...(isType(type) && { type }),
    ...(isClockTime(at) && { startsAt: at }),
    ...(Number.isInteger(cycleId) && cycleId > 0 && { cycleId }),
    ...(Number.isInteger(lessonId) && lessonId > 0 && { lessonId }),
  }
}
