/** Results with the student, the line item that they are for, and the class it was given in. */
import { csvRows, isDeleted } from './csv-file.ts'
import { personCells } from './roster.ts'
import type { Export } from './sheets.ts'

const header = [
  ...['Student ID', 'State Student ID', 'Last Name', 'First Name', 'Birth Date', 'Grade', 'School'],
  ...['Class', 'Course', 'Assessment', 'Window', 'Score Date', 'Score', 'Possible', 'Status'],
]

type LineItem = {
  readonly title: string
  readonly classId: string
  readonly sessionId: string
  readonly dueOn: string
  readonly maximum: string
}

/** One row for each row of results.csv. Without a score the status says why, as its word for missing. */
export async function* resultRows(all: Export): AsyncGenerator<string[]> {
  yield header
  const { bundle, people, places } = all
  const lineItems = await readLineItems(all)
  for await (const row of csvRows(await bundle.open('results'))) {
    const studentId = row('studentSourcedId')
    const item = lineItems.get(row('lineItemSourcedId'))
    const own = places.classes.get(item?.classId ?? '')
    yield [
      ...personCells(people.get(studentId), studentId),
      places.schools.get(own?.schoolId ?? '') ?? '',
      ...[own?.title ?? '', places.courses.get(own?.courseId ?? '') ?? ''],
      ...[item?.title ?? '', places.sessions.get(item?.sessionId ?? '')?.title ?? ''],
      ...[row('scoreDate') || (item?.dueOn ?? ''), row('score') || row('scoreStatus')],
      ...[item?.maximum ?? '', isDeleted(row) || !item ? 'tobedeleted' : 'active'],
    ]
  }
}

async function readLineItems({ bundle }: Export): Promise<ReadonlyMap<string, LineItem>> {
  const items = new Map<string, LineItem>()
  for await (const row of csvRows(await bundle.open('lineitems')))
    if (!isDeleted(row))
      items.set(row('sourcedId'), {
        title: row('title'),
        classId: row('classSourcedId'),
        sessionId: row('gradingPeriodSourcedId') || row('academicSessionSourcedId'),
        dueOn: row('dueDate') || row('assignDate'),
        maximum: row('resultValueMax'),
      })
  return items
}
