/** `import FILE…`: each file as one batch of its own, or with `--dry-run` only what would be. */
import { basename, resolve } from 'node:path'
import { describeFailure } from '#shared/contracts/failures.ts'
import { isCallError, type CallError } from '#shared/rpc/errors.ts'
import { importFile, saveRecipe } from '../features/imports/index.ts'
import { importFlags, importOptions } from './import-options.ts'
import { flag, UsageError, type Command, type Flags } from './command.ts'

type Outcome = Awaited<ReturnType<typeof importFile>>

export const importCommand: Command = {
  name: 'import',
  usage:
    'import FILE… --workspace DIR [--recipe ID|NAME|FILE] [--sheet NAME] [--header-row N] [--dates month-first|day-first] [--several first|last|best|all] [--answers KEY=same|different,…] [--save-recipe FILE] [--dry-run] [--json]',
  flags: importFlags,
  workspace: 'open',
  takesWords: true,
  run: async ({ backend, words, flags, call }) => {
    if (words.length === 0) throw new UsageError('Which file?')
    const isDryRun = flags['dry-run'] === true
    const options = { dryRun: isDryRun, ...importOptions(flags) }
    const saveTo = flag(flags, 'save-recipe')
    const results: FileResult[] = []
    for (const word of words) {
      const path = resolve(word)
      const first = await importOne(path, (file) => importFile(backend, file, call, options))
      results.push(first)
      for (const sheet of tablesLeft(first, flags))
        results.push(
          await importOne(path, (file) => {
            const reading = { ...options.reading, sheet }
            return importFile(backend, file, call, { ...options, reading })
          }),
        )
    }
    const [only] = results
    if (only && 'failure' in only && results.length === 1) throw only.failure
    if (saveTo !== undefined && only && 'outcome' in only)
      await saveRecipe(
        backend,
        { recipeId: options.recipe ?? only.outcome.recipe.recipeId, options },
        resolve(saveTo),
      )
    const documents = results.map((result) =>
      'failure' in result ? refusal(result) : document(result.outcome),
    )
    return {
      json: documents.length === 1 ? documents[0] : documents,
      text: results
        .map((result) =>
          'failure' in result ? refusalText(result) : describe(result.outcome, isDryRun),
        )
        .join('\n\n'),
      isDone: !results.some((result) => 'failure' in result),
    }
  },
}

type Refused = { readonly fileName: string; readonly failure: CallError }
type FileResult = { readonly outcome: Outcome } | Refused

/** A OneRoster export is one whole: its roster first, then its results. Of a workbook one sheet is meant. */
function tablesLeft(first: FileResult, flags: Flags): readonly string[] {
  if ('failure' in first || flag(flags, 'sheet') !== undefined) return []
  const { recipe, sheets, reading } = first.outcome
  return recipe.recipeId.startsWith('oneroster-')
    ? sheets.filter((one) => one !== reading.sheet)
    : []
}

/** A file that is refused does not hold up the next, nor hide what was stored before. */
async function importOne(
  path: string,
  run: (path: string) => Promise<Outcome>,
): Promise<FileResult> {
  try {
    return { outcome: await run(path) }
  } catch (error) {
    if (!isCallError(error) || error.code === 'CANCELLED') throw error
    return { fileName: basename(path), failure: error }
  }
}

const refusal = ({ fileName, failure }: Refused) => ({
  fileName,
  error: failure.code,
  ...describeFailure(failure),
})

function refusalText(refused: Refused): string {
  const { fileName, sentence, wayForward } = refusal(refused)
  return `${fileName}: nothing stored\n${sentence} ${wayForward}`
}

const document = ({ accounting, batchId, recipe, fileName, brings, ...rest }: Outcome) => ({
  fileName,
  reading: rest.reading,
  batchId,
  ...accounting,
  recipe,
  brings,
  problems: rest.problems,
  questions: rest.questions,
  dateQuestion: rest.dateQuestion,
  severalTests: rest.severalTests,
})

function describe(outcome: Outcome, isDryRun: boolean): string {
  const { accounting: sum } = outcome
  const verb = isDryRun ? 'would be stored' : 'stored'
  return [
    `${outcome.fileName}${outcome.reading.sheet === undefined ? '' : `, ${outcome.reading.sheet}`}, read as ${outcome.recipe.name}`,
    `${sum.rowsRead} rows read = ${sum.rowsStored} ${verb} (${sum.rowsChanged} changed) + ${sum.rowsRefused} refused + ${sum.rowsRepeated} repeated + ${sum.rowsNotStudents} not students`,
    `${sum.studentsNew} students new, ${sum.studentsMatched} matched`,
    ...outcome.problems.map(({ title, count, outcome: what }) => `  ${title}: ${count} ${what}`),
    ...questionsOf(outcome),
    ...(outcome.batchId === null && !isDryRun ? ['Nothing new, so no batch was made.'] : []),
  ].join('\n')
}

/** What is open, with the option that answers it. */
function questionsOf({ questions, dateQuestion, severalTests }: Outcome): string[] {
  const lines = questions.map(
    ({ key, row, about, found, candidate }) =>
      `  Row ${row}: is ${found} the ${about} ${candidate.label}? --answers ${key}=same or ${key}=different`,
  )
  if (dateQuestion) {
    const { example, monthFirst, dayFirst } = dateQuestion
    lines.push(`  ${example} was read as ${monthFirst}. If it is ${dayFirst}: --dates day-first`)
  }
  if (severalTests)
    lines.push(
      `  Several tests in one window, ${severalTests.students} students, for instance ${severalTests.example}: --several first, last, best or all`,
    )
  return lines
}
