/** Stores `resources/sample/caseload.json`: schools, teachers, classes, and all that hangs on them. */
import { bulkInsert } from '../../database/bulk-insert.ts'
import type { WriteDb } from '../../database/open-workspace.ts'
import { storeCoaching } from './sample-coaching.ts'
import type { SampleCaseload } from './sample-format.ts'
import { storeSchoolYear } from './sample-school-year.ts'
import { idOf, store, type Ids } from './sample-store.ts'

export type { SampleCaseload } from './sample-format.ts'

/** Row ids by the key that the sample's files use. */
export type SampleKeys = { readonly schools: Ids; readonly classes: Ids }

export async function storeCaseload(tx: WriteDb, sample: SampleCaseload): Promise<SampleKeys> {
  const schools = await store(
    tx,
    'school',
    sample.schools,
    ({ name, code, level, setting, titleI, principal }) => ({
      name,
      code,
      level,
      setting,
      titleI: titleI ? 1 : 0,
      principal,
    }),
  )
  const priorities = await storeSchoolYear(tx, sample, schools)
  const teachers = await store(tx, 'teacher', sample.teachers, ({ key: _, tags, ...teacher }) => ({
    ...teacher,
    tags: tags.join('\n'),
  }))
  const classes = await storeClasses(tx, sample, { schools, teachers })
  await storeCoaching(tx, sample, { schools, teachers, classes, priorities })
  return { schools, classes }
}

async function storeClasses(
  tx: WriteDb,
  sample: SampleCaseload,
  { schools, teachers }: { readonly schools: Ids; readonly teachers: Ids },
): Promise<Ids> {
  const classes = await store(
    tx,
    'class',
    sample.classes,
    ({ schoolKey, name, course, grade }) => ({
      schoolId: idOf(schools, schoolKey),
      name,
      course,
      grade: String(grade),
    }),
  )
  const assignments = sample.teachingAssignments.map((assignment) => ({
    teacherId: idOf(teachers, assignment.teacherKey),
    classId: idOf(classes, assignment.classKey),
    startsOn: assignment.startsOn,
    endsOn: assignment.endsOn,
  }))
  await bulkInsert(tx, 'teachingAssignment', assignments)
  return classes
}
