/** The lessons calls of the contract. */
import type { lessonsContract } from '#shared/contracts/lessons.ts'
import type { FeatureHandlers } from '#shared/rpc/define.ts'
import type { Backend } from '../../context.ts'
import { todayIn } from '../../database/today.ts'
import { addLesson } from './add.ts'
import { duplicateLesson, quietPrompt, removeLesson, updateLesson } from './change.ts'
import { lessonEvidence } from './evidence.ts'
import { listLessons } from './list.ts'
import { readLesson } from './read-lesson.ts'
import { addRow, moveRow, removeRow, setMinutes, updateRow } from './rows.ts'
import { lessonTemplates } from './templates.ts'
import { ideasFor } from './thinking.ts'
import { compareVersion, keepVersion, listVersions, restoreVersion } from './versions.ts'

export function lessonsHandlers(backend: Backend): FeatureHandlers<typeof lessonsContract> {
  return {
    list: async (only) => {
      const workspace = backend.workspace()
      return listLessons(workspace.read, only, await todayIn(workspace))
    },
    lesson: ({ id }) => readLesson(backend.workspace().read, id),
    add: (input) => addLesson(backend, input),
    update: (input) => updateLesson(backend.workspace(), input),
    addRow: (input) => addRow(backend.workspace(), input),
    updateRow: (input) => updateRow(backend.workspace(), input),
    moveRow: (input) => moveRow(backend.workspace(), input),
    removeRow: (input) => removeRow(backend.workspace(), input),
    setMinutes: (input) => setMinutes(backend.workspace(), input),
    quietPrompt: (input) => quietPrompt(backend.workspace(), input),
    remove: (input) => removeLesson(backend.workspace(), input),
    duplicate: (input) => duplicateLesson(backend.workspace(), input),
    evidence: ({ id }) => lessonEvidence(backend.workspace().read, id),
    ideas: ({ standards }) => ideasFor(backend.workspace().read, standards),
    versions: ({ id }) => listVersions(backend.workspace().read, id),
    compare: (input) => compareVersion(backend.workspace().read, input),
    keepVersion: (input) => keepVersion(backend.workspace(), input),
    restoreVersion: (input) => restoreVersion(backend.workspace(), input),
    templates: async () => [...(await lessonTemplates(backend))],
  }
}
