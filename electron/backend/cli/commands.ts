/** Every command, in the order that the help shows. */
import { analyzeCommand } from './analyze.ts'
import { caseloadExportCommand, caseloadImportCommand } from './caseload.ts'
import { importCommand } from './import.ts'
import { logCommand } from './log.ts'
import { reportBatchCommand } from './report-batch.ts'
import { reportCommand, reportListCommand } from './report.ts'
import {
  standardsCrosswalkCommand,
  standardsImportCommand,
  standardsListCommand,
} from './standards.ts'
import type { Command } from './command.ts'
import {
  sampleCommand,
  workspaceBackupCommand,
  workspaceCheckCommand,
  workspaceInfoCommand,
} from './workspace.ts'

const commands: readonly Command[] = [
  sampleCommand,
  workspaceInfoCommand,
  workspaceCheckCommand,
  workspaceBackupCommand,
  importCommand,
  caseloadImportCommand,
  caseloadExportCommand,
  standardsListCommand,
  standardsImportCommand,
  standardsCrosswalkCommand,
  logCommand,
  analyzeCommand,
  reportListCommand,
  reportBatchCommand,
  reportCommand,
]

/** The command whose name these words begin with; the longest name wins. */
export const findCommand = (words: readonly string[]): Command | undefined =>
  commands
    .filter(({ name }) => name.split(' ').every((part, index) => words[index] === part))
    .toSorted((a, b) => b.name.length - a.name.length)[0]

export const usage = (): string =>
  [
    'numberline: a private workbench for math coaches, on the command line',
    '',
    ...commands.map((command) => `  numberline ${command.usage}`),
    '',
    'Exit code: 0 done, 1 refused with a reason, 2 wrong use. --json prints one JSON document.',
  ].join('\n')
