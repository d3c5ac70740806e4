/** What each column of the file is taken for. */
import { ArrowRight } from 'lucide-react'
import { Section } from '#renderer/ui/Section.tsx'
import type { Preview } from './use-bring-in.ts'
import classes from './CaseloadFile.module.css'

export function Columns({ columns }: { readonly columns: Preview['columns'] }) {
  const taken = columns.filter(({ becomes }) => becomes !== null).length
  return (
    <Section title="Columns" note={`${taken} of ${columns.length} read`}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">In the file</th>
            <th scope="col">First value</th>
            <th className={classes.arrow}>
              <span className="sr-only">becomes</span>
            </th>
            <th scope="col">Becomes</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ name, firstValue, becomes }, index) => (
            <tr key={`${index} ${name}`}>
              <th scope="row">{name || '(no name)'}</th>
              <td className="t2" title={firstValue}>
                {firstValue || '(empty)'}
              </td>
              <td>{becomes !== null && <ArrowRight size={12} aria-hidden="true" />}</td>
              <td>{becomes ?? <span className="t3">left out</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
