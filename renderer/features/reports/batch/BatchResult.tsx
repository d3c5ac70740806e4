/** What became of a batch: which files were made, who was left out and why, what was not made. */
import { Button } from '@mantine/core'
import { CircleCheck, TriangleAlert } from 'lucide-react'
import { notifyError } from '#renderer/app/notify.tsx'
import { plural } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { ErrorNote } from '#renderer/ui/States.tsx'
import report from '../frame/Reports.module.css'
import type { Batch } from './use-batch.ts'
import classes from './Batch.module.css'

export function BatchResult({ batch }: { readonly batch: Batch }) {
  const { writing, result, folder } = batch
  if (writing.state.status === 'failed') return <ErrorNote error={writing.state.error} />
  if (result === null || folder === null) return null
  const { made, skipped, notMade, ended } = result
  const Icon = ended ? TriangleAlert : CircleCheck
  const named = made.filter(({ namesShown }) => namesShown).length
  return (
    <div role="status">
      <div className={ended ? `${report.made} ${classes.stopped}` : report.made}>
        <Icon size={16} aria-hidden="true" className={ended ? undefined : 'good'} />
        <span className={report.madeName}>
          <b>{plural(made.length, 'file')}</b> made in {folder.name}
          {named > 0 && `, ${named} with students by name`}.{' '}
          {ended?.by === 'cancel' &&
            `Stopped by you; ${plural(notMade.length, 'report')} not made.`}
          {ended?.by === 'disk' && `${ended.why} ${plural(notMade.length, 'report')} not made.`}{' '}
          Undo takes no file away: delete them in the folder.
        </span>
        <Button
          size="xs"
          onClick={() => void window.numberlineShell.reveal(folder.token).catch(notifyError)}
        >
          Show in folder
        </Button>
      </div>
      {notMade.length > 0 && (
        <p className={classes.notMade}>
          Not made: {notMade.map(({ teacher }) => teacher).join(', ')}.
        </p>
      )}
      <LeftOut list={skipped} />
    </div>
  )
}

type LeftOutProps = {
  readonly list: readonly { readonly teacher: string; readonly why: string }[]
}

function LeftOut({ list }: LeftOutProps) {
  if (list.length === 0) return null
  return (
    <Section title="Left out" note={list.length}>
      <ul className={classes.list}>
        {list.map(({ teacher, why }) => (
          <li key={`${teacher} ${why}`} className={classes.skipped}>
            <span className="m">{teacher}</span>
            <span className="t2">{why}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
