/** What a file of standards would do: the sum, grades, matches, the first standards, and what is refused and why. */
import type { ReactNode } from 'react'
import type { ListAccounting, ListPreview } from '#shared/contracts/standards/records.ts'
import { saveTable } from '#renderer/app/save-table.tsx'
import { AccountingEquation } from '#renderer/ui/AccountingEquation.tsx'
import type { AccountingPart } from '#renderer/ui/AccountingEquation.tsx'
import { plural } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import table from '#renderer/ui/DataTable.module.css'
import classes from './Lists.module.css'

type Props = { readonly preview: ListPreview; readonly name: ReactNode }

const partsOf = (sum: ListAccounting): readonly AccountingPart[] => [
  { word: 'new', rows: sum.new, tone: 'new' },
  { word: 'changed', rows: sum.changed, tone: 'changed' },
  { word: 'unchanged', rows: sum.unchanged, tone: 'repeated' },
  ...(sum.headings > 0
    ? [{ word: 'headings', rows: sum.headings, tone: 'left-out' } as const]
    : []),
  { word: 'refused', rows: sum.refused, tone: 'refused' },
]

export function PreviewView({ preview, name }: Props) {
  const { accounting, standards, notInFile } = preview
  const rest = accounting.new + accounting.changed + accounting.unchanged - standards.length
  return (
    <div className={classes.preview}>
      <div className={classes.top}>
        <AccountingEquation rowsRead={accounting.read} parts={partsOf(accounting)} />
        {name}
      </div>
      <div className={classes.halves}>
        <div className={classes.half} tabIndex={0} role="region" aria-label="What comes in">
          <Facts preview={preview} />
          {notInFile > 0 && (
            <p className={classes.say}>
              {plural(notInFile, 'standard')} of the list {notInFile === 1 ? 'is' : 'are'} not in
              this file and {notInFile === 1 ? 'stays' : 'stay'} as{' '}
              {notInFile === 1 ? 'it is' : 'they are'}.
            </p>
          )}
          <Section title="Standards" note={standards.length + rest}>
            <table className={table.table}>
              <thead>
                <tr>
                  <th scope="col">Code</th>
                  <th scope="col">Standard</th>
                  <th scope="col">Grade</th>
                  <th scope="col">Outcome</th>
                </tr>
              </thead>
              <tbody>
                {standards.map(({ code, title, grades, outcome }) => (
                  <tr key={code}>
                    <th scope="row">{code}</th>
                    <td className={classes.title} title={title}>
                      {title}
                    </td>
                    <td>{grades.join(', ')}</td>
                    <td className="t2">{outcome}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            {rest > 0 && <p className={classes.say}>and {rest} more</p>}
          </Section>
        </div>
        <div
          className={classes.problems}
          tabIndex={0}
          role="region"
          aria-label="Problems of the file"
        >
          <Problems preview={preview} />
        </div>
      </div>
    </div>
  )
}

function Facts({ preview: { grades, matches, columns } }: Pick<Props, 'preview'>) {
  return (
    <dl className={classes.facts}>
      <dt>Grades</dt>
      <dd>
        {grades
          .map(({ grade, standards }) => `${grade === 'none' ? 'no grade' : grade}: ${standards}`)
          .join(', ')}
      </dd>
      <dt>Common Core</dt>
      <dd>
        {matches.stated} matched by the file or by the same code, {matches.suggested} with a
        suggestion to review, {matches.without} with none
      </dd>
      {columns.length > 0 && (
        <>
          <dt>Columns</dt>
          <dd>
            {columns.map(({ name, becomes }) => `${name} → ${becomes ?? 'not used'}`).join(', ')}
          </dd>
        </>
      )}
    </dl>
  )
}

function Problems({ preview: { problems, problemsInAll } }: Pick<Props, 'preview'>) {
  const save = (): Promise<void> =>
    saveTable('problems of standards', {
      columns: ['Row', 'Column', 'Found', 'Outcome', 'Why'],
      rows: problems.map(({ row, column, found, outcome, why }) => [
        ...[row, column, found, outcome, why],
      ]),
    })
  return (
    <Section
      title="Problems"
      note={problemsInAll}
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
          {problems.map(({ row, column, found, why, outcome }, index) => (
            <li key={`${row} ${column} ${index}`} className={classes.problem}>
              <p>
                {row > 0 && <b className="m">Row {row}, </b>}
                {column} <span className={outcome === 'refused' ? 'late' : 't2'}>{outcome}</span>
                {found !== '' && <span className="t2"> “{found}”</span>}
              </p>
              <p className="t2">{why}</p>
            </li>
          ))}
        </ul>
      )}
      {problemsInAll > problems.length && (
        <p className={classes.say}>and {problemsInAll - problems.length} more of these</p>
      )}
    </Section>
  )
}
