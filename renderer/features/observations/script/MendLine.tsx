/** A line is mended in its place: what it says, who is heard, what it is evidence of. */
import { NativeSelect, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { ScriptLine } from '#shared/contracts/observations/records.ts'
import { speakerLabels, speakers } from '#shared/domain/observations/observation-words.ts'
import { useBackendMutation } from '#renderer/app/backend-hooks.ts'
import { InlineForm, wideField } from '#renderer/ui/InlineForm.tsx'
import { useEditing } from '../page/editing.ts'

type Props = {
  readonly line: ScriptLine
  /** True: asked for what it is evidence of. */
  readonly isEvidence: boolean
  readonly onClose: () => void
}

export function MendLine({ line, isEvidence, onClose }: Props) {
  const { page } = useEditing()
  const mend = useBackendMutation('observations', 'changeLine')
  const [text, setText] = useState(line.text)
  const [who, setWho] = useState(line.who)
  const [lookForId, setLookForId] = useState(line.lookForId)
  const save = (): void => {
    if (text.trim() === '') return
    const changes = { text: text.trim(), who, lookForId }
    mend.mutate({ id: page.id, lineId: line.id, changes }, { onSuccess: onClose })
  }
  const onEnter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    save()
  }
  return (
    <InlineForm
      label="Mend the line"
      saveLabel="Save"
      isSaving={mend.isPending}
      error={mend.error}
      onSave={save}
      onClose={onClose}
    >
      <Textarea
        className={wideField}
        aria-label="What is said and done"
        autosize
        autoFocus={!isEvidence}
        error={text.trim() === '' ? 'Remove the line instead of emptying it' : undefined}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onEnter}
      />
      <NativeSelect
        label="Who is heard"
        data={speakers.map((value) => ({ value, label: speakerLabels[value] }))}
        value={who}
        onChange={({ currentTarget: { value } }) =>
          setWho(speakers.find((one) => one === value) ?? '')
        }
      />
      <NativeSelect
        label="Evidence of"
        autoFocus={isEvidence}
        disabled={page.lookFors.length === 0}
        data={[
          { value: '', label: page.lookFors.length === 0 ? 'No look-fors' : 'No look-for' },
          ...page.lookFors.map(({ id, text: lookFor }, index) => ({
            value: String(id),
            label: `${index + 1}. ${lookFor}`,
          })),
        ]}
        value={lookForId === null ? '' : String(lookForId)}
        onChange={({ currentTarget: { value } }) =>
          setLookForId(page.lookFors.find(({ id }) => String(id) === value)?.id ?? null)
        }
      />
    </InlineForm>
  )
}
