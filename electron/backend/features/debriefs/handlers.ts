/** The debrief calls of the contract. */
import type { debriefsContract } from '#shared/contracts/debriefs.ts'
import type { FeatureHandlers } from '#shared/rpc/define.ts'
import libraryFile from '../../../../resources/debrief/questions.json' with { type: 'json' }
import type { Backend } from '../../context.ts'
import { addDebrief, startOf } from './add.ts'
import { addQuestion, moveQuestion, removeQuestion, updateQuestion } from './questions.ts'
import { listDebriefs, readDebrief } from './read-debrief.ts'
import { removeDebrief, updateDebrief } from './change.ts'

const library = libraryFile.groups.map(({ kind, name, questions }) => ({
  kind,
  name,
  questions: questions.map(({ text }) => text),
}))

export function debriefsHandlers(backend: Backend): FeatureHandlers<typeof debriefsContract> {
  return {
    list: (only) => listDebriefs(backend.workspace().read, only),
    debrief: ({ id }) => readDebrief(backend.workspace().read, id),
    start: ({ of }) => startOf(backend.workspace().read, of),
    library: () => Promise.resolve(library),
    add: (input) => addDebrief(backend.workspace(), input),
    update: (input) => updateDebrief(backend.workspace(), input),
    addQuestion: (input) => addQuestion(backend.workspace(), input),
    updateQuestion: (input) => updateQuestion(backend.workspace(), input),
    moveQuestion: (input) => moveQuestion(backend.workspace(), input),
    removeQuestion: (input) => removeQuestion(backend.workspace(), input),
    remove: ({ id }) => removeDebrief(backend.workspace(), id),
  }
}
