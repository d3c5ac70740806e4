/** `log "rivera coplan 30m …"`: a session in one line. What can be read in two ways is refused. */
import { storeLine, understandLine, type UnderstoodLine } from '../features/sessions/index.ts'
import type { ReadDb } from '../database/connection.ts'
import { UsageError, type Command } from './command.ts'

export const logCommand: Command = {
  name: 'log',
  usage: 'log "LINE" --workspace DIR [--dry-run] [--json]',
  flags: { 'dry-run': 'boolean' },
  workspace: 'open',
  takesWords: true,
  run: async ({ backend, words, flags }) => {
    const line = words.join(' ')
    if (line.trim() === '') throw new UsageError('Which session?')
    const workspace = backend.workspace()
    const understood = await understandLine(workspace, line)
    const { request } = understood
    const isStored = request !== null && flags['dry-run'] !== true
    const teachers = await namesOf(workspace.read, understood.log.teacherIds)
    const stored = isStored ? await storeLine(workspace, request) : null
    const document = documentOf(line, understood, { teachers, id: stored?.id ?? null })
    return { json: document, text: describe(document), isDone: request !== null }
  },
}

async function namesOf(read: ReadDb, ids: readonly number[]): Promise<readonly string[]> {
  const rows = await read
    .selectFrom('teacher')
    .select(['id', 'givenName', 'familyName'])
    .where('id', 'in', ids.length === 0 ? [0] : ids)
    .execute()
  const names = new Map(rows.map((row) => [row.id, `${row.givenName} ${row.familyName}`]))
  return ids.flatMap((id) => names.get(id) ?? [])
}

type Stored = { readonly teachers: readonly string[]; readonly id: number | null }

const documentOf = (line: string, { log, complete }: UnderstoodLine, { teachers, id }: Stored) => ({
  session: id,
  does: complete.completes ? 'complete' : complete.isPlan ? 'plan' : 'log',
  teachers,
  type: complete.type?.value ?? null,
  heldOn: complete.heldOn,
  startsAt: complete.startsAt,
  minutes: complete.minutes && { value: complete.minutes.value, from: complete.minutes.from },
  mode: complete.mode,
  cycle: complete.cycle?.title ?? null,
  phase: complete.phase,
  sharedNote: log.sharedNote,
  privateNote: log.privateNote,
  steps: log.steps.map(({ text, owner, dueOn, checkBackOn }) => ({
    text,
    owner,
    dueOn,
    checkBackOn,
  })),
  parts: log.parts.map(({ kind, from, to }) => ({ kind, text: line.slice(from, to) })),
  questions: log.questions.map(({ from, to, prompt, choices }) => ({
    text: line.slice(from, to),
    prompt,
    choices: choices.map(({ label }) => label),
  })),
  missing: complete.gaps,
})

type Document = ReturnType<typeof documentOf>

const verbs = { log: 'Log', plan: 'Plan', complete: 'Log the planned' } as const

function describe(document: Document): string {
  const { session, does, teachers, type, heldOn, minutes, cycle, phase } = document
  const length =
    minutes && `${minutes.value} min${minutes.from === 'said' ? '' : ` (${minutes.from})`}`
  const facts = [
    `${verbs[does as keyof typeof verbs]} ${type ?? 'session'}`,
    teachers.join(' and '),
    [heldOn, document.startsAt].filter(Boolean).join(' '),
    length,
    cycle && [cycle, phase].filter(Boolean).join(', '),
  ]
  return [
    facts.filter(Boolean).join(' · '),
    document.sharedNote && `  Shared note: ${document.sharedNote}`,
    document.privateNote && `  Private note: ${document.privateNote}`,
    ...document.steps.map(
      ({ text, owner, dueOn }) =>
        `  Next step: ${text} (${[owner, dueOn].filter(Boolean).join(', ')})`,
    ),
    ...document.questions.map(({ text, prompt, choices }) =>
      [`  Not clear: “${text}”. ${prompt}`, choices.join(' or ')].filter(Boolean).join(' '),
    ),
    ...document.missing.map((gap) => `  Missing: ${gap}`),
    session === null ? 'Nothing was stored.' : `Stored as session ${session}.`,
  ]
    .filter(Boolean)
    .join('\n')
}
