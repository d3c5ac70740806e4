/** Before a visit: what was agreed, and what to look for. */
import { formatWeekday } from '#renderer/ui/format.ts'
import { SavedArea, SavedText } from '#renderer/ui/saved/SavedText.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { PracticesField } from '#renderer/coaching/PracticesField.tsx'
import { notifyError } from '#renderer/app/notify.tsx'
import { useEditing } from './editing.ts'
import { LookForEditor } from './LookForEditor.tsx'
import classes from './Observation.module.css'

export function Before() {
  return (
    <div className={classes.document}>
      <Agreed />
      <LookForEditor />
    </div>
  )
}

/** The focus, when it was agreed, and the practices in view. */
export function Agreed() {
  const { page, isReadOnly, change } = useEditing()
  const { focus, focusAgreedOn, practices } = page.fields
  return (
    <Section
      title="Agreed with the teacher"
      note={focusAgreedOn === null ? undefined : `on ${formatWeekday(focusAgreedOn)}`}
    >
      <div className={classes.agreed}>
        <SavedArea
          label="Focus"
          placeholder="What both of you want to look at"
          value={focus}
          isReadOnly={isReadOnly}
          onSave={(text) => change({ focus: text })}
        />
        <SavedText
          type="date"
          label="Agreed on"
          value={focusAgreedOn ?? ''}
          isReadOnly={isReadOnly}
          onSave={(day) => change({ focusAgreedOn: day || null })}
        />
      </div>
      <PracticesField
        value={practices}
        isReadOnly={isReadOnly}
        onChange={(codes) => void change({ practices: [...codes] }).catch(notifyError)}
      />
    </Section>
  )
}
