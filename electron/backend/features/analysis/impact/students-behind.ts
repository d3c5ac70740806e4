/** The students behind a number of the comparison, by name, with why some of them do not count. */
import type { z } from 'zod'
import type { analysisContract } from '#shared/contracts/analysis.ts'
import type { ImpactResult } from '#shared/contracts/analysis/impact.ts'
import type { ListedStudent } from '#shared/contracts/analysis/students.ts'
import { formatPercent } from '#shared/statistics/format.ts'
import type { ReadDb } from '../../../database/connection.ts'
import { namedStudents } from '../scope/students.ts'
import { readGroupScores } from './group-scores.ts'
import { readGroups } from './groups.ts'
import type { ImpactStudent } from './impact-students.ts'
import { readSetting } from './setting.ts'

type Input = z.output<typeof analysisContract.impactStudents.input>
/** @throws {CallError} `NOT_FOUND` */
export async function impactStudents(read: ReadDb, input: Input): Promise<ListedStudent[]> {
  const setting = await readSetting(read, input)
  const groups = await readGroups(read, setting, input)
  const scores = await readGroupScores(read, setting, { input, groups })
  const students = scores?.students[input.group] ?? []
  const names = await namedStudents(
    read,
    students.map(({ id }) => id),
  )
  const value = valueIn(scores?.unit ?? 'points', [setting.before.window, setting.after.window])
  return students
    .flatMap((student) => {
      const named = names.get(student.id)
      return named ? [{ student, named }] : []
    })
    .toSorted((a, b) => a.named.sortName.localeCompare(b.named.sortName, 'en'))
    .map(({ student, named: { id, name, code } }) => ({ id, name, code, value: value(student) }))
}

/** "54% to 72%", or why the student does not count. */
function valueIn(unit: ImpactResult['unit'], [first, second]: readonly [string, string]) {
  const score = (value: number): string =>
    unit === 'points'
      ? value.toLocaleString('en-US', { maximumFractionDigits: 1 })
      : formatPercent(value)
  const reasons = {
    'only before': `only ${first}`,
    'only after': `only ${second}`,
    'other form': 'other standards',
  } as const
  return ({ left, before, after }: ImpactStudent): string =>
    left === '' ? `${score(before ?? 0)} to ${score(after ?? 0)}` : reasons[left]
}
