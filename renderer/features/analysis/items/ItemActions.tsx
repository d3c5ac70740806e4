/** At the lower edge of the panel: makes the idea real, with undo beside it, or leads to a lesson on its standard. */
import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { useBackendMutation } from '#renderer/app/backend-hooks.ts'
import { sayDone } from '#renderer/app/notify.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import type { Items } from '#shared/contracts/analysis/items.ts'
import type { ItemIdea } from '#shared/contracts/analysis/what-if.ts'
import { addressWith } from '../frame/onward.ts'
import type { AnalysisChoices } from '../frame/use-analysis.ts'

type Props = {
  readonly item: Items['items'][number]
  readonly items: Items
  readonly choices: AnalysisChoices
  readonly idea: ItemIdea | null
  readonly onDone: () => void
}

export function ItemActions({ item, items, choices, idea, onDone }: Props) {
  const { isReadOnly } = useWorkspace()
  const change = useBackendMutation('itemBank', 'change')
  const use = async (): Promise<void> => {
    if (idea === null) return
    const isDone = await sayDone(
      () => change.mutateAsync({ changes: [{ id: item.id, ...idea }] }),
      `${done(idea)} Item ${item.label} and every view of this test follow.`,
    )
    if (isDone) onDone()
  }
  return (
    <>
      {idea !== null && (
        <Button
          variant="filled"
          disabled={isReadOnly}
          loading={change.isPending}
          onClick={() => void use()}
        >
          {verb(idea)}
        </Button>
      )}
      {item.standard !== null && (
        <Button component={Link} href={lessonAddress(item, items, choices)}>
          Teach from this item
        </Button>
      )}
    </>
  )
}

const lessonAddress = (item: Props['item'], items: Items, { scope }: AnalysisChoices): string =>
  addressWith('/lessons/new', scope, {
    standard: item.standard,
    test: items.administration.id,
    item: item.id,
  })

function verb(idea: ItemIdea): string {
  if ('answerKey' in idea) return `Use ${idea.answerKey} as key`
  return 'isDropped' in idea ? 'Drop item' : 'Count it double'
}

function done(idea: ItemIdea): string {
  if ('answerKey' in idea) return `${idea.answerKey} is the key.`
  return 'isDropped' in idea ? 'Dropped.' : 'Counts double.'
}
