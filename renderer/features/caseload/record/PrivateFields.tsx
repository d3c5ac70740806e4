/** The coach's own thoughts on readiness and concerns: dashed, locked, and covered while somebody looks on. */
import { Lock } from 'lucide-react'
import { HiddenNote } from '#renderer/coaching/HiddenNote.tsx'
import { usePrivateNotesHidden } from '#renderer/coaching/private-notes.ts'
import { SavedArea } from '#renderer/ui/saved/SavedText.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { useRecordField } from './use-record-field.ts'
import type { RecordPart } from './use-record-field.ts'
import classes from './Record.module.css'

export function PrivateFields(part: RecordPart) {
  const { record, isReadOnly } = part
  const save = useRecordField(part)
  const isHidden = usePrivateNotesHidden()
  return (
    <Section title="Private" note="only you; no report can print it">
      <div className={classes.private}>
        <Lock size={14} aria-hidden="true" className={classes.lock} />
        {isHidden ? (
          <HiddenNote what="Readiness and concerns" />
        ) : (
          <div className={classes.texts}>
            <SavedArea
              label="Readiness"
              value={record.readiness}
              onSave={(readiness) => save({ readiness })}
              isReadOnly={isReadOnly}
            />
            <SavedArea
              label="Concerns"
              value={record.concerns}
              onSave={(concerns) => save({ concerns })}
              isReadOnly={isReadOnly}
            />
          </div>
        )}
      </div>
    </Section>
  )
}
