/** Whom the coached are compared with: ticked by the coach, and why somebody cannot be. By name. */
import { Checkbox } from '@mantine/core'
import { Link } from 'wouter'
import table from '#renderer/ui/DataTable.module.css'
import { formatCount } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { useFocusKept } from '#renderer/ui/use-focus-kept.ts'
import type { ImpactCandidate, ImpactResult } from '#shared/contracts/analysis/impact.ts'
import { useImpactAddress } from './use-impact.ts'
import classes from './Impact.module.css'

export function ComparedTeachers({ impact }: { readonly impact: ImpactResult }) {
  const { address, change } = useImpactAddress()
  const keepFocus = useFocusKept()
  const { candidates } = impact
  const compared = candidates.filter(({ isCompared }) => isCompared)
  const ids: readonly number[] = compared.map(({ teacherId }) => teacherId)
  const hasReasons = candidates.some(({ reason }) => reason !== '')
  const toggle = (id: number): void =>
    change({ compare: ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id] })
  return (
    <Section
      title="Compared with"
      note={`${compared.length} of ${candidates.length} teachers`}
      {...(address.compare !== null && {
        end: (
          <button
            type="button"
            className={`link ${classes.reset}`}
            onClick={() => change({ compare: null })}
          >
            Take the suggested ones
          </button>
        ),
      })}
    >
      {candidates.length === 0 ? (
        <p className={classes.note}>
          No other teacher has a class of this grade or course at the time of the two tests.
        </p>
      ) : (
        <div className={classes.scroll}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">Teacher</th>
                <th scope="col">School</th>
                <th scope="col" className={table.r} title="With a score in both windows">
                  Students
                </th>
                <th scope="col" className={table.r} title="Sessions with you between the tests">
                  Sessions
                </th>
                {hasReasons && <th scope="col">Why not</th>}
              </tr>
            </thead>
            <tbody ref={keepFocus}>
              {candidates.map((one) => (
                <CandidateRow
                  key={one.teacherId}
                  candidate={one}
                  hasReasons={hasReasons}
                  onToggle={() => toggle(one.teacherId)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  )
}

type RowProps = {
  readonly candidate: ImpactCandidate
  readonly hasReasons: boolean
  readonly onToggle: () => void
}

function CandidateRow({ candidate, hasReasons, onToggle }: RowProps) {
  const { teacherId, name, schools, classes: taught, students, sessions, reason } = candidate
  const isExcluded = candidate.status === 'excluded'
  return (
    <tr>
      <th scope="row" title={taught.join(', ')}>
        <span className={`${classes.teacher} ${isExcluded ? classes.excluded : ''}`}>
          <Checkbox
            size="xs"
            aria-label={`Compare with ${name}`}
            checked={candidate.isCompared}
            disabled={isExcluded}
            onChange={onToggle}
          />
          <Link href={`/caseload/${teacherId}`} className="link">
            {name}
          </Link>
        </span>
      </th>
      <td>{schools.join(', ')}</td>
      <td className={table.r}>{formatCount(students)}</td>
      <td className={table.r}>{formatCount(sessions)}</td>
      {hasReasons && (
        <td>
          <span className={classes.why}>{reason}</span>
        </td>
      )}
    </tr>
  )
}
