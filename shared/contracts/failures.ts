/** One sentence and a way forward for every failure that can reach a person, on screen and command line. */
import { CallError } from '../rpc/errors.ts'
import { caseloadFailures } from './failures/caseload.ts'
import { commonFailures } from './failures/common.ts'
import { cyclesFailures } from './failures/cycles.ts'
import { debriefsFailures } from './failures/debriefs.ts'
import { documentsFailures } from './failures/documents.ts'
import { importsFailures } from './failures/imports.ts'
import { itemBankFailures } from './failures/item-bank.ts'
import { lessonRunsFailures } from './failures/lesson-runs.ts'
import { lessonsFailures } from './failures/lessons.ts'
import { observationsFailures } from './failures/observations.ts'
import { reportStylesFailures } from './failures/report-styles.ts'
import { libraryFailures } from './failures/library.ts'
import { schoolsFailures } from './failures/schools.ts'
import { sessionsFailures } from './failures/sessions.ts'
import { smallGroupsFailures } from './failures/small-groups.ts'
import { standardsFailures } from './failures/standards.ts'
import { studentsFailures } from './failures/students.ts'
import { workspaceFailures } from './failures/workspace.ts'
import type { FailureText, FailureTexts } from './failures/failure-text.ts'

export type { FailureText }

const texts: FailureTexts = {
  ...commonFailures,
  ...caseloadFailures,
  ...cyclesFailures,
  ...debriefsFailures,
  ...documentsFailures,
  ...importsFailures,
  ...itemBankFailures,
  ...lessonRunsFailures,
  ...lessonsFailures,
  ...observationsFailures,
  ...reportStylesFailures,
  ...libraryFailures,
  ...schoolsFailures,
  ...sessionsFailures,
  ...smallGroupsFailures,
  ...standardsFailures,
  ...studentsFailures,
  ...workspaceFailures,
}

/** Any error at all; an undeclared one is only named by its reference. */
export function describeFailure(error: unknown): FailureText {
  const known = error instanceof CallError ? texts[error.code] : undefined
  if (error instanceof CallError && known)
    return known((error.data ?? {}) as Readonly<Record<string, unknown>>)
  const reference = error instanceof CallError && error.reference
  return {
    sentence: 'Something unexpected went wrong. What was saved is safe.',
    wayForward: reference
      ? `Try again. If it comes back, the log has the details under ${reference}.`
      : 'Try again.',
  }
}
