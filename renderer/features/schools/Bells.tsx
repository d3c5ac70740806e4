/** Bell schedules of a school side by side: which days, which periods. */
import { ActionIcon } from '@mantine/core'
import { Pencil, X } from 'lucide-react'
import { useState } from 'react'
import type { BellSchedule } from '#shared/contracts/schools.ts'
import type { SchoolId } from '#shared/domain/ids.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { BellForm } from './BellForm.tsx'
import { daysInWords } from './bell-words.ts'
import { Periods } from './Periods.tsx'
import { removeBells } from './schools-actions.ts'
import classes from './Bells.module.css'
import shared from './Schools.module.css'

type Props = { readonly schedules: readonly BellSchedule[]; readonly schoolId: SchoolId }

export function Bells({ schedules, schoolId }: Props) {
  const { isReadOnly } = useWorkspace()
  const [open, setOpen] = useState<BellSchedule['id'] | 'new' | null>(null)
  const close = (): void => setOpen(null)
  const opened = schedules.find(({ id }) => id === open)
  return (
    <Section
      title="Bells"
      end={
        !isReadOnly && (
          <button type="button" className="link" onClick={() => setOpen('new')}>
            Add a bell schedule
          </button>
        )
      }
    >
      {schedules.length === 0 && open === null && (
        <p className={shared.say}>
          No bells yet. With them the schedule shows periods; lines of a spreadsheet can be pasted.
        </p>
      )}
      {(open === 'new' || opened) && (
        <BellForm
          key={open}
          schedule={opened ?? null}
          others={schedules.filter(({ id }) => id !== open)}
          schoolId={schoolId}
          onClose={close}
        />
      )}
      <div className={classes.schedules}>
        {schedules
          .filter(({ id }) => id !== open)
          .map((schedule) => (
            <Schedule
              key={schedule.id}
              schedule={schedule}
              onEdit={isReadOnly ? null : () => setOpen(schedule.id)}
            />
          ))}
      </div>
    </Section>
  )
}

type ScheduleProps = { readonly schedule: BellSchedule; readonly onEdit: (() => void) | null }

function Schedule({ schedule, onEdit }: ScheduleProps) {
  const { name, weekdays, periods } = schedule
  return (
    <div className={classes.schedule}>
      <div className={classes.head}>
        <h3 className="m">{name}</h3>
        <span className="t2">{daysInWords(weekdays)}</span>
        {onEdit && (
          <span className={classes.acts}>
            <ActionIcon aria-label={`Change the bells ${name}`} onClick={onEdit}>
              <Pencil size={14} aria-hidden="true" />
            </ActionIcon>
            <ActionIcon
              aria-label={`Remove the bells ${name}`}
              onClick={() => void removeBells(schedule)}
            >
              <X size={14} aria-hidden="true" />
            </ActionIcon>
          </span>
        )}
      </div>
      <Periods periods={periods} label={`Periods, ${name}`} />
    </div>
  )
}
