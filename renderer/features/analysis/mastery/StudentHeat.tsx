/** Students by standard as a grid of points: arrow keys walk it, a line below spells out where one is. */
import { useCallback, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { formatCount } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { heatBands } from '#shared/charts/heat-bands.ts'
import type { Mastery } from '#shared/contracts/analysis/mastery.ts'
import { ChooseGrade, gradesOf } from '../frame/ChooseGrade.tsx'
import { NumberButton } from '../frame/NumberButton.tsx'
import type { OpenMastery } from './mastery-students.ts'
import type { HeatPosition } from './heat-cells.ts'
import { hasSeveralGrades, moved, splitCode } from './heat-cells.ts'
import { HeatFoot } from './HeatFoot.tsx'
import { HeatReadout } from './HeatReadout.tsx'
import { HeatRow } from './HeatRow.tsx'
import type { AnalysisChoices } from '../frame/use-analysis.ts'
import classes from './StudentHeat.module.css'

type Props = { readonly mastery: Mastery }

type HeatProps = Props & { readonly choices: AnalysisChoices; readonly open: OpenMastery }

export function StudentHeat({ mastery, choices, open }: HeatProps) {
  const { students, standards, tested, absent, cut } = mastery
  return (
    <Section
      title="Students by standard"
      note="points, fewest first"
      end={
        <span className="t3">
          <NumberButton label="tested students" onOpen={() => open.test('tested')}>
            {formatCount(tested)} tested
          </NumberButton>
          {', '}
          <NumberButton label="absent students" onOpen={() => open.test('absent')}>
            {formatCount(absent)} absent
          </NumberButton>
        </span>
      }
    >
      {tested === 0 ? (
        <p className={classes.left}>No student of this group took this test.</p>
      ) : hasGradesToChoose(mastery, choices) ? (
        <ChooseGrade choices={choices} />
      ) : students.length === 0 ? (
        <p className={classes.left}>
          More than 400 students: choose a school, teacher or class to see each one.
        </p>
      ) : (
        <>
          <HeatGrid mastery={mastery} open={open} key={`${standards.length} ${students.length}`} />
          <Legend cut={cut} />
        </>
      )}
    </Section>
  )
}

/** Grades take different standards, so their students do not stand in one grid. */
function hasGradesToChoose({ standards }: Mastery, { scope, scopes }: AnalysisChoices): boolean {
  return (
    scope !== null &&
    scope.grade === null &&
    hasSeveralGrades(standards.map(({ code }) => code)) &&
    gradesOf(scopes, scope).length > 1
  )
}

function HeatGrid({ mastery, open }: Props & { readonly open: OpenMastery }) {
  const { students, standards, cut } = mastery
  const grid = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<HeatPosition>({ row: 0, column: 0 })
  const onFocus = useCallback((position: HeatPosition) => setAt(position), [])
  const onKeyDown = (event: KeyboardEvent): void => {
    // The row of shares below the students is walked like one of them.
    const to = moved(at, event, { rows: students.length + 1, columns: standards.length })
    if (!to) return
    event.preventDefault()
    setAt(to)
    const cells = grid.current?.querySelectorAll<HTMLElement>(`[data-row="${to.row}"]`) ?? []
    const cell = cells.length === 1 ? cells[0] : cells[to.column]
    cell?.focus()
  }
  return (
    <>
      <div
        ref={grid}
        className={classes.grid}
        role="grid"
        tabIndex={-1}
        aria-label="Points by student and standard"
        aria-rowcount={students.length + 2}
        onKeyDown={onKeyDown}
        data-grades={hasSeveralGrades(standards.map(({ code }) => code)) ? 'several' : 'one'}
        style={{ '--standards': standards.length } as React.CSSProperties}
      >
        <HeatHead mastery={mastery} />
        {students.map((student, row) => (
          <HeatRow
            key={student.id}
            student={student}
            row={row}
            cut={cut}
            column={row === at.row ? at.column : null}
            onFocus={onFocus}
          />
        ))}
        <HeatFoot
          mastery={mastery}
          open={open}
          column={at.row === students.length ? at.column : null}
          onFocus={onFocus}
        />
      </div>
      <HeatReadout mastery={mastery} at={at} />
    </>
  )
}

function HeatHead({ mastery: { standards, students } }: Props) {
  const showsGrade = hasSeveralGrades(standards.map(({ code }) => code))
  const possible = students.find((student) => student.possible !== null)?.possible ?? null
  return (
    <div role="row" className={`${classes.row} ${classes.head}`}>
      <span role="columnheader" className={classes.name}>
        <span className="sr-only">Student</span>
      </span>
      {standards.map(({ code, title, possible: points }) => {
        const [domain, rest] = splitCode(code, showsGrade)
        return (
          <span
            key={code}
            role="columnheader"
            aria-label={`${code} ${title}`}
            title={`${code} ${title}`}
          >
            {domain}
            <b>{rest}</b>
            {points !== null && <small>of {points}</small>}
          </span>
        )
      })}
      <span role="columnheader" className={classes.total}>
        <b>Total</b>
        {possible !== null && <small>of {possible}</small>}
      </span>
    </div>
  )
}

function Legend({ cut }: { readonly cut: number }) {
  return (
    <p className={classes.legend}>
      {heatBands(cut).map(({ label }, band) => (
        <span key={label}>
          <i data-band={band} />
          {band === 3 ? `${label}: at the cut` : label}
        </span>
      ))}
      <span className={classes.absentKey}>
        <i data-band="absent" />
        absent
      </span>
    </p>
  )
}
