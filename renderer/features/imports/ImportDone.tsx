/** After the rows were added: what is stored now, the way back, and the way on. */
import { Button } from '@mantine/core'
import { ChartScatter, CircleCheck, FileInput, TrendingUp, Undo2 } from 'lucide-react'
import { Link, useLocation } from 'wouter'
import { useBackendMutation } from '#renderer/app/backend-hooks.ts'
import { notify, notifyError } from '#renderer/app/notify.tsx'
import { useCommand } from '#renderer/app/page-commands.ts'
import { plural } from '#renderer/ui/format.ts'
import { AccountingEquation } from '#renderer/ui/AccountingEquation.tsx'
import { accountingParts } from './accounting-parts.ts'
import { nextAddress, type ImportFile } from './import-files.ts'
import type { Committed } from './use-import.ts'
import classes from './ImportPage.module.css'

type Props = {
  readonly committed: Committed
  readonly name: string
  /** Files of the same drop that come after this one. */
  readonly waiting: readonly ImportFile[]
}

export function ImportDone({ committed, name, waiting }: Props) {
  const [next] = waiting
  const { accounting, historyId } = committed
  const isStored = historyId !== null
  return (
    <div className={classes.done}>
      <div role="status">
        <h2 className={classes.doneTitle}>
          <CircleCheck size={20} aria-hidden="true" />
          {isStored ? `${plural(accounting.rowsStored, 'row')} added` : 'Nothing had to be added'}
        </h2>
      </div>
      <p className={classes.doneText}>
        {isStored
          ? `${name} is one batch now: ${plural(accounting.studentsMatched, 'student')} already known, ${plural(accounting.studentsNew, 'student')} new.`
          : `Every row of ${name} is stored already.`}
      </p>
      <AccountingEquation rowsRead={accounting.rowsRead} parts={accountingParts(accounting)} />
      <div className={classes.doneActions}>
        {next && (
          <Button
            component={Link}
            href={nextAddress(waiting)}
            variant="filled"
            leftSection={<FileInput size={16} aria-hidden="true" />}
          >
            Go on with {next.sheet ?? next.name}
          </Button>
        )}
        <Button
          component={Link}
          href="/data/mastery"
          variant={next ? 'default' : 'filled'}
          leftSection={<ChartScatter size={16} aria-hidden="true" />}
        >
          See mastery by standard
        </Button>
        <Button
          component={Link}
          href="/data/growth"
          leftSection={<TrendingUp size={16} aria-hidden="true" />}
        >
          See growth
        </Button>
        {isStored && <UndoThis historyId={historyId} name={name} />}
      </div>
    </div>
  )
}

type UndoProps = {
  readonly historyId: NonNullable<Committed['historyId']>
  readonly name: string
}

function UndoThis({ historyId, name }: UndoProps) {
  const [, navigate] = useLocation()
  const undo = useBackendMutation('history', 'undo')
  const act = (): void =>
    undo.mutate(
      { id: historyId },
      {
        onSuccess: () => {
          notify(`${name} was taken out again.`)
          navigate('/data')
        },
        onError: notifyError,
      },
    )
  useCommand('imports.undo-import', act)
  return (
    <Button
      leftSection={<Undo2 size={16} aria-hidden="true" />}
      loading={undo.isPending}
      onClick={act}
    >
      Undo this import
    </Button>
  )
}
