/** What the address says a new cycle begins with, read from the workspace. */
import { useMemo } from 'react'
import { useSearch } from 'wouter'
import type { Administration } from '#shared/contracts/analysis/scope.ts'
import type { Mastery } from '#shared/contracts/analysis/mastery.ts'
import type { GoalRow } from '#shared/contracts/goals.ts'
import { goalId, teacherId } from '#shared/domain/ids.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { emptyStart, startFromStandard } from './start-form.ts'
import type { StartForm } from './start-form.ts'

export type Start = {
  /** Names the draft. */
  readonly key: string
  readonly blank: StartForm
  /** The goal that the cycle takes up. */
  readonly goal: GoalRow | null
  readonly standard: string | null
  /** Of the students of the first teacher on the test that covers the standard. */
  readonly mastery: Mastery | null
}

/** @returns null while it is read: `?teacher=12`, `?goal=3`, `?teacher=12&standard=4.NF.A.2&test=2`. */
export function useStart(): Start | null {
  const search = useSearch()
  const { today } = useWorkspace()
  const parameters = new URLSearchParams(search)
  const numberOf = (name: string): number => Number(parameters.get(name))
  const teacher = teacherId.safeParse(numberOf('teacher')).data
  const wantedGoal = goalId.safeParse(numberOf('goal')).data
  const standard = parameters.get('standard')
  const goals = useBackendQuery('goals', 'list', {}, { enabled: wantedGoal !== undefined })
  const administrations = useBackendQuery('analysis', 'administrations', undefined, {
    enabled: standard !== null,
  })
  const test = testFor(administrations.data ?? [], standard ?? '', numberOf('test'))
  const mastery = useBackendQuery(
    'analysis',
    'mastery',
    { scope: { kind: 'teacher', id: teacher ?? 0, grade: null }, administrationId: test?.id ?? 0 },
    { enabled: standard !== null && teacher !== undefined && test !== undefined },
  )
  const goal = goals.data?.find(({ id }) => id === wantedGoal) ?? null
  const isRead =
    (wantedGoal === undefined || goals.isFetched) &&
    (standard === null ||
      mastery.isFetched ||
      (administrations.isFetched && (test === undefined || teacher === undefined)))
  const found = mastery.data ?? null
  return useMemo(() => {
    if (!isRead) return null
    const teachers = goal ? goal.teachers.map(({ id }) => id) : teacher ? [teacher] : []
    const empty = emptyStart(today, teachers)
    const blank = goal
      ? { ...empty, title: goal.measure || shortened(goal.text) }
      : standard
        ? startFromStandard(empty, standard, found)
        : empty
    return { key: `new cycle ${search}`, blank, goal, standard, mastery: found }
  }, [isRead, goal, teacher, standard, found, today, search])
}

/** The one that was looked at, else the latest that measures the standard. */
function testFor(
  all: readonly Administration[],
  standard: string,
  chosen: number,
): Administration | undefined {
  const dayOf = ({ endsOn, startsOn }: Administration): string => endsOn ?? startsOn ?? ''
  const measuring = all
    .filter(({ hasItems, measures }) => hasItems || measures.some(({ code }) => code === standard))
    .toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)))
  return all.find(({ id }) => id === chosen) ?? measuring[0]
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 58)}…` : text)
