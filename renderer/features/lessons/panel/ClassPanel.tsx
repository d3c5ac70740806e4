/** The class beside the plan: its weak standards with intervals, and the wrong ideas that were chosen. */
import { Button } from '@mantine/core'
import { Check, Plus } from 'lucide-react'
import type { EvidenceTest, LessonEvidence } from '#shared/contracts/lessons/evidence.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { notifyError } from '#renderer/app/notify.tsx'
import { formatDay, formatPercent } from '#renderer/ui/format.ts'
import { IntervalBar } from '#renderer/ui/IntervalBar.tsx'
import { MathBlocks } from '#renderer/ui/Mathematics/MathBlocks.tsx'
import { Panel, PanelHead } from '#renderer/ui/Panel.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { QueryView } from '#renderer/ui/States.tsx'
import { useEditing } from '../page/editing.ts'
import { useAddStrategy } from '../page/use-add-strategy.ts'
import { GroupsOfClass } from './GroupsOfClass.tsx'
import classes from './ClassPanel.module.css'

type Props = { readonly onClose: () => void; readonly onDetails: () => void }

export function ClassPanel({ onClose, onDetails }: Props) {
  const { page, isReadOnly } = useEditing()
  const evidence = useBackendQuery('lessons', 'evidence', { id: page.id }, { keepPrevious: true })
  const test = evidence.data?.standards?.test ?? evidence.data?.misconceptions?.test
  return (
    <Panel label="The class" width={296} onClose={onClose}>
      <PanelHead
        title="The class"
        subtitle={test ? testInWords(test) : evidence.data?.scopeLabel}
        onClose={onClose}
      />
      <QueryView query={evidence} rows={8} label="Loading the class">
        {(found) => (
          <>
            {found.standards && <WeakStandards standards={found.standards} />}
            {found.misconceptions && (
              <Misconceptions
                misconceptions={found.misconceptions}
                isSameTest={found.misconceptions.test.id === found.standards?.test.id}
              />
            )}
            {found.why !== '' && <p className={classes.why}>{found.why}</p>}
            {found.scopeLabel === '' && !isReadOnly && (
              <Button size="xs" onClick={onDetails}>
                Choose class
              </Button>
            )}
            <GroupsOfClass evidence={found} />
          </>
        )}
      </QueryView>
      <Supports />
    </Panel>
  )
}

/** "Winter benchmark, Jan 21, n = 23". */
const testInWords = ({ assessment, window, startsOn, endsOn, n }: EvidenceTest): string => {
  const days = [...new Set([startsOn, endsOn])].flatMap((day) => (day ? [formatDay(day)] : []))
  return `${assessment}, ${window}, ${days.join(' to ')}, n\u00a0=\u00a0${n}`
}

type WeakProps = { readonly standards: NonNullable<LessonEvidence['standards']> }

function WeakStandards({ standards: { weak, cut } }: WeakProps) {
  const { page, isReadOnly, change } = useEditing()
  const codes = page.fields.standards
  return (
    <Section
      level={3}
      title="Weak standards"
      end={<span className="t3">at {formatPercent(cut)}</span>}
    >
      <ul>
        {weak.map(({ code, title, atCut, isThin }) => (
          <li key={code} className={classes.weak} title={title}>
            <span className="b">{code}</span>
            <IntervalBar
              share={atCut.value}
              low={atCut.interval?.low}
              high={atCut.interval?.high}
              width={110}
            />
            <span className="num m">
              {formatPercent(atCut.value)}
              {isThin && (
                <span title="Fewer than three items or points: read with care" aria-hidden="true">
                  *
                </span>
              )}
              <span className="sr-only">
                {' '}
                of {atCut.n} students
                {atCut.interval &&
                  `, interval ${formatPercent(atCut.interval.low)} to ${formatPercent(atCut.interval.high)}`}
                {isThin && ', fewer than three items or points'}
              </span>
            </span>
            <PutIn
              name={code}
              isIn={codes.includes(code)}
              isReadOnly={isReadOnly}
              onAdd={() => void change({ standards: [...codes, code] }).catch(notifyError)}
            />
          </li>
        ))}
      </ul>
      <p className={classes.note}>
        Share of students at the cut, with 95% intervals.
        {weak.some(({ isThin }) => isThin) && ' * Fewer than three items or points.'}
      </p>
    </Section>
  )
}

type MisconceptionsProps = {
  readonly misconceptions: NonNullable<LessonEvidence['misconceptions']>
  readonly isSameTest: boolean
}

function Misconceptions({ misconceptions, isSameTest }: MisconceptionsProps) {
  const { page, isReadOnly } = useEditing()
  const add = useAddStrategy()
  const { test, chosen } = misconceptions
  const present = new Set(page.strategies.map(({ name }) => name))
  const source = [test.assessment, test.endsOn && fullDay(test.endsOn)].filter(Boolean).join(', ')
  return (
    <Section
      level={3}
      title="Misconceptions seen"
      end={<span className="t3">students</span>}
      className={classes.next}
    >
      {!isSameTest && <p className={classes.note}>{testInWords(test)}</p>}
      <ul>
        {chosen.map(({ misconception, students, items, assessing, advancing }) => (
          <li key={misconception} className={classes.seen} title={`Chosen at ${items.join(', ')}`}>
            <span>{misconception}</span>
            <span className="num">
              {students}
              <span className="sr-only"> of {test.n} students</span>
            </span>
            <PutIn
              name={misconception}
              isIn={present.has(misconception)}
              isReadOnly={isReadOnly}
              onAdd={() =>
                void add({
                  kind: 'misconception',
                  name: misconception,
                  assessing,
                  advancing,
                  isShared: false,
                  chose: students,
                  chosenOf: test.n,
                  source: `${source}, ${items.join(' ')}`.slice(0, 500),
                })
              }
            />
          </li>
        ))}
      </ul>
    </Section>
  )
}

const fullDay = (day: string): string =>
  new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(day))

type PutInProps = {
  readonly name: string
  readonly isIn: boolean
  readonly isReadOnly: boolean
  readonly onAdd: () => void
}

/** A plus, or a check once it is in the plan. */
function PutIn({ name, isIn, isReadOnly, onAdd }: PutInProps) {
  if (isIn)
    return <Check size={14} role="img" aria-label="In this lesson" className={classes.isIn} />
  if (isReadOnly) return <span />
  return (
    <button type="button" className={classes.add} aria-label={`Put in: ${name}`} onClick={onAdd}>
      <Plus size={14} aria-hidden="true" />
    </button>
  )
}

function Supports() {
  const { page } = useEditing()
  const { disabilitySupport, englishLearnerSupport, giftedSupport, languageSupport } = page.fields
  const texts = [disabilitySupport, englishLearnerSupport, languageSupport, giftedSupport]
  const text = texts.filter((one) => one.trim() !== '').join('\n')
  return text === '' ? null : (
    <Section level={3} title="Supports at a glance" className={classes.next}>
      <div className={classes.supports}>
        <MathBlocks text={text} width={260} />
      </div>
    </Section>
  )
}
