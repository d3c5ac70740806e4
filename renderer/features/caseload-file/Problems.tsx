/** What could not be read and what was decided instead, by row and column, each with its reason. */
import { CircleX, Info } from 'lucide-react'
import type { CaseloadProblem } from '#shared/contracts/caseload-file.ts'
import { saveTable } from '#renderer/app/save-table.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import classes from './CaseloadFile.module.css'

const looks = {
  refused: { icon: CircleX, className: 'late', word: 'refused' },
  noted: { icon: Info, className: 't2', word: 'noted' },
} as const

export function Problems({ problems }: { readonly problems: readonly CaseloadProblem[] }) {
  const save = (): Promise<void> =>
    saveTable('caseload problems', {
      columns: ['Row', 'Column', 'Found', 'Outcome', 'Why'],
      rows: problems.map(({ row, column, found, outcome, why }) => [
        row,
        column,
        found,
        outcome,
        why,
      ]),
    })
  return (
    <Section
      title="Problems"
      note={problems.length}
      end={
        problems.length > 0 && (
          <button type="button" className="link" onClick={() => void save()}>
            Save list
          </button>
        )
      }
    >
      {problems.length === 0 ? (
        <p className={classes.say}>Every row can be read as it is.</p>
      ) : (
        <ul>
          {problems.map((problem, index) => (
            <Problem key={`${problem.row} ${problem.column} ${index}`} problem={problem} />
          ))}
        </ul>
      )}
    </Section>
  )
}

function Problem({ problem }: { readonly problem: CaseloadProblem }) {
  const { row, column, found, why, outcome } = problem
  const { icon: Icon, className, word } = looks[outcome]
  return (
    <li className={classes.problem}>
      <Icon size={16} aria-hidden="true" className={className} />
      <span>
        <b className="m">Row {row}</b>, {column} <span className="t2">{word}</span>
      </span>
      <span className={`ell ${classes.found}`} title={found}>
        {found === '' ? '(empty)' : found}
      </span>
      <p className={classes.why}>{why}</p>
    </li>
  )
}
