/** Keeps the layout in use, or what was placed by hand, with the answers given, for the next file. */
import { Popover, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useBackendMutation } from '#renderer/app/backend-hooks.ts'
import { notify } from '#renderer/app/notify.tsx'
import { useCommand } from '#renderer/app/page-commands.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { InlineForm, wideField } from '#renderer/ui/InlineForm.tsx'
import type { Mapping } from '#shared/domain/mapping/mapping.ts'
import { mappingNeeds } from '#shared/domain/mapping/mapping-needs.ts'
import type { ImportState } from '../use-import.ts'

type Props = {
  readonly state: ImportState
  /** What is being placed; else the choices of the preview hold. */
  readonly mapping?: Mapping
}

export function SaveRecipe({ state, mapping }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  const { isReadOnly } = useWorkspace()
  const isReady = !isReadOnly && (!mapping || mappingNeeds(mapping).length === 0)
  useCommand('imports.save-recipe', () => setIsOpen(true), { isOn: isReady })
  return (
    <Popover
      opened={isOpen}
      onChange={setIsOpen}
      position="bottom-end"
      width={320}
      shadow="md"
      trapFocus
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <button
          type="button"
          className="link"
          disabled={!isReady}
          onClick={() => setIsOpen(!isOpen)}
        >
          Save as recipe
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Save as recipe">
        <NameForm state={state} mapping={mapping} onClose={() => setIsOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  )
}

function NameForm({
  state,
  mapping,
  onClose,
}: Required<Omit<Props, 'mapping'>> & {
  readonly mapping: Mapping | undefined
  readonly onClose: () => void
}) {
  const { choices, preview, byHand } = state
  const [name, setName] = useState('')
  const keep = useBackendMutation('imports', 'keepRecipe')
  const placed = mapping ?? choices.mapping
  const reading = byHand.file.data?.reading ?? preview?.reading
  const recipeId = choices.recipeId ?? preview?.recipe.recipeId
  const save = (): void => {
    if (name.trim() === '') return
    const { token, dayOrder, severalTests } = choices
    keep.mutate(
      {
        ...{ token, name, dayOrder, severalTests, reading },
        ...(placed ? { mapping: placed } : { recipeId }),
      },
      {
        onSuccess: ({ recipeId: id }) => {
          notify(`“${name.trim()}” is kept. Files like this are read by it from now on.`)
          onClose()
          if (mapping) state.keptAs(mapping, id)
          else state.choose({ recipeId: id, mapping: undefined })
        },
      },
    )
  }
  return (
    <InlineForm
      label="Save as recipe"
      saveLabel="Save recipe"
      isSaving={keep.isPending}
      error={keep.error}
      onSave={save}
      onClose={onClose}
    >
      <TextInput
        className={wideField}
        label="Name of the recipe"
        description="Keeps what each column is and your answers about dates and tests."
        maxLength={80}
        data-autofocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </InlineForm>
  )
}
