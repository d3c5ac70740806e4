/** Lines with their time: Enter keeps one, for the session’s shared note or only for oneself. */
import { Checkbox, TextInput } from '@mantine/core'
import { Lock, X } from 'lucide-react'
import { useRef } from 'react'
import { z } from 'zod'
import { useCommand } from '#renderer/app/page-commands.ts'
import { useDraft } from '#renderer/app/use-remembered.ts'
import { usePrivateNotesHidden } from '#renderer/coaching/private-notes.ts'
import { formatClock } from '#renderer/ui/format.ts'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { useFocusKept } from '#renderer/ui/use-focus-kept.ts'
import { useRun } from './run-acts.ts'
import { Tool } from './SharingOrder.tsx'
import classes from './Side.module.css'

const lineDraft = z.object({ text: z.string(), isPrivate: z.boolean() })

export function NoteLines() {
  const { run, act, isReadOnly } = useRun()
  const input = useRef<HTMLInputElement>(null)
  const draft = useDraft(`room line ${run.id}`, lineDraft, { text: '', isPrivate: false })
  const { text, isPrivate } = draft.value
  const keepFocus = useFocusKept()
  useCommand('lesson-runs.note', () => input.current?.focus(), { isOn: !isReadOnly })
  const keep = async (): Promise<void> => {
    if (text.trim() === '') return
    const line = { text, isPrivate }
    draft.set({ text: '', isPrivate })
    const isKept = await act((calls, id) => calls.addNote({ id, ...line }))
    if (!isKept) draft.set(line)
  }
  return (
    <section className={classes.section} aria-label="Lines">
      <h2 className={classes.title}>Lines</h2>
      <TextInput
        ref={input}
        aria-label="A line"
        placeholder="What you see or hear; Enter keeps it"
        maxLength={2000}
        disabled={isReadOnly}
        value={text}
        rightSection={text === '' && <Kbd shortcut="N" isDecoration />}
        onChange={(event) => draft.set({ isPrivate, text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur()
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          void keep()
        }}
      />
      <Checkbox
        className={classes.private}
        label="Only for me"
        checked={isPrivate}
        disabled={isReadOnly}
        onChange={(event) => draft.set({ text, isPrivate: event.currentTarget.checked })}
      />
      <ul ref={keepFocus} className={classes.notes}>
        <Kept />
      </ul>
    </section>
  )
}

/** The latest first: it is what one may want to take back. */
function Kept() {
  const { run, act, isReadOnly } = useRun()
  const isHidden = usePrivateNotesHidden()
  const lookFors = new Map(run.lookFors.map(({ id, text }) => [id, text]))
  return run.notes.toReversed().map((note) => {
    const about = note.lookForId === null ? '' : (lookFors.get(note.lookForId) ?? '')
    const words = note.isPrivate && isHidden ? 'A line only for you' : note.text || about
    return (
      <li key={note.id} className={classes.line} data-line>
        <span className={classes.time}>{formatClock(note.notedAt)}</span>
        <span className={classes.words} data-quiet={note.text === '' || undefined}>
          {note.isPrivate && <Lock size={12} aria-label="Only for you" className={classes.lock} />}
          {words}
        </span>
        <span className={classes.tools}>
          <Tool
            label={note.isPrivate ? `Share: ${words}` : `Only for me: ${words}`}
            isOff={isReadOnly}
            onClick={() =>
              void act((calls, id) =>
                calls.updateNote({
                  id,
                  noteId: note.id,
                  changes: { isPrivate: !note.isPrivate },
                }),
              )
            }
          >
            <Lock size={14} aria-hidden="true" />
          </Tool>
          <Tool
            label={`Remove: ${words}`}
            isOff={isReadOnly}
            onClick={() => void act((calls, id) => calls.removeNote({ id, noteId: note.id }))}
          >
            <X size={14} aria-hidden="true" />
          </Tool>
        </span>
      </li>
    )
  })
}
