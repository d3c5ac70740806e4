/** Kind, who takes part, how and where. */
import { NativeSelect } from '@mantine/core'
import { sessionTypes } from '#shared/domain/session-types.ts'
import { TeachersField } from '#renderer/coaching/TeachersField.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { Segments } from '#renderer/ui/Segments.tsx'
import { CommittedInput } from './CommittedInput.tsx'
import type { FormModel, FormProps } from './form-model.ts'
import classes from './SessionForm.module.css'

const modes = [
  { value: 'in person', label: 'In person' },
  { value: 'virtual', label: 'Virtual' },
] as const

export function WithFields({ model }: FormProps) {
  const { values, problems, change, isNew, isReadOnly } = model
  return (
    <Section title="What and who">
      <div className={classes.fields}>
        <NativeSelect
          label="Kind"
          data={[
            ...(isKnown(values.type)
              ? []
              : [{ value: values.type, label: values.type || 'Choose' }]),
            ...sessionTypes,
          ]}
          value={values.type}
          error={problems.type}
          disabled={isReadOnly}
          onChange={(event) => change({ type: event.currentTarget.value })}
        />
        <TeachersField
          label="Teachers"
          description={
            values.teacherIds.length === 0
              ? 'Without a teacher it counts as your own time.'
              : undefined
          }
          value={values.teacherIds}
          isReadOnly={isReadOnly}
          onChange={(ids) => change({ teacherIds: [...ids] })}
        />
        <NativeSelect
          label="School"
          description={schoolNote(model)}
          data={schoolChoices(model)}
          value={String(schoolOf(model) ?? '')}
          disabled={isReadOnly}
          onChange={({ currentTarget: { value } }) =>
            change({ schoolId: value === '' ? null : Number(value) })
          }
        />
        <div>
          <span className={classes.label}>How</span>
          <Segments
            label="How"
            choices={modes}
            value={values.mode}
            isDisabled={isReadOnly}
            onChange={(mode) => change({ mode })}
          />
        </div>
        {values.mode === 'virtual' && (
          <CommittedInput
            label="Link"
            type="url"
            isLive={isNew}
            isReadOnly={isReadOnly}
            value={values.meetingLink}
            placeholder="https://"
            onCommit={(meetingLink) => change({ meetingLink })}
          />
        )}
      </div>
    </Section>
  )
}

const isKnown = (type: string): boolean => sessionTypes.some((known) => known === type)

const schoolOf = ({ values, expected }: FormModel): number | null =>
  values.schoolId === undefined ? (expected?.schoolId ?? null) : values.schoolId

function schoolNote({ values, expected }: FormModel): string | undefined {
  if (values.schoolId !== undefined || !expected) return undefined
  if (expected.schoolId !== null) return 'Suggested: where they teach on that day'
  return expected.schools.length > 1 ? 'They teach at more than one: choose' : undefined
}

/** Where these teachers teach comes first. */
function schoolChoices({ schools, expected }: FormModel) {
  const theirs = new Set(expected?.schools.map(({ id }) => Number(id)))
  const sorted = schools.toSorted((a, b) => Number(theirs.has(b.id)) - Number(theirs.has(a.id)))
  return [
    { value: '', label: 'None' },
    ...sorted.map(({ id, name }) => ({ value: String(id), label: name })),
  ]
}
