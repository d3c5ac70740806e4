/** One key each: kinds of questions, and who talks. Counts with their n for this one lesson, never a score. */
import { useRef, useState } from 'react'
import type { ObservationMarkId } from '#shared/domain/ids.ts'
import {
  markKinds,
  markWords,
  type MarkKind,
} from '#shared/domain/observations/observation-words.ts'
import { markCounts } from '#shared/domain/observations/mark-counts.ts'
import type { MarkCount } from '#shared/domain/observations/mark-counts.ts'
import { backend } from '#renderer/app/backend.ts'
import { useCommands } from '#renderer/app/page-commands.ts'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { markCommandId } from '../commands.ts'
import { useEditing } from '../page/editing.ts'
import { secondNow } from '../page/use-second.ts'
import classes from './Side.module.css'

export function MarkPad() {
  const { page, isReadOnly } = useEditing()
  const { mark, takeBack, said } = useMarking()
  const { questions, talk } = markCounts(page.marks)
  useCommands(
    isReadOnly
      ? []
      : [
          ...markKinds.map((kind) => ({ id: markCommandId(kind), run: () => mark(kind) })),
          { id: 'observations.take-back', run: takeBack },
        ],
  )
  const shared = { onMark: mark, isDisabled: isReadOnly }
  return (
    <>
      <Section
        title="Questions"
        note={`n = ${questions.n}`}
        end={
          <span className="t3 xs">
            <Kbd shortcut="Alt" /> and the digit
          </span>
        }
      >
        <Counters kinds={questions.kinds} {...shared} />
      </Section>
      <Section
        title="Talk"
        note={`n = ${talk.n}`}
        end={
          page.marks.length > 0 &&
          !isReadOnly && (
            <button type="button" className="link" onClick={takeBack}>
              Take back <Kbd shortcut="Alt+0" isDecoration />
            </button>
          )
        }
      >
        <Counters kinds={talk.kinds} {...shared} />
      </Section>
      <p className="sr-only" role="status">
        {said}
      </p>
    </>
  )
}

/** Faster than the page is read again: what is taken back is the last key, stored or still on its way. */
function useMarking() {
  const { page, act } = useEditing()
  const [said, setSaid] = useState('')
  const taken = useRef<readonly Taken[]>([])
  const gone = useRef<ReadonlySet<number>>(new Set())
  const takeLast = (): Taken | undefined => {
    const own = taken.current.at(-1)
    taken.current = taken.current.slice(0, -1)
    if (own) return own
    const stored = page.marks.toSorted((a, b) => a.id - b.id)
    const found = stored.findLast(({ id }) => !gone.current.has(id))
    if (found) gone.current = new Set([...gone.current, found.id])
    return found && { kind: found.kind, markId: Promise.resolve(found.id) }
  }
  return {
    said,
    mark: (kind: MarkKind): void => {
      const second = secondNow(page.clock)
      const count = page.marks.filter((mark) => mark.kind === kind).length + 1
      setSaid(`${markWords[kind].label}: ${count}`)
      const markId = backend()
        .observations.mark({ id: page.id, kind, second })
        .then((stored) => stored.markId)
      taken.current = [...taken.current, { kind, markId }]
      act(() => markId)
    },
    takeBack: (): void => {
      const one = takeLast()
      if (!one) return
      setSaid(`Took back: ${markWords[one.kind].label}`)
      act(async () => {
        const markId = await one.markId
        gone.current = new Set([...gone.current, markId])
        await backend().observations.removeMark({ id: page.id, markId })
      })
    },
  }
}

type Taken = { readonly kind: MarkKind; readonly markId: Promise<ObservationMarkId> }

type CountersProps = {
  readonly kinds: readonly MarkCount<MarkKind>[]
  readonly onMark: (kind: MarkKind) => void
  readonly isDisabled: boolean
}

function Counters({ kinds, onMark, isDisabled }: CountersProps) {
  return (
    <ul className={classes.counters}>
      {kinds.map(({ kind, count, share }) => (
        <li key={kind}>
          <button
            type="button"
            className={classes.counter}
            disabled={isDisabled}
            title={markWords[kind].about}
            aria-keyshortcuts={`Alt+${markWords[kind].key}`}
            // The line that is being typed keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onMark(kind)}
          >
            <kbd className={classes.key} aria-hidden="true">
              {markWords[kind].key}
            </kbd>
            <span className={classes.counterLabel}>{markWords[kind].label}</span>
            <span className={classes.count}>{count}</span>
            <span
              className={classes.share}
              style={{ '--share': share ?? 0 } as React.CSSProperties}
              aria-hidden="true"
            />
          </button>
        </li>
      ))}
    </ul>
  )
}
