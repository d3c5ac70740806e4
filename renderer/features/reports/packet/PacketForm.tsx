/** What the packet is about, for whom, and the words for one meeting. */
import { TextInput } from '@mantine/core'
import type { HTMLInputTypeAttribute } from 'react'
import { ScopePicker } from '#renderer/app/ScopePicker.tsx'
import { Segments } from '#renderer/ui/Segments.tsx'
import { AudienceRadios } from '../frame/AudienceRadios.tsx'
import { KeptGroupsPill } from '../frame/KeptGroupsPill.tsx'
import { TestPills } from '../frame/TestPills.tsx'
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
        <TestPills tests={address} administrations={state.administrations} onChange={change} />
        <KeptGroupsPill
          scope={address.scope}
          groups={address.groups}
          onChange={(chosen) => change({ groups: chosen })}
        />
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
