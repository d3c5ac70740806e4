/** A teacher's students by standard, weakest first: share at the cut with its interval and n. */
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Administration, Mastery } from '#shared/contracts/analysis.ts'
import type { TeacherPage } from '#shared/contracts/caseload.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { navigate } from '#renderer/app/location.ts'
import { useCommand } from '#renderer/app/page-commands.ts'
import { formatDay, formatPercent, plural } from '#renderer/ui/format.ts'
import { IntervalBar } from '#renderer/ui/IntervalBar.tsx'
import { PillSelect } from '#renderer/ui/PillSelect.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { QueryView } from '#renderer/ui/States.tsx'
import {
  shareIn,
  testBefore,
  testsByStandard,
  useTeacherMastery,
  widestTest,
} from './use-teacher-mastery.ts'
import classes from './MasteryTable.module.css'

type Props = { readonly page: TeacherPage; readonly end: ReactNode }

const title = 'Students’ mastery by standard'

export function MasteryTable({ page, end }: Props) {
  const administrations = useBackendQuery('analysis', 'administrations', undefined)
  const [chosen, setChosen] = useState<number | null>(null)
  const all = administrations.data ?? []
  const tests = testsByStandard(all)
  const test = tests.find(({ id }) => id === chosen) ?? widestTest(all)
  const before = test && testBefore(all, test)
  const mastery = useTeacherMastery(page.teacher.id, test)
  const earlier = useTeacherMastery(page.teacher.id, before)
  if (administrations.data && !test) {
    return (
      <Section title={title}>
        <p className={classes.none}>
          No results by standard yet. Bring in a file under Student data, and this table fills
          itself.
        </p>
      </Section>
    )
  }
  return (
    <Section
      title={title}
      note={
        mastery.data &&
        `${plural(mastery.data.enrolled, 'student')}, share at or above ${formatPercent(mastery.data.cut)}`
      }
      end={
        <span className={classes.end}>
          {tests.length > 1 && test && (
            <PillSelect
              label="Test"
              value={String(test.id)}
              onChange={(value) => setChosen(Number(value))}
              choices={tests.map(({ id, assessment, window }) => ({
                value: String(id),
                label: `${assessment}, ${window}`,
              }))}
              width={220}
            />
          )}
          {end}
        </span>
      }
    >
      <QueryView query={mastery} rows={8}>
        {(data) => (
          <Standards
            mastery={data}
            earlier={earlier.data}
            before={before}
            teacherId={page.teacher.id}
          />
        )}
      </QueryView>
    </Section>
  )
}

type TableProps = {
  readonly mastery: Mastery
  readonly earlier: Mastery | undefined
  readonly before: Administration | undefined
  readonly teacherId: number
}

/** Fewer than half of the students reach the cut, by all of the interval: worth a cycle. */
const isWeak = ({ atCut }: Mastery['standards'][number]): boolean =>
  atCut.interval !== null && atCut.interval.high < 0.5

function Standards({ mastery, earlier, before, teacherId }: TableProps) {
  const startOn = (code: string): string =>
    `/cycles/new?teacher=${teacherId}&standard=${encodeURIComponent(code)}&test=${mastery.administration.id}`
  const [weakest] = mastery.standards
  useCommand('cycles.start-weakest', () => navigate(startOn(weakest?.code ?? '')), {
    isOn: weakest !== undefined,
  })
  if (mastery.tested === 0) {
    return <p className={classes.none}>None of this teacher’s students took this test.</p>
  }
  const day = mastery.administration.startsOn
  const hasItems = mastery.standards.some(({ items }) => items !== null)
  return (
    <table className={classes.table}>
      <caption className="sr-only">{mastery.sentences[0]}</caption>
      <thead>
        <tr>
          <th scope="col">Standard, weakest first</th>
          {before && (
            <th scope="col" className={classes.before}>
              {before.window}
            </th>
          )}
          <th scope="col" className={classes.bar}>
            {day ? `${formatDay(day)}, ` : ''}95% interval
          </th>
          <th scope="col" className={classes.count}>
            Students
          </th>
          <th scope="col" className={classes.items}>
            {hasItems ? 'Items' : 'Points'}
          </th>
        </tr>
      </thead>
      <tbody>
        {mastery.standards.map((standard) => {
          const { value, interval, n, reason } = standard.atCut
          return (
            <tr key={standard.code}>
              <th scope="row" title={standard.title}>
                <span className={classes.code}>{standard.code}</span>
                {standard.title}
                {standard.isThin && <span className={classes.thin}>thin</span>}
                {isWeak(standard) && (
                  <Link
                    className={classes.start}
                    href={startOn(standard.code)}
                    aria-label={`Start a cycle on ${standard.code}`}
                  >
                    Start a cycle
                  </Link>
                )}
              </th>
              {before && (
                <td className="num t2">{formatPercent(shareIn(earlier, standard.code))}</td>
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
        })}
      </tbody>
    </table>
  )
}
