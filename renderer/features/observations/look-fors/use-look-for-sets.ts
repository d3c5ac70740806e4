/** Which set is shown, and what can be done with sets. The one shown is in the address, so that back knows it. */
import { useSearch } from 'wouter'
import type { BuiltInLookFors, LookForSet } from '#shared/contracts/observations/look-for-sets.ts'
import { backend } from '#renderer/app/backend.ts'
import type { CallOutput } from '#renderer/app/backend-hooks.ts'
import { navigate } from '#renderer/app/location.ts'
import { notifyError, notifyUndoable } from '#renderer/app/notify.tsx'
import { saveTable } from '#renderer/app/save-table.tsx'

export type Sets = CallOutput<'observations', 'lookForSets'>
export type Shown =
  | { readonly kind: 'own'; readonly set: LookForSet }
  | { readonly kind: 'built-in'; readonly set: BuiltInLookFors }

export const addressOf = ({ kind, set: { id } }: Shown): string =>
  `/observations/look-fors?${kind === 'own' ? 'set' : 'shipped'}=${id}`

/** The one asked for, else the first of the coach's own, else the first that ships. */
export function useShownSet({ own, builtIn }: Sets): Shown | null {
  const query = new URLSearchParams(useSearch())
  const asked = own.find(({ id }) => String(id) === query.get('set'))
  if (asked) return { kind: 'own', set: asked }
  const shipped = builtIn.find(({ id }) => id === query.get('shipped'))
  if (shipped) return { kind: 'built-in', set: shipped }
  const [first] = own
  if (first && !query.has('shipped')) return { kind: 'own', set: first }
  const [other] = builtIn
  return other ? { kind: 'built-in', set: other } : null
}

export const linesOf = (shown: Shown): readonly string[] =>
  shown.kind === 'own'
    ? shown.set.lines.map(({ text }) => text)
    : shown.set.groups.flatMap(({ lines }) => lines)

const run = (work: () => Promise<unknown>): void => void work().catch(notifyError)

export function addSets(
  sets: readonly { readonly name: string; readonly lines: readonly string[] }[],
  said: string,
): Promise<void> {
  return backend()
    .observations.addLookForSets({
      sets: sets.map(({ name, lines }) => ({ name: name.slice(0, 120), lines: [...lines] })),
    })
    .then(({ ids: [id] }) => {
      navigate(`/observations/look-fors?set=${id}`)
      return notifyUndoable(said)
    })
}

export const duplicateSet = (shown: Shown): void =>
  run(() =>
    addSets(
      [
        {
          name: shown.kind === 'own' ? `${shown.set.name} (copy)` : shown.set.name,
          lines: linesOf(shown),
        },
      ],
      shown.kind === 'own'
        ? `Duplicated ${shown.set.name}`
        : `${shown.set.name} is yours to change`,
    ),
  )

export const archiveSet = ({ id, name, archivedOn }: LookForSet): void =>
  run(async () => {
    const isArchived = archivedOn === null
    await backend().observations.updateLookForSet({ id, changes: { isArchived } })
    await notifyUndoable(isArchived ? `Archived ${name}` : `${name} is offered again`)
  })

export const removeSet = ({ id, name }: LookForSet): void =>
  run(async () => {
    await backend().observations.removeLookForSet({ id })
    navigate('/observations/look-fors')
    await notifyUndoable(`Removed ${name}`)
  })

export const exportSets = (sets: readonly Shown[]): void =>
  run(() =>
    saveTable(
      sets.length === 1 ? (sets[0]?.set.name.replaceAll(/[/\\]/g, '-') ?? '') : 'Look-fors',
      {
        columns: ['Set', 'Look-for'],
        rows: sets.flatMap((shown) => linesOf(shown).map((line) => [shown.set.name, line])),
      },
    ),
  )

/** Lists from a CSV file or workbook, each as a set of its own. */
export const importSets = (): void =>
  run(async () => {
    const [file] = await window.numberlineShell.chooseFiles({
      title: 'Import look-fors',
      multiple: false,
      filters: [{ name: 'Table', extensions: ['csv', 'tsv', 'txt', 'xlsx'] }],
    })
    if (!file) return
    const { sets } = await backend().observations.readLookForFile({ file: file.token })
    const lines = sets.reduce((sum, set) => sum + set.lines.length, 0)
    await addSets(
      sets,
      `Imported ${lines} look-fors in ${sets.length === 1 ? 'one set' : `${sets.length} sets`}`,
    )
  })
