/** Items that do not count, each with the way back. */
import { Button } from '@mantine/core'
import { useBackendMutation } from '#renderer/app/backend-hooks.ts'
import { sayDone } from '#renderer/app/notify.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { Section } from '#renderer/ui/Section.tsx'
import type { Items } from '#shared/contracts/analysis/items.ts'
import classes from './Items.module.css'

export function DroppedItems({ items: { dropped } }: { readonly items: Items }) {
  const { isReadOnly } = useWorkspace()
  const change = useBackendMutation('itemBank', 'change')
  if (dropped.length === 0) return null
  return (
    <Section title="Dropped" note="in no total and no standard">
      <ul className={classes.dropped}>
        {dropped.map(({ id, label, standard }) => (
          <li key={id}>
            <b>{label}</b> <span className="t2">{standard}</span>
            <Button
              size="xs"
              disabled={isReadOnly}
              aria-label={`Bring back item ${label}`}
              onClick={() =>
                void sayDone(
                  () => change.mutateAsync({ changes: [{ id, isDropped: false }] }),
                  `Item ${label} counts again.`,
                )
              }
            >
              Bring back
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
