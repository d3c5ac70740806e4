/** `standards list`, `standards import FILE` and `standards crosswalk`: a state's own list of standards. */
import { resolve } from 'node:path'
import { csvLine } from '#shared/domain/table.ts'
import {
  crosswalkOf,
  importList,
  standardLists,
  type StoredList,
} from '../features/standards/index.ts'
import { saveFile } from '../files/save-file.ts'
import { flag, requiredFlag, UsageError, type Command } from './command.ts'

export const standardsListCommand: Command = {
  name: 'standards list',
  usage: 'standards list --workspace DIR [--json]',
  flags: {},
  workspace: 'open',
  run: async ({ backend }) => {
    const lists = await standardLists(backend.workspace().read)
    const text = lists.map(
      ({ id, name, standards, matched, toReview, without }) =>
        `${id}  ${name}: ${standards} ${standards === 1 ? 'standard' : 'standards'}, ${matched} matched, ${toReview} to review, ${without} with nothing that fits`,
    )
    return {
      json: lists,
      text: text.join('\n') || 'No list of a state is here; the Common Core always is.',
    }
  },
}

export const standardsImportCommand: Command = {
  name: 'standards import',
  usage: 'standards import FILE --workspace DIR [--name NAME] [--dry-run] [--json]',
  flags: { name: 'string', 'dry-run': 'boolean' },
  workspace: 'open',
  takesWords: true,
  run: async ({ backend, words, flags, call }) => {
    const [file, ...more] = words
    if (file === undefined) throw new UsageError('Which file?')
    if (more.length > 0) throw new UsageError('One file at a time')
    const isDryRun = flags['dry-run'] === true
    const options = { ...call, isDryRun, name: flag(flags, 'name') }
    const outcome = await importList(backend.workspace(), resolve(file), options)
    return { json: outcome, text: describe(outcome, isDryRun) }
  },
}

export const standardsCrosswalkCommand: Command = {
  name: 'standards crosswalk',
  usage: 'standards crosswalk --list ID --workspace DIR [--out FILE] [--json]',
  flags: { list: 'string', out: 'string' },
  workspace: 'open',
  run: async ({ backend, flags }) => {
    const id = Number(requiredFlag(flags, 'list'))
    if (!Number.isInteger(id) || id < 1)
      throw new UsageError('--list is a number of standards list')
    const rows = await crosswalkOf(backend.workspace().read, id)
    const out = flag(flags, 'out')
    const lines = [
      ['Code', 'Description', 'Grade', 'Domain', 'Common Core', 'State'],
      ...rows.map(({ code, description, grades, domain, accepted, state }) => [
        ...[code, description, grades.join(', '), domain],
        ...[accepted.map((one) => one.code).join('; '), state],
      ]),
    ]
    const text = lines.map(csvLine).join('')
    if (out === undefined) return { json: rows, text: text.trimEnd() }
    const path = backend.files.path(backend.files.grant(resolve(out), 'save'), 'save')
    // The mark tells Excel that it is UTF-8.
    await saveFile(path, (to) => to.writeFile(`\uFEFF${text}`))
    return { json: rows, text: `Saved ${rows.length} standards as ${path}` }
  },
}

function describe(outcome: StoredList, isDryRun: boolean): string {
  const { accounting: sum, matches, notInFile, problems, problemsInAll } = outcome
  const update = outcome.listId === null ? 'a new list' : 'a list that is here'
  return [
    `${outcome.fileName}${isDryRun ? ', nothing stored' : ''}: ${outcome.name}, ${update}`,
    `${sum.read} read = ${sum.new} new + ${sum.changed} changed + ${sum.unchanged} unchanged + ${sum.headings} headings + ${sum.refused} refused`,
    `Grades: ${outcome.grades.map(({ grade, standards }) => `${grade} (${standards})`).join(', ')}`,
    `Common Core: ${matches.stated} stated, ${matches.suggested} suggested, ${matches.without} without`,
    ...(notInFile > 0 ? [`${notInFile} of the list are not in the file; they stay`] : []),
    ...problems.map(
      ({ row, column, found, why, outcome: what }) =>
        `  Row ${row}, ${column}${found ? ` “${found}”` : ''}, ${what}: ${why}`,
    ),
    ...(problemsInAll > problems.length
      ? [`  and ${problemsInAll - problems.length} more of these`]
      : []),
    ...(outcome.historyId === null && !isDryRun ? ['Nothing new, so nothing was changed.'] : []),
  ].join('\n')
}
