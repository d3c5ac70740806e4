/** Failures of opening a workspace and of undo. */
import { text, type FailureTexts } from './failure-text.ts'

export const workspaceFailures: FailureTexts = {
  WORKSPACE_MISSING: ({ folder }) => ({
    sentence: folder
      ? `There is no workspace at ${text(folder)}.`
      : 'No workspace was opened before.',
    wayForward:
      'If it is on a drive that is not connected, connect it; else choose another folder.',
  }),
  NOT_A_WORKSPACE: ({ folder }) => ({
    sentence: `${text(folder)} is not a Numberline workspace.`,
    wayForward: 'Choose the folder that holds numberline.db, or make a new workspace.',
  }),
  WORKSPACE_IN_USE: ({ folder }) => ({
    sentence: `Another Numberline has ${text(folder)} open. Nothing was changed.`,
    wayForward: 'Close it there and try again.',
  }),
  WORKSPACE_CORRUPT: ({ folder }) => ({
    sentence: `The database in ${text(folder)} is damaged. It was left as it is.`,
    wayForward: 'Restore a backup; the damaged file is kept beside it.',
  }),
  WORKSPACE_NEWER: ({ found, known }) => ({
    sentence: `This workspace was written by a newer Numberline (version ${text(found)} of the database; this one knows ${text(known)}). Nothing was changed.`,
    wayForward: 'Update Numberline and open it again.',
  }),
  WORKSPACE_OLDER: ({ folder }) => ({
    sentence: `${text(folder)} was written by an older Numberline and is read-only, so it cannot be brought up to date.`,
    wayForward: 'Copy its folder to a place you can write to and open the copy.',
  }),
  NOT_THE_SAMPLE: () => ({
    sentence: 'This is not the sample caseload, so it was not thrown away.',
    wayForward: 'Open the sample first.',
  }),
  NOTHING_TO_UNDO: () => ({ sentence: 'There is nothing to undo.', wayForward: '' }),
  UNDO_BLOCKED: ({ label, later }) => ({
    sentence: `“${text(label)}” cannot be undone alone: ${text(later)} builds on it.`,
    wayForward: `Undo ${text(later)} first.`,
  }),
}
