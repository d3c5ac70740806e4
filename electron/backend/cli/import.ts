/** `import FILE…`: each file as one batch of its own, or with `--dry-run` only what would be. */
import { resolve } from 'node:path'
import { importFile } from '../features/imports/index.ts'
import { flag, UsageError, type Command } from './command.ts'

type Outcome = Awaited<ReturnType<typeof importFile>>

export const importCommand: Command = {
  name: 'import',
  usage: 'import FILE… --workspace DIR [--recipe ID|FILE] [--dry-run] [--json]',
  flags: { recipe: 'string', 'dry-run': 'boolean' },
  workspace: 'open',
  run: async ({ backend, words, flags, call }) => {
    if (words.length === 0) throw new UsageError('Which file?')
    const recipe = flag(flags, 'recipe')
    const outcomes: Outcome[] = []
    for (const word of words) {
      const options = { dryRun: flags['dry-run'] === true, ...(recipe ? { recipe } : {}) }
      outcomes.push(await importFile(backend, resolve(word), call, options))
    }
    const documents = outcomes.map(document)
    return {
      json: documents.length === 1 ? documents[0] : documents,
      text: outcomes.map((outcome) => describe(outcome, flags['dry-run'] === true)).join('\n\n'),
    }
  },
}

const document = ({ accounting, batchId, recipe, problems, fileName, brings }: Outcome) => ({
  fileName,
  batchId,
  ...accounting,
  recipe,
  brings,
  problems,
})

function describe(outcome: Outcome, isDryRun: boolean): string {
  const { accounting: sum } = outcome
  const verb = isDryRun ? 'would be stored' : 'stored'
  return [
    `${outcome.fileName}, read as ${outcome.recipe.name}`,
    `${sum.rowsRead} rows read = ${sum.rowsStored} ${verb} (${sum.rowsChanged} changed) + ${sum.rowsRefused} refused + ${sum.rowsRepeated} repeated + ${sum.rowsNotStudents} not students`,
    `${sum.studentsNew} students new, ${sum.studentsMatched} matched`,
    ...outcome.problems.map(({ title, count, outcome: what }) => `  ${title}: ${count} ${what}`),
    ...(outcome.batchId === null && !isDryRun ? ['Nothing new, so no batch was made.'] : []),
  ].join('\n')
}
