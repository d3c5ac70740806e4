/** The whole boundary between page and backend. */
import { analysisContract } from './analysis.ts'
import { caseloadFileContract } from './caseload-file.ts'
import { caseloadContract } from './caseload.ts'
import { cyclesContract } from './cycles.ts'
import { debriefsContract } from './debriefs.ts'
import { documentsContract } from './documents.ts'
import { goalsContract } from './goals.ts'
import { importsContract } from './imports.ts'
import { itemBankContract } from './item-bank.ts'
import { lessonRunsContract } from './lesson-runs.ts'
import { lessonsContract } from './lessons.ts'
import { libraryContract } from './library.ts'
import { memoryContract } from './memory.ts'
import { observationsContract } from './observations.ts'
import { reportStylesContract } from './report-styles.ts'
import { reportsContract } from './reports.ts'
import { schoolsContract } from './schools.ts'
import { stepsContract } from './steps.ts'
import { sessionsContract } from './sessions.ts'
import { smallGroupsContract } from './small-groups.ts'
import { studentsContract } from './students.ts'
import { standardsContract } from './standards.ts'
import { tablesContract } from './tables.ts'
import { timeContract } from './time.ts'
import { todayContract } from './today.ts'
import { viewsContract } from './views.ts'
import { historyContract, workspaceContract } from './workspace.ts'
import { scheduleContract } from './schedule.ts'
import { searchContract } from './search.ts'
import type { Contract } from '../rpc/define.ts'

export const contract = {
  workspace: workspaceContract,
  history: historyContract,
  caseload: caseloadContract,
  caseloadFile: caseloadFileContract,
  cycles: cyclesContract,
  debriefs: debriefsContract,
  goals: goalsContract,
  imports: importsContract,
  itemBank: itemBankContract,
  analysis: analysisContract,
  reports: reportsContract,
  reportStyles: reportStylesContract,
  lessonRuns: lessonRunsContract,
  lessons: lessonsContract,
  library: libraryContract,
  memory: memoryContract,
  observations: observationsContract,
  schools: schoolsContract,
  steps: stepsContract,
  sessions: sessionsContract,
  smallGroups: smallGroupsContract,
  students: studentsContract,
  standards: standardsContract,
  tables: tablesContract,
  time: timeContract,
  documents: documentsContract,
  today: todayContract,
  views: viewsContract,
  schedule: scheduleContract,
  search: searchContract,
} as const satisfies Contract

export type AppContract = typeof contract
