/** The rows of the mastery table. Different forms of a test are no one scale, and it says so. */
import { BookPlus, RefreshCcw } from 'lucide-react'
import { Link } from 'wouter'
import type { Mastery } from '#shared/contracts/analysis/mastery.ts'
import type { TeacherId } from '#shared/domain/ids.ts'
import { navigate } from '#renderer/app/location.ts'
import { useCommand } from '#renderer/app/page-commands.ts'
import { lessonForStandard } from '#renderer/coaching/new-lesson.ts'
import { formatDay, formatPercent } from '#renderer/ui/format.ts'
import { IntervalBar } from '#renderer/ui/IntervalBar.tsx'
import { Sparkline } from '#renderer/ui/Sparkline.tsx'
import { shareIn } from './use-teacher-mastery.ts'
import classes from './MasteryTable.module.css'

type Props = {
  readonly mastery: Mastery
  /** Earlier tests of the same assessment, earliest first. */
  readonly before: readonly Mastery[]
  readonly teacherId: TeacherId
}

export function MasteryRows({ mastery, before, teacherId }: Props) {
  const startOn = (code: string): string =>
    `/cycles/new?teacher=${teacherId}&standard=${encodeURIComponent(code)}&test=${mastery.administration.id}`
  const planFor = (code: string): string =>
    lessonForStandard(code, {
      scope: { kind: 'teacher', id: teacherId, grade: null, group: null },
      test: mastery.administration.id,
    })
  const [weakest] = mastery.standards
  useCommand('cycles.start-weakest', () => navigate(startOn(weakest?.code ?? '')), {
    isOn: weakest !== undefined,
  })
  if (mastery.tested === 0) {
    return <p className={classes.none}>None of this teacher’s students took this test.</p>
  }
  const hasItems = mastery.standards.some(({ items }) => items !== null)
  // Students of an earlier year are others: a test that none of them took is left out.
  const earlier = before.filter(({ tested }) => tested > 0)
  return (
    <>
      <table className={classes.table}>
        <caption className="sr-only">{mastery.sentences[0]}</caption>
        <Head mastery={mastery} earlier={earlier} hasItems={hasItems} />
        <tbody>
          {mastery.standards.map((standard) => (
            <Row
              key={standard.code}
              standard={standard}
              earlier={earlier}
              hasItems={hasItems}
              start={startOn(standard.code)}
              plan={planFor(standard.code)}
            />
          ))}
        </tbody>
      </table>
      {earlier.length > 0 && (
        <p className={classes.say}>
          Different forms at different times: the trend shows a direction, not growth on one scale.
        </p>
      )}
    </>
  )
}

const dayOf = ({ administration }: Mastery): string =>
  administration.startsOn ? formatDay(administration.startsOn) : administration.window

type HeadProps = {
  readonly mastery: Mastery
  readonly earlier: readonly Mastery[]
  readonly hasItems: boolean
}

function Head({ mastery, earlier, hasItems }: HeadProps) {
  return (
    <thead>
      <tr>
        <th scope="col">Standard, weakest first</th>
        {earlier.map((each) => (
          <th
            key={each.administration.id}
            scope="col"
            className={classes.before}
            title={`${each.administration.assessment}, ${each.administration.window}`}
          >
            {dayOf(each)}
          </th>
        ))}
        {earlier.length > 0 && (
          <th scope="col" className={classes.trend}>
            Trend
          </th>
        )}
        <th scope="col" className={classes.bar}>
          {dayOf(mastery)}, 95% interval
        </th>
        <th scope="col" className={classes.count}>
          Students
        </th>
        <th scope="col" className={classes.items}>
          {hasItems ? 'Items' : 'Points'}
        </th>
      </tr>
    </thead>
  )
}

type RowProps = {
  readonly standard: Mastery['standards'][number]
  readonly earlier: readonly Mastery[]
  readonly hasItems: boolean
  /** Where a cycle on this standard begins, and a lesson for it. */
  readonly start: string
  readonly plan: string
}

/** Fewer than half of the students reach the cut, by all of the interval: worth a cycle. */
const isWeak = ({ atCut }: Mastery['standards'][number]): boolean =>
  atCut.interval !== null && atCut.interval.high < 0.5

function Row({ standard, earlier, hasItems, start, plan }: RowProps) {
  const { value, interval, n, reason } = standard.atCut
  const shares = earlier.map((each) => shareIn(each, standard.code))
  return (
    <tr>
      <th scope="row" title={standard.title}>
        <span className={classes.code}>{standard.code}</span>
        {standard.title}
        {standard.isThin && <span className={classes.thin}>thin</span>}
        {isWeak(standard) && (
          <span className={classes.start}>
            <Link
              href={start}
              aria-label={`Start a cycle on ${standard.code}`}
              title="Start a cycle on it"
            >
              <RefreshCcw size={14} aria-hidden="true" />
            </Link>
            <Link
              href={plan}
              aria-label={`Plan a lesson for ${standard.code}`}
              title="Plan a lesson for it"
            >
              <BookPlus size={14} aria-hidden="true" />
            </Link>
          </span>
        )}
      </th>
      {shares.map((share, index) => (
        <td key={earlier[index]?.administration.id} className="num t2">
          {formatPercent(share)}
        </td>
      ))}
      {shares.length > 0 && (
        <td className={classes.trend}>
          <Sparkline shares={[...shares, value]} width={60} />
          <span className="sr-only">{trendWords(shares, value)}</span>
        </td>
      )}
      <td>
        <span className={classes.share}>
          <IntervalBar share={value} low={interval?.low} high={interval?.high} />
          <span className="num m" title={reason ?? undefined}>
            {formatPercent(value)}
          </span>
        </span>
      </td>
      <td className="num">
        {standard.studentsAtCut} of {n}
      </td>
      <td className="num t2">{(hasItems ? standard.items : standard.possible) ?? '–'}</td>
    </tr>
  )
}

function trendWords(shares: readonly (number | null)[], now: number | null): string {
  const before = shares.findLast((share) => share !== null)
  if (before === undefined || before === null || now === null) return 'no comparison'
  const points = Math.round(now * 100) - Math.round(before * 100)
  return points === 0 ? 'unchanged' : `${Math.abs(points)} points ${points > 0 ? 'up' : 'down'}`
}
