/**
 * Every command of the app, in the order in which menu, palette and shortcut sheet show them: what a
 * coach does all day first, what keeps the app last.
 */
import { documentCommands } from '#renderer/coaching/documents/document-commands.ts'
import { stepCommands } from '#renderer/coaching/steps/step-commands.ts'
import { analysisCommands } from '#renderer/features/analysis/commands.ts'
import { caseloadFileCommands } from '#renderer/features/caseload-file/commands.ts'
import { caseloadCommands } from '#renderer/features/caseload/commands.ts'
import { cyclesCommands } from '#renderer/features/cycles/commands.ts'
import { debriefsCommands } from '#renderer/features/debriefs/commands.ts'
import { goalsCommands } from '#renderer/features/goals/commands.ts'
import { historyCommands } from '#renderer/features/history/commands.ts'
import { importsCommands } from '#renderer/features/imports/commands.ts'
import { lessonRunsCommands } from '#renderer/features/lesson-runs/commands.ts'
import { lessonsCommands } from '#renderer/features/lessons/commands.ts'
import { itemBankCommands } from '#renderer/features/item-bank/commands.ts'
import { observationsCommands } from '#renderer/features/observations/commands.ts'
import { libraryCommands } from '#renderer/features/library/commands.ts'
import { reportsCommands } from '#renderer/features/reports/commands.ts'
import { scheduleCommands } from '#renderer/features/schedule/commands.ts'
import { schoolsCommands } from '#renderer/features/schools/commands.ts'
import { sessionsCommands } from '#renderer/features/sessions/commands.ts'
import { settingsCommands } from '#renderer/features/settings/commands.ts'
import { smallGroupsCommands } from '#renderer/features/small-groups/commands.ts'
import { standardsCommands } from '#renderer/features/standards/commands.ts'
import { startCommands } from '#renderer/features/start/commands.ts'
import { studentsCommands } from '#renderer/features/students/commands.ts'
import { timeCommands } from '#renderer/features/time/commands.ts'
import { todayCommands } from '#renderer/features/today/commands.ts'
import { appCommands } from './app-commands.ts'
import type { Command, CommandContext, CommandGroup } from './command-types.ts'
import { isEnabled } from './command-types.ts'
import { notifyError } from './notify.tsx'
import { runOffered } from './page-commands.ts'
import { tableCommands } from './table-commands.ts'

export const groups: readonly CommandGroup[] = [
  'File',
  'Edit',
  'View',
  'Go',
  'Caseload',
  'Lessons',
  'Student data',
  'Reports',
  'Help',
]

export const commands: readonly Command[] = [
  ...sessionsCommands,
  ...caseloadCommands,
  ...caseloadFileCommands,
  ...schoolsCommands,
  ...timeCommands,
  ...stepCommands,
  ...documentCommands,
  ...todayCommands,
  ...scheduleCommands,
  ...cyclesCommands,
  ...goalsCommands,
  ...lessonsCommands,
  ...observationsCommands,
  ...lessonRunsCommands,
  ...debriefsCommands,
  ...libraryCommands,
  ...standardsCommands,
  ...importsCommands,
  ...studentsCommands,
  ...itemBankCommands,
  ...analysisCommands,
  ...smallGroupsCommands,
  ...reportsCommands,
  ...appCommands,
  ...tableCommands,
  ...historyCommands,
  ...startCommands,
  ...settingsCommands,
]

export function runCommand(command: Command, context: CommandContext): void {
  if (!isEnabled(command, context)) return
  if (command.run === 'page') return runOffered(command.id)
  Promise.resolve(command.run(context)).catch(notifyError)
}
