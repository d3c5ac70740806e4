/** A second record that may be of this teacher, with the way to make one of both. */
import { UsersRound } from 'lucide-react'
import { Link } from 'wouter'
import type { TeacherRecord } from '#shared/contracts/teacher-record.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { fullName } from './record-words.ts'
import classes from './Record.module.css'

export function Duplicates({ record }: { readonly record: TeacherRecord }) {
  const duplicates = useBackendQuery('caseload', 'duplicates', undefined)
  const own = (duplicates.data ?? []).flatMap(({ first, second, why }) =>
    first.id === record.id
      ? [{ other: second, why }]
      : second.id === record.id
        ? [{ other: first, why }]
        : [],
  )
  return own.map(({ other, why }) => (
    <p key={other.id} className={classes.duplicate}>
      <UsersRound size={16} aria-hidden="true" />
      <span>
        <b className="m">{fullName(other)}</b> may be the same teacher: {why}
        {other.archivedOn !== null && ', archived'}.
      </span>
      <Link className="link" href={`/caseload/${record.id}/merge?with=${other.id}`}>
        Compare and merge
      </Link>
    </p>
  ))
}
