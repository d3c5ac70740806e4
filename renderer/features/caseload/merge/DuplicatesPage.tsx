/** Records of the caseload that may be of one person, each with the way to compare and merge. */
import { CircleCheck } from 'lucide-react'
import { Link } from 'wouter'
import type { Duplicate } from '#shared/contracts/teacher-merge.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { Empty, QueryView } from '#renderer/ui/States.tsx'
import table from '#renderer/ui/DataTable.module.css'
import { fullName } from '../record/record-words.ts'
import classes from './Merge.module.css'

export function DuplicatesPage() {
  const duplicates = useBackendQuery('caseload', 'duplicates', undefined)
  return (
    <>
      <PageHeader title="Duplicate teachers" crumb={{ label: 'Caseload', href: '/caseload' }} />
      <div className="page-scroll" tabIndex={0} role="region" aria-label="Duplicate teachers">
        <div className={classes.column}>
          <QueryView query={duplicates} rows={4}>
            {(pairs) => (pairs.length === 0 ? <None /> : <Pairs pairs={pairs} />)}
          </QueryView>
        </div>
      </div>
    </>
  )
}

const None = () => (
  <Empty title="No duplicates found" icon={CircleCheck}>
    No two records have the same e-mail or much the same name. Any two records can still be merged:
    open one and choose Merge in its menu.
  </Empty>
)

function Pairs({ pairs }: { readonly pairs: readonly Duplicate[] }) {
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">Teacher</th>
          <th scope="col">May be the same as</th>
          <th scope="col">Because</th>
          <th scope="col">
            <span className="sr-only">Merge</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {pairs.map(({ first, second, why }) => (
          <tr key={`${first.id} ${second.id}`}>
            <th scope="row">
              <Name person={first} />
            </th>
            <td>
              <Name person={second} />
            </td>
            <td>{why}</td>
            <td className={table.r}>
              <Link className="link" href={`/caseload/${first.id}/merge?with=${second.id}`}>
                Compare and merge
                <span className="sr-only">
                  {fullName(first)} and {fullName(second)}
                </span>
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Name = ({ person }: { readonly person: Duplicate['first'] }) => (
  <>
    {fullName(person)}
    {person.archivedOn !== null && <span className="t3"> archived</span>}
  </>
)
