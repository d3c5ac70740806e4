/** Sessions of the last weeks that are not complete: write the note here, log it, or nothing to add. */
import { useState } from 'react'
import type { UnfinishedSession } from '#shared/contracts/today.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { formatDay, formatWeekday } from '#renderer/ui/format.ts'
import { RowList } from '#renderer/ui/RowList/RowList.tsx'
import type { ListRow, RowAction } from '#renderer/ui/RowList/row-types.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { rowCommands } from './commands.ts'
import { MoveSession } from './MoveSession.tsx'
import { NoteForm } from './NoteForm.tsx'
import { dropSplit, nothingToAdd } from './session-changes.ts'
import { openSession, plannedActions } from './session-rows.ts'
import { sessionName, whoOf } from './today-words.ts'
import classes from './Today.module.css'

type Form = 'note' | 'move'
type Shown = { readonly session: UnfinishedSession; readonly index: number; readonly form: Form }

export function UnfinishedSessions({
  sessions,
}: {
  readonly sessions: readonly UnfinishedSession[]
}) {
  const { isReadOnly } = useWorkspace()
  const [shown, setShown] = useState<Shown | null>(null)
  const close = (): void => setShown(null)
  const rows = withShown(sessions, shown).map((session, index): ListRow => ({
    key: `session-${session.id}`,
    name: sessionName(session),
    content: <Unfinished session={session} />,
    open: openSession(session),
    actions: isReadOnly ? [] : actionsFor(session, (form) => setShown({ session, index, form })),
    ...(shown?.session.id === session.id && {
      editor:
        shown.form === 'note' ? (
          <NoteForm session={session} onClose={close} />
        ) : (
          <MoveSession session={session} onClose={close} />
        ),
    }),
  }))
  return (
    <Section title="Notes to finish" note={sessions.length || undefined}>
      <RowList
        label="Notes to finish"
        rows={rows}
        columns="120px minmax(0, 1fr) auto"
        className={classes.unfinished}
        empty={<p className={classes.none}>Every session of the last 30 days is complete.</p>}
      />
    </Section>
  )
}

/** With its first letter a note is no longer missing; its row stays until the writing is done. */
function withShown(
  sessions: readonly UnfinishedSession[],
  shown: Shown | null,
): readonly UnfinishedSession[] {
  if (!shown || sessions.some(({ id }) => id === shown.session.id)) return sessions
  return sessions.toSpliced(shown.index, 0, shown.session)
}

function actionsFor(session: UnfinishedSession, show: (form: Form) => void): readonly RowAction[] {
  if (session.status === 'planned') {
    return plannedActions(session, { canLog: true, onMove: () => show('move') })
  }
  const isSplit = session.lacks.startsWith('Time split')
  return [
    { ...rowCommands.writeNote, isQuick: !isSplit, run: () => show('note') },
    ...(isSplit
      ? [{ ...rowCommands.dropSplit, isQuick: true, run: () => void dropSplit(session) }]
      : []),
    { ...rowCommands.nothingToAdd, isQuick: true, run: () => void nothingToAdd(session) },
  ]
}

function Unfinished({ session }: { readonly session: UnfinishedSession }) {
  const { on, teachers, type, lacks } = session
  const who = whoOf(teachers)
  return (
    <>
      <span className="t2">
        <span className="m">{formatWeekday(on).slice(0, 3)}</span> {formatDay(on)}
      </span>
      <span className="ell">
        <span className="m">{who || type}</span> {who && <span className="t2">{type}</span>}
      </span>
      <span className="num sm t2">{lacks}</span>
    </>
  )
}
