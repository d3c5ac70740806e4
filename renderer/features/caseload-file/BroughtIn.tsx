/** After a caseload file was brought in: what is stored now, and the way back. */
import { Button } from '@mantine/core'
import { CircleCheck, Undo2, Users } from 'lucide-react'
import { Link } from 'wouter'
import { useBackendMutation } from '#renderer/app/backend-hooks.ts'
import { navigate } from '#renderer/app/location.ts'
import { notify, notifyError } from '#renderer/app/notify.tsx'
import { AccountingEquation } from '#renderer/ui/AccountingEquation.tsx'
import { plural } from '#renderer/ui/format.ts'
import { partsOf } from './accounting.ts'
import { Problems } from './Problems.tsx'
import type { Result } from './use-bring-in.ts'
import classes from './CaseloadFile.module.css'

export function BroughtIn({ result }: { readonly result: Result }) {
  const { accounting, fileName, historyId, newSchools, problems, teachers } = result
  const added = teachers.filter(({ outcome }) => outcome === 'new').length
  const changed = teachers.filter(({ outcome }) => outcome === 'changed').length
  const schools = newSchools.length > 0 ? `, ${plural(newSchools.length, 'new school')}` : ''
  const undo = useBackendMutation('history', 'undo')
  const act = (): void =>
    undo.mutate(historyId === null ? {} : { id: historyId }, {
      onSuccess: () => {
        notify(`${fileName} was taken out again.`)
        navigate('/caseload')
      },
      onError: notifyError,
    })
  return (
    <div className="page-scroll" tabIndex={0} role="region" aria-label="Brought in">
      <div className={classes.done}>
        <h2 className={classes.doneTitle} role="status">
          <CircleCheck size={20} aria-hidden="true" />
          {historyId === null
            ? 'Nothing had to be changed'
            : `${plural(added, 'teacher')} added, ${changed} changed${schools}`}
        </h2>
        <AccountingEquation rowsRead={accounting.rowsRead} parts={partsOf(accounting)} />
        <div className={classes.acts}>
          <Button
            component={Link}
            href="/caseload"
            variant="filled"
            leftSection={<Users size={16} aria-hidden="true" />}
          >
            See the caseload
          </Button>
          {historyId !== null && (
            <Button
              leftSection={<Undo2 size={16} aria-hidden="true" />}
              loading={undo.isPending}
              onClick={act}
            >
              Undo all of it
            </Button>
          )}
        </div>
        {problems.length > 0 && <Problems problems={problems} />}
      </div>
    </div>
  )
}
