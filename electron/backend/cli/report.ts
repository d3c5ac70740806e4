/** `report list` and `report KIND --out FILE`: the same Word files as from the window. */
import { resolve } from 'node:path'
import { reportKind, type ReportChoices, type ReportKindName } from '#shared/contracts/reports.ts'
import { listTemplates } from '../features/report-styles/index.ts'
import { reportsHandlers, saveTables } from '../features/reports/index.ts'
import { flag, requiredFlag, UsageError, type Command, type CommandInput } from './command.ts'
import { cycleSummary } from './report/cycle-summary.ts'
import { lessonPacket } from './report/lesson-packet.ts'
import { monthlyLog } from './report/monthly-log.ts'
import { observationLetter } from './report/observation-letter.ts'
import { packet } from './report/packet.ts'
import { plcAgenda } from './report/plc-agenda.ts'
import { programEvaluation } from './report/program-evaluation.ts'
import { documentFlags, forWhomFlags, type ReportFlags } from './report/report-flags.ts'
import { teacherDataProfile } from './report/teacher-data-profile.ts'
import { notFound, scopeUsage } from './selection.ts'

export const reportListCommand: Command = {
  name: 'report list',
  usage: 'report list [--json]',
  flags: {},
  workspace: 'none',
  run: async ({ backend, call }) => {
    const kinds = await reportsHandlers(backend).kinds(undefined, call)
    return {
      json: { kinds },
      text: kinds.map(({ kind, description }) => `  ${kind}  ${description}`).join('\n'),
    }
  },
}

const kinds: Readonly<Record<ReportKindName, ReportFlags>> = {
  'data-meeting-packet': packet,
  'lesson-packet': lessonPacket,
  'monthly-log': monthlyLog,
  'cycle-summary': cycleSummary,
  'observation-letter': observationLetter,
  'plc-agenda': plcAgenda,
  'program-evaluation': programEvaluation,
  'teacher-data-profile': teacherDataProfile,
}

const kindFlags = [...new Set(Object.values(kinds).flatMap(({ flags }) => flags))]

export const reportCommand: Command = {
  name: 'report',
  usage: `report ${Object.keys(kinds).join('|')} --workspace DIR --out FILE [--tables FILE.xlsx|FILE.csv|FOLDER] ${scopeUsage} [--test NAME] [--window W] [--before W] [--items NAME] [--names names|codes] [--lesson TITLE] [--month 2026-01] [--teachers counts|names] [--working TEXT] [--requests TEXT] [--on 2026-02-24] [--evidence look-fors|script] [--counts in|out] [--form agenda|minutes] [--items TEXT] [--norms TEXT] [--roles TEXT] [--place TEXT] [--decisions TEXT] [--from DAY] [--to DAY] [--period NAME] [--after W] [--surveys FILE] [--questions TEXT] [--description TEXT] [--conclusions TEXT] [--audience team|teacher|principal|district] [--recipient TEXT] [--prepared-by TEXT] [--paper letter|a4] [--leave-out PART,PART] [--school-header] [--template NAME] [--json]`,
  flags: {
    ...Object.fromEntries(
      ['out', 'tables', ...forWhomFlags, ...kindFlags].map((name) => [name, 'string'] as const),
    ),
    ...documentFlags,
  },
  workspace: 'open',
  takesWords: true,
  run: async (input) => {
    const { backend, call, words, flags } = input
    const [name = '', ...rest] = words
    const known = reportKind.safeParse(name)
    if (!known.success || rest.length > 0) {
      throw new UsageError(`Which report? ${Object.keys(kinds).join(', ')}`)
    }
    const kind = kinds[known.data]
    const foreign = kindFlags.find(
      (one) => !kind.flags.includes(one) && flag(flags, one) !== undefined,
    )
    if (foreign) throw new UsageError(`--${foreign} says nothing about a ${name}`)
    const tables = flag(flags, 'tables')
    const out = tables === undefined ? requiredFlag(flags, 'out') : flag(flags, 'out')
    const templateId = await templateNamed(input)
    const choices = { ...(await kind.choicesFrom(input)), templateId }
    const saved =
      tables === undefined
        ? null
        : await saveTables(backend, { choices, path: resolve(tables) }, call)
    const written = out === undefined ? null : await writeTo(resolve(out), choices, input)
    return {
      json: {
        kind: known.data,
        ...written,
        ...(saved && { tables: saved }),
        audience: choices.audience,
      },
      text: [
        written &&
          `Wrote ${written.fileName}: ${written.bytes} bytes, ${written.namesShown ? 'students by name' : 'no student named'}, for the ${choices.audience}.`,
        saved && `Wrote ${saved.tables} tables to ${saved.fileName}, for the ${choices.audience}.`,
      ]
        .filter(Boolean)
        .join('\n'),
    }
  },
}

function writeTo(file: string, choices: ReportChoices, { backend, call }: CommandInput) {
  const saveTo = backend.files.grant(file, 'save')
  return reportsHandlers(backend).write({ choices, saveTo }, call)
}

/** Null: our own look. */
async function templateNamed({ backend, flags }: CommandInput) {
  const name = flag(flags, 'template')
  if (name === undefined) return null
  const templates = await listTemplates(backend.workspace())
  const found = templates.find((one) => one.name.toLowerCase() === name.toLowerCase())
  if (found) return found.id
  const known = templates.map((one) => one.name).join(', ')
  throw notFound(
    `There is no template “${name}”. ${known ? `There are: ${known}.` : 'None was added yet.'}`,
  )
}
