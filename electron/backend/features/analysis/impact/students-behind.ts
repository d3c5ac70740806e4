/** The students behind a number of the comparison, by name, with why some of them do not count. */
import type { z } from 'zod'
import type { analysisContract } from '#shared/contracts/analysis.ts'
import type { ReadDb } from '../../../database/connection.ts'
import { namedStudents } from '../scope/students.ts'
import { readGroupScores } from './group-scores.ts'
import { readGroups } from './groups.ts'
import type { ImpactStudent } from './impact-students.ts'
import { readSetting } from './setting.ts'

type Input = z.output<typeof analysisContract.impactStudents.input>
type Row = z.input<typeof analysisContract.impactStudents.output>[number]

/** @throws {CallError} `NOT_FOUND` */
export async function impactStudents(read: ReadDb, input: Input): Promise<Row[]> {
  const setting = await readSetting(read, input)
  const groups = await readGroups(read, setting, input)
  const scores = await readGroupScores(read, setting, { input, groups })
  const students = scores?.students[input.group] ?? []
  const names = await namedStudents(
    read,
    students.map(({ id }) => id),
  )
  const classes = [...groups.coachedClasses, ...groups.comparisonClasses]
  const teachers = new Map(classes.map(({ teacherId, teacher }) => [Number(teacherId), teacher]))
  return students
    .map((student) => ({ student, named: names.get(student.id) }))
    .toSorted((a, b) => (a.named?.sortName ?? '').localeCompare(b.named?.sortName ?? '', 'en'))
    .map(({ student, named }) => ({
      id: student.id,
      name: named?.name ?? '',
      code: named?.code ?? '',
      teacher: teachers.get(student.teacherId) ?? '',
      before: student.before,
      after: student.after,
      left: whyLeft(student, [setting.before.window, setting.after.window]),
    }))
}

function whyLeft({ left }: ImpactStudent, [first, second]: readonly [string, string]): string {
  const words = {
    '': '',
    'only before': `Only a score in ${first}`,
    'only after': `Only a score in ${second}`,
    'other form': 'Not on the same standards both times',
  } as const
  return words[left]
}
