/** What an address such as `/observations/new?teacher=3&session=7` begins with. Pure. */
import { cycleId, lessonId, sessionId, teacherId } from '#shared/domain/ids.ts'
import { observationKinds } from '#shared/domain/observations/observation-words.ts'
import { isoDate } from '#shared/contracts/common.ts'

export function observationOfAddress(search: string) {
  const query = new URLSearchParams(search)
  const id = <Id>(
    shape: { safeParse: (value: unknown) => { data?: Id | undefined } },
    name: string,
  ): Id | null => shape.safeParse(Number(query.get(name))).data ?? null
  return {
    kind: observationKinds.find((kind) => kind === query.get('kind')) ?? null,
    teacherId: id(teacherId, 'teacher'),
    cycleId: id(cycleId, 'cycle'),
    lessonId: id(lessonId, 'lesson'),
    sessionId: id(sessionId, 'session'),
    observedOn: isoDate.safeParse(query.get('on')).data ?? null,
  } as const
}
export type AskedObservation = ReturnType<typeof observationOfAddress>
