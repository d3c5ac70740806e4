/** One entry: day, mark on the line, what it was, and its notes. It opens what it is. */
import { Link } from 'wouter'
import type { TimelineEntry } from '#shared/contracts/teacher-timeline.ts'
import type { AttachmentId, TeacherId } from '#shared/domain/ids.ts'
import { backend } from '#renderer/app/backend.ts'
import { notifyError } from '#renderer/app/notify.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { formatDay } from '#renderer/ui/format.ts'
import { RichTextView } from '#renderer/ui/RichText/RichTextView.tsx'
import { PrivateNote } from './PrivateNote.tsx'
import { lineOf } from './timeline-words.ts'
import type { TimelineLine } from './timeline-words.ts'
import classes from './Timeline.module.css'

type Props = {
  readonly entry: TimelineEntry
  readonly teacherId: TeacherId
  readonly isHidden: boolean
  /** The one that Tab comes to at first. */
  readonly isFirst: boolean
}

export function TimelineRow({ entry, teacherId, isHidden, isFirst }: Props) {
  const { today } = useWorkspace()
  const line = lineOf(entry, { today, teacherId })
  return (
    <li className={classes.entry}>
      <span className={classes.day}>{formatDay(entry.on)}</span>
      <span className={classes.dot} data-kind={line.mark} aria-hidden="true" />
      <div className={classes.what}>
        <Title line={line} entry={entry} isFirst={isFirst} />{' '}
        <span className="t3">{line.detail}</span>
        {line.note !== '' && (
          <div className={classes.note}>
            <RichTextView text={line.note} />
          </div>
        )}
        {line.privateNote !== '' && !isHidden && <PrivateNote text={line.privateNote} />}
      </div>
    </li>
  )
}

type TitleProps = {
  readonly line: TimelineLine
  readonly entry: TimelineEntry
  readonly isFirst: boolean
}

function Title({ line, entry, isFirst }: TitleProps) {
  const focus = { 'data-entry': true, tabIndex: isFirst ? 0 : -1, className: classes.title }
  if (line.href !== null) {
    return (
      <Link href={line.href} {...focus}>
        {line.title}
      </Link>
    )
  }
  if (entry.kind === 'document') {
    return (
      <button type="button" {...focus} onClick={() => openDocument(entry.id)}>
        {line.title}
      </button>
    )
  }
  return (
    <button type="button" {...focus} onClick={focusSteps}>
      {line.title}
    </button>
  )
}

function openDocument(id: AttachmentId): void {
  backend().documents.open({ id }).catch(notifyError)
}

/** A step that was agreed outside of sessions and cycles is at home in the list on this page. */
function focusSteps(): void {
  document.querySelector<HTMLElement>('[role="group"][aria-label="Action steps"]')?.focus()
}
