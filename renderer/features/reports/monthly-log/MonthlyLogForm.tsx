/** The choices of a monthly log. Text is taken over when its field is left: each change makes the page again. */
import { Textarea } from '@mantine/core'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { formatMonth } from '#renderer/ui/format.ts'
import { PillSelect } from '#renderer/ui/PillSelect.tsx'
import { Segments } from '#renderer/ui/Segments.tsx'
import { AudienceRadios } from '../frame/AudienceRadios.tsx'
import { ForWhomFields } from '../frame/ForWhomFields.tsx'
import classes from '../frame/Reports.module.css'
import { lastMonths } from './month-address.ts'
import type { MonthAddress } from './month-address.ts'
import type { MonthWords, UsualChoices } from './MonthlyLogPage.tsx'

type Props = {
  readonly address: MonthAddress
  readonly schools: readonly { readonly id: number; readonly name: string }[]
  readonly chosen: UsualChoices
  readonly typed: MonthWords
  readonly onAddress: (changed: Partial<MonthAddress>) => void
  readonly onChoose: (changed: Partial<UsualChoices>) => void
  readonly onType: (changed: Partial<MonthWords>) => void
}

export function MonthlyLogForm(props: Props) {
  const { chosen, onChoose } = props
  return (
    <>
      <AboutPills {...props} />
      <AudienceRadios
        value={chosen.audience}
        onChange={(audience) => onChoose({ audience })}
        details={{
          teacher: 'own sessions seen',
          team: 'sums',
          principal: 'sums',
          district: 'sums',
        }}
      />
      <WordFields {...props} />
    </>
  )
}

function AboutPills({ address, schools, chosen, onAddress, onChoose }: Props) {
  const { today } = useWorkspace()
  const months = [...new Set([address.month, ...lastMonths(today)])].toSorted().toReversed()
  return (
    <div className={classes.pills} role="group" aria-label="What it is about">
      <PillSelect
        label="Month"
        value={address.month}
        choices={months.map((value) => ({
          value,
          label: `${formatMonth(`${value}-01`)} ${value.slice(0, 4)}`,
        }))}
        onChange={(month) => onAddress({ month })}
      />
      <PillSelect
        label="School"
        value={String(address.school ?? '')}
        choices={[
          { value: '', label: 'All' },
          ...schools.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
        onChange={(id) => onAddress({ school: id === '' ? null : Number(id) })}
      />
      <Segments
        label="Teachers appear as"
        choices={[
          { value: 'counts', label: 'Counts' },
          { value: 'names', label: 'Names' },
        ]}
        value={chosen.teachers}
        onChange={(teachers) => onChoose({ teachers })}
      />
    </div>
  )
}

function WordFields({ address, chosen, typed, onChoose, onType }: Props) {
  const place = `${address.month} ${address.school ?? ''}`
  return (
    <div className={classes.words} role="group" aria-label="In your own words">
      <ForWhomFields
        words={chosen}
        placeholder="The principal’s name stands here when left empty"
        onChange={onChoose}
      />
      <Textarea
        key={`working ${place}`}
        label="What is working"
        description="One point a line"
        size="xs"
        autosize
        minRows={3}
        maxLength={4000}
        defaultValue={typed.working}
        onBlur={(event) => onType({ working: event.currentTarget.value })}
      />
      <Textarea
        key={`requests ${place}`}
        label="Requests"
        description="One a line, numbered in the log"
        size="xs"
        autosize
        minRows={3}
        maxLength={4000}
        defaultValue={typed.requests}
        onBlur={(event) => onType({ requests: event.currentTarget.value })}
      />
    </div>
  )
}
