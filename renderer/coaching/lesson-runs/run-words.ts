/** One teaching of a lesson in words, as lists and pages show it. Pure. */
import type { LessonRun, RunRow } from '#shared/contracts/lesson-runs/records.ts'
import { secondsOf } from '#shared/domain/lessons/room-clock.ts'

export type SegmentTaken = {
  readonly id: number
  readonly name: string
  readonly planned: number
  /** Whole minutes; null: it did not come to it. */
  readonly taken: number | null
}

export function minutesTaken(
  run: Pick<LessonRun, 'segments' | 'endedAt'>,
  now: number,
): readonly SegmentTaken[] {
  const at = run.endedAt === null ? now : Date.parse(run.endedAt)
  return run.segments.map((segment) => {
    const seconds = secondsOf(segment, at)
    const taken = seconds === 0 ? null : Math.round(seconds / 60)
    return { id: segment.id, name: segment.name, planned: segment.minutes, taken }
  })
}

/** `2 longer`, `3 shorter`, `as planned`. */
export function againstPlan({ planned, taken }: SegmentTaken): string {
  if (taken === null) return 'not reached'
  const by = taken - planned
  if (by === 0) return 'as planned'
  return by > 0 ? `${by} longer` : `${-by} shorter`
}

export type SeenRow = {
  readonly row: RunRow
  /** Students and groups for whom it was marked, in the order of time. */
  readonly who: readonly string[]
}

type Label = (student: { readonly name: string; readonly code: string }) => string

export function seenRows(
  run: Pick<LessonRun, 'rows' | 'marks' | 'students' | 'groups'>,
  labelOf: Label,
): readonly SeenRow[] {
  const students = new Map(
    run.students.map(({ id, shortName, code }) => [id, labelOf({ name: shortName, code })]),
  )
  const groups = new Map(run.groups.map(({ id, name }) => [id, name]))
  return run.rows.map((row) => ({
    row,
    who: run.marks
      .filter(({ rowId }) => rowId === row.id)
      .map(({ studentId, groupId }) =>
        studentId === null ? groups.get(groupId ?? (0 as never)) : students.get(studentId),
      )
      .filter((name) => name !== undefined),
  }))
}
