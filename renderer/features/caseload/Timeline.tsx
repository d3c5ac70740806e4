/** The timeline at the right of a teacher's page. Private notes are dashed, locked, and can be covered. */
import { ActionIcon } from '@mantine/core'
import { Eye, EyeOff, Lock } from 'lucide-react'
import { useMemo } from 'react'
import type { TeacherPage } from '#shared/contracts/caseload.ts'
import { useCommand } from '#renderer/app/page-commands.ts'
import { formatDay } from '#renderer/ui/format.ts'
import { togglePrivateNotes, usePrivateNotesHidden } from '#renderer/coaching/private-notes.ts'
import { timelineGroups } from './timeline-entries.ts'
import type { TimelineEntry } from './timeline-entries.ts'
import classes from './Timeline.module.css'

type Props = { readonly page: TeacherPage; readonly today: string }

export function Timeline({ page, today }: Props) {
  const isHidden = usePrivateNotesHidden()
  const groups = useMemo(() => timelineGroups(page, today), [page, today])
  useCommand('caseload.hide-private', togglePrivateNotes)
  const Icon = isHidden ? EyeOff : Eye
  return (
    <aside className={classes.panel} aria-label="Timeline">
      <header className={classes.head}>
        <h2 className="b">Timeline</h2>
        <ActionIcon
          aria-label="Hide private notes"
          aria-pressed={isHidden}
          title={isHidden ? 'Show private notes (H)' : 'Hide private notes (H)'}
          onClick={togglePrivateNotes}
        >
          <Icon size={16} aria-hidden="true" />
        </ActionIcon>
      </header>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label="What happened">
        {groups.length === 0 && <p className="t3">Nothing has happened yet.</p>}
        {groups.map(({ title, entries }) => (
          <section key={title} aria-label={title}>
            <h3 className={classes.month}>{title}</h3>
            <ol>
              {entries.map((entry) => (
                <Entry key={entry.key} entry={entry} isHidden={isHidden} />
              ))}
            </ol>
          </section>
        ))}
      </div>
    </aside>
  )
}

function Entry({ entry, isHidden }: { readonly entry: TimelineEntry; readonly isHidden: boolean }) {
  return (
    <li className={classes.entry}>
      <span className={classes.day}>{formatDay(entry.on)}</span>
      <span className={classes.dot} data-kind={entry.kind} aria-hidden="true" />
      <div>
        <span className="b">{entry.title}</span> <span className="t3">{entry.detail}</span>
        {entry.shared && <p className={classes.note}>{entry.shared}</p>}
        {entry.private && !isHidden && <PrivateNote text={entry.private} />}
      </div>
    </li>
  )
}

export function PrivateNote({ text }: { readonly text: string }) {
  return (
    <div className={classes.private}>
      <Lock size={14} aria-hidden="true" />
      <span>
        {text}
        <small>Private, never printed</small>
      </span>
    </div>
  )
}
