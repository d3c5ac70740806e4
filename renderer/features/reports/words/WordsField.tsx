/** Words of the coach, saved while they are typed, with what they quote that has changed since. */
import { Textarea } from '@mantine/core'
import { useAutosave } from '#renderer/app/use-autosave.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import type { PartText } from '#shared/contracts/reports/texts.ts'
import classes from './OwnWords.module.css'

type Props = {
  readonly label: string
  readonly text: PartText | undefined
  /** What one begins to write from, where nothing is written yet. */
  readonly first?: string
  readonly isFocused?: boolean
  readonly onSave: (words: string) => Promise<void>
}

export function WordsField({ label, text, first = '', isFocused = false, onSave }: Props) {
  const { isReadOnly } = useWorkspace()
  const field = useAutosave({ value: text?.words ?? first, onSave })
  return (
    <div className={classes.field}>
      <Textarea
        label={label}
        size="xs"
        autosize
        minRows={1}
        maxLength={4000}
        readOnly={isReadOnly}
        data-autofocus={isFocused || undefined}
        ref={isFocused ? takeFocus : undefined}
        value={field.text}
        error={field.problem}
        onChange={(event) => field.onChange(event.currentTarget.value)}
        onBlur={field.saveNow}
      />
      {text && text.changed.length > 0 && (
        <ul className={classes.late}>
          {text.changed.map(({ label: of, was, now }) => (
            <li key={`${of} ${was}`}>
              {of}: {was} is now {now ?? 'gone'}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

const takeFocus = (field: HTMLTextAreaElement | null): void => {
  if (field && !field.dataset['seen']) {
    field.dataset['seen'] = 'true'
    field.focus()
    field.select()
  }
}
