/** A text of the plan under its name, typed where it stands. */
import { lessonTexts } from '#shared/domain/lessons/lesson-fields.ts'
import type { LessonText } from '#shared/domain/lessons/lesson-fields.ts'
import { MathField } from '#renderer/ui/Mathematics/MathField.tsx'
import { useEditing } from './editing.ts'
import classes from './Lesson.module.css'

type Props = {
  readonly field: LessonText
  readonly label?: string
  readonly placeholder?: string
}

export function Labeled({ field, label = lessonTexts[field], placeholder }: Props) {
  const { page, isReadOnly, change } = useEditing()
  return (
    <div className={classes.labeled}>
      <span className={classes.label} aria-hidden="true">
        {label}
      </span>
      <MathField
        id={`lesson-${field}`}
        label={label}
        value={page.fields[field]}
        isReadOnly={isReadOnly}
        placeholder={placeholder ?? 'Add'}
        onSave={(text) => change({ [field]: text })}
      />
    </div>
  )
}
