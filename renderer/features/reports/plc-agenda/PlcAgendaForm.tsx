/** The choices of an agenda. Text is taken over when its field is left: each change makes the pages again. */
import { Textarea, TextInput } from '@mantine/core'
import { ScopePicker } from '#renderer/app/ScopePicker.tsx'
import { measuresStandards } from '#shared/domain/measured-standards.ts'
import { latestFirst } from '#renderer/app/student-data.ts'
import type { StudentData } from '#renderer/app/student-data.ts'
import { formatDay } from '#renderer/ui/format.ts'
import { PillSelect } from '#renderer/ui/PillSelect.tsx'
import { Segments } from '#renderer/ui/Segments.tsx'
import type { Scope } from '#shared/contracts/analysis/scope.ts'
import { AudienceRadios } from '../frame/AudienceRadios.tsx'
import { ForWhomFields } from '../frame/ForWhomFields.tsx'
import classes from '../frame/Reports.module.css'
import type { MeetingWords, UsualChoices } from './agenda-words.ts'
import type { Meeting } from './PlcAgendaPage.tsx'

type Props = {
  readonly meeting: Meeting
  readonly meetings: readonly Meeting[]
  readonly data: StudentData
  readonly scope: Scope | null
  readonly chosen: UsualChoices
  readonly typed: MeetingWords
  readonly onMeeting: (id: number) => void
  readonly onChoose: (changed: Partial<UsualChoices>) => void
  readonly onType: (changed: Partial<MeetingWords>) => void
}

export function PlcAgendaForm(props: Props) {
  const { chosen, onChoose } = props
  return (
    <>
      <AboutPills {...props} />
      <AudienceRadios
        value={chosen.audience}
        onChange={(audience) => onChoose({ audience })}
        details={{
          teacher: 'steps and notes',
          team: 'who takes part',
          principal: 'no notes, no steps',
          district: 'no one is named',
        }}
      />
      <WordFields {...props} />
    </>
  )
}

function AboutPills({ meeting, meetings, data, scope, typed, onMeeting, onType }: Props) {
  return (
    <div className={classes.pills} role="group" aria-label="What it is about">
      <PillSelect
        label="Meeting"
        value={String(meeting.id)}
        choices={meetings.toReversed().map((one) => ({
          value: String(one.id),
          label: [formatDay(one.heldOn), one.type, one.school?.name].filter(Boolean).join(', '),
          group: one.status === 'done' ? 'Held' : 'Planned',
        }))}
        onChange={(id) => onMeeting(Number(id))}
        width={320}
      />
      <Segments
        label="Which one"
        choices={[
          { value: 'agenda', label: 'Agenda' },
          { value: 'minutes', label: 'Minutes' },
        ]}
        value={typed.form}
        onChange={(form) => onType({ form })}
      />
      <PillSelect
        label="Results"
        value={String(typed.test)}
        choices={[
          { value: '0', label: 'none' },
          ...latestFirst(data.administrations)
            .filter(measuresStandards)
            .map((one) => ({
              value: String(one.id),
              label: `${one.assessment}, ${one.window}`,
              group: one.schoolYear,
            })),
        ]}
        onChange={(test) => onType({ test: Number(test) })}
      />
      {typed.test > 0 && scope && (
        <ScopePicker
          scope={scope}
          scopes={data.scopes}
          groups={data.groups}
          onChange={(changed) => onType({ scope: changed })}
        />
      )}
    </div>
  )
}

type Lines = {
  readonly label: string
  readonly description: string
  readonly value: string
  readonly rows: number
  readonly onLeave: (text: string) => void
}

function WordFields({ meeting, chosen, typed, onChoose, onType }: Props) {
  const fields: readonly Lines[] = [
    {
      label: 'On the clock',
      description: 'One a line, with its minutes first',
      value: typed.items,
      rows: 6,
      onLeave: (items) => onType({ items }),
    },
    {
      label: 'Decisions',
      description: 'One a line; empty leaves room to write',
      value: typed.decisions,
      rows: 3,
      onLeave: (decisions) => onType({ decisions }),
    },
    {
      label: 'Roles',
      description: 'One a line: role, colon, name',
      value: typed.roles,
      rows: 3,
      onLeave: (roles) => onType({ roles }),
    },
    {
      label: 'Norms',
      description: 'One a line, kept for the next meeting',
      value: chosen.norms,
      rows: 3,
      onLeave: (norms) => onChoose({ norms }),
    },
  ]
  return (
    <div className={classes.words} role="group" aria-label="In your own words">
      {fields.map(({ label, description, value, rows, onLeave }) => (
        <Textarea
          key={`${label} ${meeting.id}`}
          label={label}
          description={description}
          size="xs"
          autosize
          minRows={rows}
          maxLength={4000}
          defaultValue={value}
          onBlur={(event) => {
            if (event.currentTarget.value !== value) onLeave(event.currentTarget.value)
          }}
        />
      ))}
      <TextInput
        key={`place ${meeting.id}`}
        label="Room or link"
        size="xs"
        maxLength={120}
        placeholder="Room 12"
        defaultValue={typed.place}
        onBlur={(event) => onType({ place: event.currentTarget.value.trim() })}
      />
      <ForWhomFields words={chosen} placeholder="Grade 4 team" onChange={onChoose} />
    </div>
  )
}
