/** All wiring of the backend, visible in one file. */
import { contract, type AppContract } from '#shared/contracts/index.ts'
import type { BackendEvent, Handlers } from '#shared/rpc/define.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { Backend } from './context.ts'
import type { OpenWorkspace } from './database/open-workspace.ts'
import { analysisHandlers } from './features/analysis/index.ts'
import { caseloadFileHandlers } from './features/caseload-file/index.ts'
import { caseloadHandlers } from './features/caseload/index.ts'
import { cyclesHandlers } from './features/cycles/index.ts'
import { debriefsHandlers } from './features/debriefs/index.ts'
import { documentsHandlers } from './features/documents/index.ts'
import { goalsHandlers } from './features/goals/index.ts'
import { historyHandlers } from './features/history/index.ts'
import { importsHandlers } from './features/imports/index.ts'
import { itemBankHandlers } from './features/item-bank/index.ts'
import { lessonRunsHandlers } from './features/lesson-runs/index.ts'
import { lessonsHandlers } from './features/lessons/index.ts'
import { libraryHandlers } from './features/library/index.ts'
import { memoryHandlers } from './features/memory/index.ts'
import { observationsHandlers } from './features/observations/index.ts'
import { reportStylesHandlers } from './features/report-styles/index.ts'
import { reportsHandlers } from './features/reports/index.ts'
import { schoolsHandlers } from './features/schools/index.ts'
import { stepsHandlers } from './features/steps/index.ts'
import { sessionsHandlers } from './features/sessions/index.ts'
import { smallGroupsHandlers } from './features/small-groups/index.ts'
import { standardsHandlers } from './features/standards/index.ts'
import { studentsHandlers } from './features/students/index.ts'
import { tablesHandlers } from './features/tables/index.ts'
import { timeHandlers } from './features/time/index.ts'
import { todayHandlers } from './features/today/index.ts'
import { viewsHandlers } from './features/views/index.ts'
import { scheduleHandlers } from './features/schedule/index.ts'
import { searchHandlers } from './features/search/index.ts'
import { workspaceHandlers } from './features/workspace/index.ts'
import { createGrantedFiles } from './files/granted-files.ts'

export { contract }

export type BackendOptions = {
  readonly settingsFolder: string
  readonly resourcesFolder: string
  readonly onEvent?: (event: BackendEvent) => void
  readonly now?: () => Date
  /** Where there is no desktop (command line, tests), none has a program for a file. */
  readonly openFile?: Backend['openFile']
}

export function createBackend(options: BackendOptions): Backend {
  let open: OpenWorkspace | null = null
  return {
    workspace: () => {
      if (open) return open
      throw new CallError('WORKSPACE_CLOSED')
    },
    useWorkspace: async (next) => {
      const previous = open
      open = next
      await previous?.close()
    },
    files: createGrantedFiles(() => open?.folder ?? null),
    folders: { settings: options.settingsFolder, resources: options.resourcesFolder },
    emit: (event) => options.onEvent?.(event),
    now: options.now ?? (() => new Date()),
    openFile: options.openFile ?? (() => Promise.resolve('There is no desktop here.')),
  }
}

export const createHandlers = (backend: Backend): Handlers<AppContract> => ({
  workspace: workspaceHandlers(backend),
  history: historyHandlers(backend),
  caseload: caseloadHandlers(backend),
  caseloadFile: caseloadFileHandlers(backend),
  cycles: cyclesHandlers(backend),
  debriefs: debriefsHandlers(backend),
  goals: goalsHandlers(backend),
  imports: importsHandlers(backend),
  itemBank: itemBankHandlers(backend),
  analysis: analysisHandlers(backend),
  reports: reportsHandlers(backend),
  reportStyles: reportStylesHandlers(backend),
  schedule: scheduleHandlers(backend),
  search: searchHandlers(backend),
  lessonRuns: lessonRunsHandlers(backend),
  lessons: lessonsHandlers(backend),
  library: libraryHandlers(backend),
  memory: memoryHandlers(backend),
  observations: observationsHandlers(backend),
  schools: schoolsHandlers(backend),
  steps: stepsHandlers(backend),
  sessions: sessionsHandlers(backend),
  smallGroups: smallGroupsHandlers(backend),
  standards: standardsHandlers(backend),
  students: studentsHandlers(backend),
  tables: tablesHandlers(backend),
  time: timeHandlers(backend),
  documents: documentsHandlers(backend),
  today: todayHandlers(backend),
  views: viewsHandlers(backend),
})
