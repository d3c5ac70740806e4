/** The workspace's own recipes: renamed, removed, saved as a file for a colleague, and taken from one. */
import { ActionIcon, Menu, TextInput } from '@mantine/core'
import { Download, Ellipsis, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { backend } from '#renderer/app/backend.ts'
import { useBackendMutation, useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { notify, notifyError, notifyUndoable } from '#renderer/app/notify.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { InlineForm, wideField } from '#renderer/ui/InlineForm.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import type { OwnRecipeId } from '#shared/domain/ids.ts'
import classes from './OwnRecipes.module.css'

type Own = { readonly id: OwnRecipeId; readonly name: string }

export function OwnRecipes() {
  const recipes = useBackendQuery('imports', 'recipes', undefined)
  const { isReadOnly } = useWorkspace()
  const own = (recipes.data ?? []).flatMap(({ ownId, name }) =>
    ownId === null ? [] : [{ id: ownId, name }],
  )
  return (
    <Section title="Own recipes" note={own.length === 0 ? 'none' : own.length} level={3}>
      {own.length === 0 ? (
        <p className={classes.none}>
          Place the columns of a file by hand and save that as a recipe: the next file like it is
          read by it.
        </p>
      ) : (
        <ul>
          {own.map((recipe) => (
            <OwnRecipe key={recipe.id} recipe={recipe} isReadOnly={isReadOnly} />
          ))}
        </ul>
      )}
      {!isReadOnly && (
        <button type="button" className={`link ${classes.add}`} onClick={() => void addFromFile()}>
          Add a recipe file…
        </button>
      )}
    </Section>
  )
}

async function addFromFile(): Promise<void> {
  const [file] = await window.numberlineShell.chooseFiles({
    title: 'Add a recipe file',
    multiple: false,
    filters: [{ name: 'Recipe (JSON)', extensions: ['json'] }],
  })
  if (!file) return
  try {
    const { name } = await backend().imports.addRecipeFile({ token: file.token })
    await notifyUndoable(`“${name}” is one of your recipes now.`)
  } catch (error) {
    notifyError(error)
  }
}

async function exportRecipe({ id, name }: Own): Promise<void> {
  const place = await window.numberlineShell.chooseSave({
    title: 'Save the recipe as a file',
    defaultName: `${name.replace(/[/\\:*?"<>|]+/g, '-')}.json`,
    filters: [{ name: 'Recipe (JSON)', extensions: ['json'] }],
  })
  if (!place) return
  try {
    const { fileName } = await backend().imports.exportRecipe({ id, saveTo: place.token })
    notify(`The recipe is in ${fileName}.`)
  } catch (error) {
    notifyError(error)
  }
}

function OwnRecipe({ recipe, isReadOnly }: { readonly recipe: Own; readonly isReadOnly: boolean }) {
  const [isNaming, setIsNaming] = useState(false)
  const remove = useBackendMutation('imports', 'removeRecipe')
  const takeAway = (): void =>
    remove.mutate(
      { id: recipe.id },
      {
        onSuccess: () => void notifyUndoable(`The recipe “${recipe.name}” is removed.`),
        onError: notifyError,
      },
    )
  if (isNaming) {
    return (
      <li>
        <RenameForm recipe={recipe} onClose={() => setIsNaming(false)} />
      </li>
    )
  }
  return (
    <li className={classes.recipe}>
      <span className={classes.name}>{recipe.name}</span>
      <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <ActionIcon aria-label={`What to do with ${recipe.name}`}>
            <Ellipsis size={16} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<Pencil size={14} aria-hidden="true" />}
            disabled={isReadOnly}
            onClick={() => setIsNaming(true)}
          >
            Rename
          </Menu.Item>
          <Menu.Item
            leftSection={<Download size={14} aria-hidden="true" />}
            onClick={() => void exportRecipe(recipe)}
          >
            Save as a file…
          </Menu.Item>
          <Menu.Item
            leftSection={<Trash2 size={14} aria-hidden="true" />}
            disabled={isReadOnly}
            onClick={takeAway}
          >
            Remove
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  )
}

function RenameForm({ recipe, onClose }: { readonly recipe: Own; readonly onClose: () => void }) {
  const [name, setName] = useState(recipe.name)
  const rename = useBackendMutation('imports', 'renameRecipe')
  const save = (): void => {
    if (name.trim() !== '') rename.mutate({ id: recipe.id, name }, { onSuccess: onClose })
  }
  return (
    <InlineForm
      label={`Rename ${recipe.name}`}
      saveLabel="Rename"
      isSaving={rename.isPending}
      error={rename.error}
      onSave={save}
      onClose={onClose}
    >
      <TextInput
        className={wideField}
        label="Name of the recipe"
        maxLength={80}
        autoFocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </InlineForm>
  )
}
