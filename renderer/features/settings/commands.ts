/** The workspace as a whole: back up, check, throw the sample away, close. */
import { DatabaseBackup, FlaskConicalOff, LogOut, ShieldCheck } from 'lucide-react'
import { canWrite, hasWorkspace } from '#renderer/app/command-types.ts'
import type { Command } from '#renderer/app/command-types.ts'
import {
  backUpNow,
  checkFile,
  closeWorkspace,
  discardSample,
} from '#renderer/app/workspace-actions.ts'

export const settingsCommands: readonly Command[] = [
  {
    id: 'workspace.back-up',
    label: 'Back up now',
    group: 'File',
    icon: DatabaseBackup,
    isEnabled: canWrite,
    run: backUpNow,
  },
  {
    id: 'workspace.check',
    label: 'Check the file',
    group: 'File',
    icon: ShieldCheck,
    keywords: 'integrity damaged',
    isEnabled: hasWorkspace,
    run: checkFile,
  },
  {
    id: 'workspace.discard-sample',
    label: 'Throw the sample away',
    group: 'File',
    icon: FlaskConicalOff,
    keywords: 'delete demo',
    isEnabled: ({ workspace }) => workspace?.isSample === true,
    run: discardSample,
  },
  {
    id: 'workspace.close',
    label: 'Close workspace',
    group: 'File',
    icon: LogOut,
    keywords: 'switch open another',
    isEnabled: hasWorkspace,
    run: closeWorkspace,
  },
]
