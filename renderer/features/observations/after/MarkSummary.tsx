/** What was counted in this one lesson: how many of each kind, with n. A picture to talk about, never a score. */
import { ActionIcon } from '@mantine/core'
import { Minus, Plus } from 'lucide-react'
import { markCounts, type MarkCount } from '#shared/domain/observations/mark-counts.ts'
import { markWords, type MarkKind } from '#shared/domain/observations/observation-words.ts'
import { backend } from '#renderer/app/backend.ts'
import { formatPercent } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { useEditing } from '../page/editing.ts'
import { secondNow } from '../page/use-second.ts'
import classes from '../page/Observation.module.css'

export function MarkSummary() {
  const { page } = useEditing()
  const { questions, talk } = markCounts(page.marks)
  return (
    <div className={classes.two}>
      <Section title="Questions" note={`n = ${questions.n}, this lesson only`}>
        <Shares label="Questions by kind" kinds={questions.kinds} n={questions.n} />
      </Section>
      <Section title="Talk" note={`n = ${talk.n}, this lesson only`}>
        <Shares label="Talk by kind" kinds={talk.kinds} n={talk.n} />
      </Section>
    </div>
  )
}

type Props = {
  readonly label: string
  readonly kinds: readonly MarkCount<MarkKind>[]
  readonly n: number
}

/** With fewer than ten, a share would say more than there is: then only counts stand. */
const enoughForShares = 10

function Shares({ label, kinds, n }: Props) {
  const { isReadOnly } = useEditing()
  return (
    <table className={classes.shares} aria-label={label}>
      <thead className="sr-only">
        <tr>
          <th scope="col">Kind</th>
          <th scope="col">Share</th>
          <th scope="col">Count</th>
          {!isReadOnly && <th scope="col">Correct</th>}
        </tr>
      </thead>
      <tbody>
        {kinds.map(({ kind, count, share }) => (
          <tr key={kind}>
            <th scope="row" title={markWords[kind].about}>
              {markWords[kind].label}
            </th>
            <td>
              <span
                className={classes.bar}
                style={{ '--share': share ?? 0 } as React.CSSProperties}
                aria-hidden="true"
              />
              {n >= enoughForShares && <span className="t2 xs">{formatPercent(share)}</span>}
            </td>
            <td className="num b">{count}</td>
            {!isReadOnly && <Correct kind={kind} />}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What was taken down one time too often, or was missed while typing. */
function Correct({ kind }: { readonly kind: MarkKind }) {
  const { page, act } = useEditing()
  const { label } = markWords[kind]
  const last = page.marks.findLast((mark) => mark.kind === kind)
  return (
    <td className={classes.correct}>
      <ActionIcon
        size={22}
        aria-label={`One less: ${label}`}
        disabled={last === undefined}
        onClick={() => {
          if (last)
            act(
              () => backend().observations.removeMark({ id: page.id, markId: last.id }),
              `One less: ${label}`,
            )
        }}
      >
        <Minus size={14} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        size={22}
        aria-label={`One more: ${label}`}
        onClick={() =>
          act(() =>
            backend().observations.mark({ id: page.id, kind, second: secondNow(page.clock) }),
          )
        }
      >
        <Plus size={14} aria-hidden="true" />
      </ActionIcon>
    </td>
  )
}
