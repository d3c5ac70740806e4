/** What the packet is about, for whom, and the words for one meeting. */
import { TextInput } from '@mantine/core'
import type { HTMLInputTypeAttribute } from 'react'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { formatDay } from '#renderer/ui/format.ts'
import { hasStandards, latestFirst, queryOfScope } from '#renderer/app/student-data.ts'
import { ScopePicker } from '#renderer/app/ScopePicker.tsx'
import { PillSelect } from '#renderer/ui/PillSelect.tsx'
import { Segments } from '#renderer/ui/Segments.tsx'
import type { Administration, Scope } from '#shared/contracts/analysis/scope.ts'
import { AudienceRadios } from '../frame/AudienceRadios.tsx'

import type { MeetingWords, PacketState } from './use-packet.ts'
import classes from '../frame/Reports.module.css'

type Props = { readonly state: PacketState }

export function PacketForm({ state }: Props) {
  const { address, scopes, groups, change } = state
  return (
    <>
      <div className={classes.pills} role="group" aria-label="What it is about">
        {address.scope && (
          <ScopePicker
            scope={address.scope}
            scopes={scopes}
            groups={groups}
            onChange={(scope) => change({ scope, groups: null })}
          />
        )}
        <TestPills state={state} />
        <GroupsPill state={state} />
        <Segments
          label="Students appear as"
          choices={[
            { value: 'codes', label: 'Codes' },
            { value: 'names', label: 'Names' },
          ]}
          value={address.names}
          onChange={(names) => change({ names })}
        />
      </div>
      <AudienceRadios value={address.audience} onChange={(audience) => change({ audience })} />
      <MeetingFields state={state} />
    </>
  )
}

function TestPills({ state: { address, administrations, change } }: Props) {
  const none = { value: '0', label: 'none' }
  const others = administrations.filter(({ id }) => id !== address.test)
  return (
    <>
      <PillSelect
        label="Test"
        value={String(address.test ?? '')}
        choices={choicesOf(administrations.filter(hasStandards))}
        onChange={(id) => change({ test: Number(id), before: null })}
      />
      <PillSelect
        label="Earlier window"
        value={String(address.before ?? 0)}
        choices={[none, ...choicesOf(others)]}
        onChange={(id) => change({ before: Number(id) })}
      />
      <PillSelect
        label="Items"
        value={String(address.items ?? 0)}
        choices={[none, ...choicesOf(administrations.filter(({ hasItems }) => hasItems))]}
        onChange={(id) => change({ items: Number(id) })}
      />
    </>
  )
}

/** Kept sets of the same students; where there is none, nothing is to be chosen. */
function GroupsPill({ state: { address, change } }: Props) {
  const sets = useBackendQuery('smallGroups', 'sets', {})
  const { scope, groups } = address
  const own = (sets.data ?? []).filter((set) => scope && keyOf(set.scope) === keyOf(scope))
  if (own.length === 0 && groups === null) return null
  return (
    <PillSelect
      label="Groups"
      value={String(groups ?? 0)}
      choices={[
        { value: '0', label: 'as proposed' },
        ...own.map(({ id, name, keptOn }) => ({
          value: String(id),
          label: `${name}, kept ${formatDay(keptOn)}`,
        })),
      ]}
      onChange={(id) => change({ groups: Number(id) || null })}
      width={280}
    />
  )
}

const keyOf = (scope: Scope): string => queryOfScope(scope).join()

const choicesOf = (list: readonly Administration[]) =>
  latestFirst(list).map((one) => ({
    value: String(one.id),
    label: [one.assessment, one.window, one.endsOn && formatDay(one.endsOn)]
      .filter(Boolean)
      .join(', '),
    group: one.schoolYear,
  }))

type Field = {
  readonly name: keyof MeetingWords
  readonly label: string
  readonly placeholder?: string
  readonly type?: HTMLInputTypeAttribute
  readonly maxLength?: number
}

const fields: readonly Field[] = [
  { name: 'recipient', label: 'For', placeholder: 'Grade 4 team', maxLength: 120 },
  { name: 'on', label: 'Meeting on', type: 'date' },
  { name: 'startsAt', label: 'Starts at', placeholder: '3:15 p.m.', maxLength: 20 },
  { name: 'room', label: 'Room', placeholder: '12', maxLength: 60 },
  { name: 'preparedBy', label: 'Prepared by', placeholder: 'Your name', maxLength: 80 },
]

/** Taken over when the field is left or Enter is pressed: each change makes the document again. */
function MeetingFields({ state: { words, write } }: Props) {
  return (
    <div className={classes.fields} role="group" aria-label="The meeting">
      {fields.map(({ name, label, ...rest }) => (
        <TextInput
          key={name}
          label={label}
          size="xs"
          defaultValue={words[name]}
          onBlur={(event) => {
            const text = event.currentTarget.value.trim()
            if (text !== words[name]) write({ [name]: text })
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur()
          }}
          {...rest}
        />
      ))}
    </div>
  )
}
