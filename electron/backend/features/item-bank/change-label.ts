/** What the undo menu calls a change of items. Pure. */
import type { ItemChange } from '#shared/contracts/item-bank.ts'

export function changeLabel(
  changes: readonly ItemChange[],
  labels: ReadonlyMap<number, string>,
): string {
  const [first, ...more] = changes
  if (!first || more.length > 0) return `Change ${changes.length} items`
  const name = labels.get(first.id) ?? ''
  const [field, ...others] = Object.keys(first).filter((key) => key !== 'id')
  if (others.length > 0) return `Change item ${name}`
  if (field === 'answerKey')
    return first.answerKey == null
      ? `Remove the key of item ${name}`
      : `Use ${first.answerKey} as key of item ${name}`
  if (field === 'isDropped') return `${first.isDropped ? 'Drop' : 'Bring back'} item ${name}`
  return `Change ${words[field ?? ''] ?? ''} of item ${name}`
}

const words: Readonly<Record<string, string>> = {
  label: 'name',
  stem: 'question',
  standards: 'standards',
  depthOfKnowledge: 'depth of knowledge',
  kind: 'kind',
  scoring: 'scoring',
  maxPoints: 'points',
  options: 'options',
}
