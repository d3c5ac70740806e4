/** A membership of a group to be added or changed. The usual ones are proposed; the district's own are typed. */
import { Autocomplete, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { StudentGroup } from '#shared/contracts/students.ts'
import type { StudentId } from '#shared/domain/ids.ts'
import { useBackendMutation, useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { notifyUndoable } from '#renderer/app/notify.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { InlineForm } from '#renderer/ui/InlineForm.tsx'

const usual = ['disability', 'English learner', 'gifted', 'economically disadvantaged'] as const

type Props = {
  readonly studentId: StudentId
  /** Left out: a new one. */
  readonly group?: StudentGroup
  readonly onClose: () => void
}

export function GroupForm({ studentId, group, onClose }: Props) {
  const { schoolYear } = useWorkspace()
  const words = useBackendQuery('students', 'groupWords', undefined)
  const save = useBackendMutation('students', 'saveGroup')
  const [typed, setTyped] = useState({
    attribute: group?.attribute ?? '',
    value: group?.value ?? 'Yes',
    startsOn: group?.startsOn ?? schoolYear.startsOn,
    endsOn: group?.endsOn ?? '',
  })
  const [isTried, setIsTried] = useState(false)
  const set = (part: Partial<typeof typed>): void => setTyped((now) => ({ ...now, ...part }))
  const known = words.data ?? []
  const used = known.map(({ attribute }) => attribute)
  const hasUsed = new Set(used.map((attribute) => attribute.toLowerCase()))
  const attributes = [...used, ...usual.filter((one) => !hasUsed.has(one.toLowerCase()))]
  const values = known.find(({ attribute }) => attribute === typed.attribute)?.values ?? ['Yes']
  const isIncomplete = typed.attribute.trim() === '' || typed.value.trim() === ''
  const submit = async (): Promise<void> => {
    setIsTried(true)
    if (isIncomplete || typed.startsOn === '') return
    const endsOn = typed.endsOn === '' ? null : typed.endsOn
    await save.mutateAsync({ ...typed, endsOn, studentId, id: group?.id ?? null })
    onClose()
    await notifyUndoable(`${group ? 'Changed' : 'Added'} ${typed.attribute}`)
  }
  return (
    <InlineForm
      label={group ? 'Change group' : 'Add group'}
      saveLabel={group ? 'Save' : 'Add'}
      isSaving={save.isPending}
      error={save.error}
      // A failure shows below the fields, which keep what was typed.
      onSave={() => void submit().catch(() => undefined)}
      onClose={onClose}
    >
      <Autocomplete
        size="xs"
        label="Group"
        openOnFocus={false}
        data={attributes}
        value={typed.attribute}
        onChange={(attribute) => set({ attribute })}
        error={isTried && typed.attribute.trim() === '' && 'Name the group'}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        autoFocus
      />
      <Autocomplete
        size="xs"
        label="Value"
        openOnFocus={false}
        data={values}
        value={typed.value}
        onChange={(value) => set({ value })}
        error={isTried && typed.value.trim() === '' && 'Say what holds'}
        comboboxProps={{ transitionProps: { duration: 0 } }}
      />
      <TextInput
        size="xs"
        type="date"
        label="From"
        value={typed.startsOn}
        onChange={(event) => set({ startsOn: event.currentTarget.value })}
        error={isTried && typed.startsOn === '' && 'Choose a day'}
      />
      <TextInput
        size="xs"
        type="date"
        label="Last day (if over)"
        value={typed.endsOn}
        onChange={(event) => set({ endsOn: event.currentTarget.value })}
      />
    </InlineForm>
  )
}
