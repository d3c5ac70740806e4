/** One sentence and a way forward for every failure that can reach a person, on screen and command line. */
import { dayInWords } from '../domain/days.ts'
import { CallError } from '../rpc/errors.ts'

export type FailureText = { readonly sentence: string; readonly wayForward: string }

type Data = Readonly<Record<string, unknown>>

const texts: Readonly<Record<string, (data: Data) => FailureText>> = {
  WORKSPACE_CLOSED: () => ({
    sentence: 'No workspace is open.',
    wayForward: 'Open one first, or make a new one.',
  }),
  WORKSPACE_READ_ONLY: () => ({
    sentence: 'This workspace is read-only, so nothing was changed.',
    wayForward: 'Copy its folder to a place you can write to and open the copy.',
  }),
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
  FILE_UNUSABLE: ({ name, why }) => ({
    sentence: `${text(name)} cannot be used.`,
    wayForward: text(why),
  }),
  LAYOUT_UNKNOWN: ({ fileName, nearest }) => ({
    sentence: `No recipe fits ${text(fileName)}. Nothing was stored.`,
    wayForward: nearestRecipe(nearest),
  }),
  NOT_FOUND: ({ what }) => ({ sentence: text(what), wayForward: '' }),
  TEACHER_MISSING: () => ({
    sentence: 'This teacher is no longer in the caseload.',
    wayForward: 'Undo the removal, or go back to the caseload.',
  }),
  STEP_MISSING: () => ({
    sentence: 'This action step is no longer there.',
    wayForward: 'It was removed meanwhile; undo brings it back.',
  }),
  NAMES_MISSING: ({ fileName, columns }) => ({
    sentence: `No column of ${text(fileName)} says who the teachers are. Nothing was stored.`,
    wayForward: `Name its columns First name and Last name, or Teacher. It has ${list(columns)}.`,
  }),
  SAME_TEACHER: () => ({
    sentence: 'A record cannot be merged with itself.',
    wayForward: 'Choose the other record of this teacher.',
  }),
  ASSIGNMENT_MISSING: () => ({
    sentence: 'This teaching assignment is no longer there.',
    wayForward: 'Undo its removal, or add it again.',
  }),
  ASSIGNMENT_EXISTS: ({ className }) => ({
    sentence: `${text(className)} is already taught by this teacher in these days.`,
    wayForward: 'Change the days, or choose another class.',
  }),
  END_BEFORE_START: ({ startsOn, endsOn }) => ({
    sentence: `It would end on ${dayInWords(text(endsOn))}, before it starts on ${dayInWords(text(startsOn))}.`,
    wayForward: 'Change one of the two days.',
  }),
  CYCLE_MISSING: () => ({
    sentence: 'This cycle is no longer there.',
    wayForward: 'Undo its removal, or go back to the list of cycles.',
  }),
  PHASE_MISSING: () => ({
    sentence: 'This phase is no longer in the cycle.',
    wayForward: 'Look at its phases as they are now, and try again.',
  }),
  PHASE_BEGAN_LATER: ({ phase, startsOn }) => ({
    sentence: `${text(phase)} began later, on ${text(startsOn)}.`,
    wayForward: `Change the days of ${text(phase)} on the page of the cycle first, or choose a later day.`,
  }),
  PHASE_DAYS: ({ why }) => ({
    sentence: `These days do not fit: ${text(why)}`,
    wayForward: 'Choose other days. Nothing was changed.',
  }),
  LOOK_FOR_MISSING: () => ({
    sentence: 'This look-for is no longer in the cycle.',
    wayForward: 'Undo its removal, or add it again.',
  }),
  MODEL_EXISTS: ({ name }) => ({
    sentence: `There is a coaching model called ${text(name)} already.`,
    wayForward: 'Choose it from the list, or give yours another name.',
  }),
  MODEL_MISSING: () => ({
    sentence: 'This coaching model is no longer there.',
    wayForward: 'Undo its removal, or make a new one.',
  }),
  PHASE_TWICE: ({ phase }) => ({
    sentence: `${text(phase)} stands in the list twice.`,
    wayForward: 'A board has one column for each phase, so give one of them another name.',
  }),
  GOAL_MISSING: () => ({
    sentence: 'This goal is no longer there.',
    wayForward: 'Undo its removal, or add it again.',
  }),
  POINT_MISSING: () => ({
    sentence: 'This data point is no longer there.',
    wayForward: 'Undo its removal, or add it again.',
  }),
  DAY_OFF: ({ day, name }) => ({
    sentence: `${text(name)}: ${text(day)} is a day off.`,
    wayForward: 'Choose another day, or set the date in the session itself.',
  }),
  SCHOOL_EXISTS: ({ name }) => ({
    sentence: `${text(name)} is in the caseload already.`,
    wayForward: 'Choose it from the list, or type another name.',
  }),
  DOCUMENT_GONE: ({ name }) => ({
    sentence: `${text(name)} is no longer in the workspace.`,
    wayForward: 'Undo its removal, or attach the file again.',
  }),
  NOT_OPENED: ({ name, why }) => ({
    sentence: `${text(name)} was not opened.`,
    wayForward: text(why),
  }),
  CATEGORY_TWICE: ({ name }) => ({
    sentence: `Two categories are called ${text(name)}.`,
    wayForward: 'Give one of them another name.',
  }),
  VIEW_EXISTS: ({ name }) => ({
    sentence: `There is a view called “${text(name)}” already.`,
    wayForward: 'Give this one another name, or update that one.',
  }),
  VIEW_MISSING: () => ({
    sentence: 'This view is no longer there.',
    wayForward: 'Undo its removal, or choose another view.',
  }),
  SCHOOL_MISSING: () => ({
    sentence: 'This school is no longer there.',
    wayForward: 'Undo its removal, or choose another one.',
  }),
  SCHOOL_IN_USE: ({ name, uses }) => ({
    sentence: `${text(name)} cannot be removed: ${list(uses)} refer to it.`,
    wayForward: 'Archive it instead: it is no longer offered then, and nothing is lost.',
  }),
  CALENDAR_REFUSED: ({ sentence }) => ({ sentence: text(sentence), wayForward: '' }),
  ENTRY_MISSING: () => ({
    sentence: 'This entry is no longer there.',
    wayForward: 'It was removed meanwhile; undo brings it back.',
  }),
  NOTHING_TO_UNDO: () => ({ sentence: 'There is nothing to undo.', wayForward: '' }),
  UNDO_BLOCKED: ({ label, later }) => ({
    sentence: `“${text(label)}” cannot be undone alone: ${text(later)} builds on it.`,
    wayForward: `Undo ${text(later)} first.`,
  }),
  SESSION_MISSING: () => ({
    sentence: 'This session is no longer there.',
    wayForward: 'Undo its removal, or go back to the sessions.',
  }),
  TIME_OVER: ({ percent }) => ({
    sentence: `The time split adds up to ${text(percent)}%, and a session has 100%.`,
    wayForward: 'Take some away from one of the categories.',
  }),
  SESSION_AHEAD: ({ heldOn }) => ({
    sentence: `${text(heldOn)} is still ahead, so this session cannot be logged as done.`,
    wayForward: 'Plan it, or change the day.',
  }),
  RECORD_GONE: () => ({
    sentence: 'A teacher, school, cycle or goal of this session is no longer there.',
    wayForward: 'Choose again; what you typed is still here.',
  }),
  NOTHING_TO_REPEAT: ({ why }) => ({
    sentence: 'No session was added.',
    wayForward: text(why),
  }),
  TIMER_NOT_RUNNING: () => ({
    sentence: 'No timer runs for this session.',
    wayForward: 'Start it, or enter the minutes.',
  }),
  CANCELLED: () => ({ sentence: 'Cancelled. Nothing was stored.', wayForward: '' }),
  CONNECTION_LOST: () => ({
    sentence: 'The part that keeps your data stopped for a moment. What was saved is safe.',
    wayForward: 'Try again.',
  }),
  INVALID_INPUT: () => ({
    sentence: 'Something that was entered is not valid.',
    wayForward: 'Check the fields and try again.',
  }),
}

/** Any error at all; an undeclared one is only named by its reference. */
export function describeFailure(error: unknown): FailureText {
  const known = error instanceof CallError ? texts[error.code] : undefined
  if (error instanceof CallError && known) return known((error.data ?? {}) as Data)
  const reference = error instanceof CallError && error.reference
  return {
    sentence: 'Something unexpected went wrong. What was saved is safe.',
    wayForward: reference
      ? `Try again. If it comes back, the log has the details under ${reference}.`
      : 'Try again.',
  }
}

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/** `3 classes, 61 enrolments and 14 sessions` */
const list = (value: unknown): string =>
  new Intl.ListFormat('en-US').format(Array.isArray(value) ? value.map(text) : [])

function nearestRecipe(nearest: unknown): string {
  const [first] = (Array.isArray(nearest) ? nearest : []) as {
    readonly name: string
    readonly missing: readonly string[]
  }[]
  return first
    ? `Closest is “${first.name}”, which also needs ${first.missing.join(', ')}.`
    : 'Export it again with one header row, a student id and at least one score column.'
}
