/** `caseload import FILE` and `caseload export`: the list of teachers, in and out. */
import { resolve } from 'node:path'
import { fileReader } from '#shared/contracts/caseload-file.ts'
import { bringIn, saveCaseload } from '../features/caseload-file/index.ts'
import { flag, requiredFlag, UsageError, type Command } from './command.ts'

type Outcome = Awaited<ReturnType<typeof bringIn>>

export const caseloadImportCommand: Command = {
  name: 'caseload import',
  usage: 'caseload import FILE --workspace DIR [--dry-run] [--json]',
  flags: { 'dry-run': 'boolean' },
  workspace: 'open',
  takesWords: true,
  run: async ({ backend, words, flags, call }) => {
    const [file, ...more] = words
    if (file === undefined) throw new UsageError('Which file?')
    if (more.length > 0) throw new UsageError('One file at a time')
    const isDryRun = flags['dry-run'] === true
    const outcome = await bringIn(backend.workspace(), resolve(file), { ...call, isDryRun })
    return { json: outcome, text: describe(outcome, isDryRun) }
  },
}

export const caseloadExportCommand: Command = {
  name: 'caseload export',
  usage: 'caseload export --workspace DIR --out FILE [--for me|school] [--archived] [--json]',
  flags: { out: 'string', for: 'string', archived: 'boolean' },
  workspace: 'open',
  run: async ({ backend, flags, call }) => {
    const reader = fileReader.safeParse(flag(flags, 'for') ?? 'me')
    if (!reader.success) throw new UsageError('--for is me or school')
    // Through a grant: a file inside the workspace's own folder is refused.
    const token = backend.files.grant(resolve(requiredFlag(flags, 'out')), 'save')
    const saved = await saveCaseload(backend.workspace(), backend.files.path(token, 'save'), {
      reader: reader.data,
      includeArchived: flags['archived'] === true,
      signal: call.signal,
    })
    const held = saved.heldBack.length > 0 ? `, held back: ${saved.heldBack.join(', ')}` : ''
    return { json: saved, text: `Saved ${saved.rows} rows as ${saved.fileName}${held}` }
  },
}

function describe(outcome: Outcome, isDryRun: boolean): string {
  const { accounting: sum, fileName, newSchools, problems, columns } = outcome
  const unused = columns.filter(({ becomes }) => becomes === null).map(({ name }) => name)
  return [
    `${fileName}${isDryRun ? ', nothing stored' : ''}`,
    `${sum.rowsRead} rows read = ${sum.rowsNew} new + ${sum.rowsChanged} changed + ${sum.rowsUnchanged} unchanged + ${sum.rowsRefused} refused`,
    ...(newSchools.length > 0 ? [`New schools: ${newSchools.join(', ')}`] : []),
    ...(unused.length > 0 ? [`Columns left out: ${unused.join(', ')}`] : []),
    ...problems.map(
      ({ row, column, found, why, outcome: what }) =>
        `  Row ${row}, ${column}${found ? ` “${found}”` : ''}, ${what}: ${why}`,
    ),
    ...(outcome.historyId === null && !isDryRun ? ['Nothing new, so nothing was changed.'] : []),
  ].join('\n')
}
