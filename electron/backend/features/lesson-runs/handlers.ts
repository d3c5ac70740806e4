/** The calls of a lesson in the room. */
import type { lessonRunsContract } from '#shared/contracts/lesson-runs.ts'
import type { FeatureHandlers } from '#shared/rpc/define.ts'
import type { Backend } from '../../context.ts'
import { beginRun } from './begin.ts'
import { addGroup, useGroups } from './groups.ts'
import { goTo, pause, resume, setBell } from './clock.ts'
import { endingOf, endRun } from './ending.ts'
import { mark, selectMark, setShared, unmark } from './marks.ts'
import { addNote, removeNote, updateNote } from './notes.ts'
import { listRuns, readRun } from './read-run.ts'
import { readRoom } from './room.ts'
import { addRow, removeRow, renameRow } from './rows.ts'
import { removeRun } from './changing.ts'

export function lessonRunsHandlers(backend: Backend): FeatureHandlers<typeof lessonRunsContract> {
  return {
    room: ({ lessonId }) => readRoom(backend.workspace(), lessonId),
    run: ({ id }) => readRun(backend.workspace().read, id),
    list: ({ lessonId }) => listRuns(backend.workspace().read, lessonId),
    begin: (input) => beginRun(backend.workspace(), input),
    goTo: (input) => goTo(backend.workspace(), input),
    pause: (input) => pause(backend.workspace(), input),
    resume: (input) => resume(backend.workspace(), input),
    setBell: (input) => setBell(backend.workspace(), input),
    addRow: (input) => addRow(backend.workspace(), input),
    renameRow: (input) => renameRow(backend.workspace(), input),
    removeRow: (input) => removeRow(backend.workspace(), input),
    addGroup: (input) => addGroup(backend.workspace(), input),
    useGroups: (input) => useGroups(backend.workspace(), input),
    mark: (input) => mark(backend.workspace(), input),
    unmark: (input) => unmark(backend.workspace(), input),
    select: (input) => selectMark(backend.workspace(), input),
    setShared: (input) => setShared(backend.workspace(), input),
    addNote: (input) => addNote(backend.workspace(), input),
    updateNote: (input) => updateNote(backend.workspace(), input),
    removeNote: (input) => removeNote(backend.workspace(), input),
    ending: ({ id }) => endingOf(backend.workspace(), id),
    end: (input) => endRun(backend.workspace(), input),
    remove: ({ id }) => removeRun(backend.workspace(), id),
  }
}
