/** What the teacher wants and does well, in words that may be shared with the teacher. */
import { SavedArea } from '#renderer/ui/saved/SavedText.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { useRecordField } from './use-record-field.ts'
import type { RecordPart } from './use-record-field.ts'
import classes from './Record.module.css'

export function SupportFields(part: RecordPart) {
  const { record, isReadOnly } = part
  const save = useRecordField(part)
  return (
    <Section title="Support">
      <div className={classes.texts}>
        <SavedArea
          label="Support wanted"
          value={record.supportWanted}
          onSave={(supportWanted) => save({ supportWanted })}
          isReadOnly={isReadOnly}
        />
        <SavedArea
          label="Strengths"
          value={record.strengths}
          onSave={(strengths) => save({ strengths })}
          isReadOnly={isReadOnly}
        />
      </div>
    </Section>
  )
}
