/** What a new debrief is about, as it stands in an address: `/debriefs/new?run=4`. Pure. */
import type { DebriefOf } from '#shared/contracts/debriefs.ts'
import { lessonId, lessonRunId, observationId } from '#shared/domain/ids.ts'

/** Null: nothing is said. */
export function debriefOfAddress(search: string): DebriefOf | null {
  const query = new URLSearchParams(search)
  const idIn = (name: string): number => Number(query.get(name))
  const run = lessonRunId.safeParse(idIn('run'))
  if (run.success) return { runId: run.data }
  const observation = observationId.safeParse(idIn('observation'))
  if (observation.success) return { observationId: observation.data }
  const lesson = lessonId.safeParse(idIn('lesson'))
  return lesson.success ? { lessonId: lesson.data } : null
}

/** Where a debrief of what a page shows begins; null: that page shows nothing to speak about. */
export function debriefAddress(path: string): string | null {
  const run = /^\/lessons\/\d+\/taught\/(\d+)$/.exec(path)?.[1]
  if (run) return `/debriefs/new?run=${run}`
  const lesson = /^\/lessons\/(\d+)$/.exec(path)?.[1]
  if (lesson) return `/debriefs/new?lesson=${lesson}`
  const observation = /^\/observations\/(\d+)/.exec(path)?.[1]
  return observation ? `/debriefs/new?observation=${observation}` : null
}
