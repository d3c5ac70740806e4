/** From the plan to the room and back: lessons taught, observations, debriefs, and reports that go out of them. */
import type { Migration } from '../migrate.ts'
import { lessonRunTables } from './0005-lesson-runs.ts'
import { observationTables } from './0005-observations.ts'
import { reportStyleTables } from './0005-report-styles.ts'
import { reportTextTables } from './0005-report-texts.ts'
import { standardListTables } from './0005-standard-lists.ts'

export const inTheRoom: Migration = {
  version: 5,
  name: 'in-the-room',
  sql: [
    observationTables,
    lessonRunTables,
    standardListTables,
    reportStyleTables,
    reportTextTables,
  ].join('\n'),
}
