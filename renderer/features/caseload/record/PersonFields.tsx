/** Who the teacher is, and how the coach and the teacher agreed to work. */
import { useMemo } from 'react'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { SavedChoice, SavedTags } from '#renderer/ui/saved/SavedChoice.tsx'
import { SavedNumber, SavedText } from '#renderer/ui/saved/SavedText.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { emailProblem, enrolledChoices, nameProblem, statusChoices } from './record-words.ts'
import { useRecordField } from './use-record-field.ts'
import type { RecordPart } from './use-record-field.ts'
import classes from './Record.module.css'

export function PersonFields(part: RecordPart) {
  const { record, isReadOnly } = part
  const save = useRecordField(part)
  const tags = useKnownTags()
  return (
    <Section title="Teacher">
      <div className={classes.grid}>
        <SavedText
          label="First name"
          value={record.givenName}
          check={nameProblem}
          onSave={(givenName) => save({ givenName })}
          isReadOnly={isReadOnly}
        />
        <SavedText
          label="Last name"
          value={record.familyName}
          check={nameProblem}
          onSave={(familyName) => save({ familyName })}
          isReadOnly={isReadOnly}
        />
        <SavedText
          className={classes.wide}
          label="E-mail"
          value={record.email ?? ''}
          check={emailProblem}
          onSave={(email) => save({ email: email || null })}
          isReadOnly={isReadOnly}
        />
        <SavedChoice
          label="Status"
          value={record.status}
          choices={statusChoices}
          onSave={(status) => save({ status: status as typeof record.status })}
          isReadOnly={isReadOnly}
        />
        <SavedChoice
          label="How enrolled"
          value={record.enrolledHow}
          choices={enrolledChoices}
          none="Not noted"
          onSave={(how) => save({ enrolledHow: how as typeof record.enrolledHow })}
          isReadOnly={isReadOnly}
        />
        <SavedNumber
          label="Contact every"
          rightSection={<span className={classes.unit}>days</span>}
          value={record.contactCadenceDays}
          range={[1, 365]}
          onSave={(contactCadenceDays) => save({ contactCadenceDays })}
          isReadOnly={isReadOnly}
        />
        <SavedNumber
          label="Years of experience"
          value={record.yearsExperience}
          range={[0, 70]}
          onSave={(yearsExperience) => save({ yearsExperience })}
          isReadOnly={isReadOnly}
        />
        <SavedText
          className={classes.wide}
          label="Certification"
          value={record.certification ?? ''}
          onSave={(certification) => save({ certification: certification || null })}
          isReadOnly={isReadOnly}
        />
        <div className={classes.wide}>
          <SavedTags
            label="Tags"
            placeholder="Type a tag, then Enter"
            value={record.tags}
            known={tags}
            onSave={(chosen) => save({ tags: [...chosen] })}
            isReadOnly={isReadOnly}
          />
        </div>
      </div>
    </Section>
  )
}

/** Tags that any teacher has, so that one word is spelled one way. */
function useKnownTags(): readonly string[] {
  const teachers = useBackendQuery('caseload', 'teachers', undefined)
  return useMemo(
    () => [...new Set((teachers.data ?? []).flatMap((teacher) => teacher.tags))].toSorted(),
    [teachers.data],
  )
}
