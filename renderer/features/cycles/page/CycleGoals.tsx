/** The goals of the cycle, each drawn with its data points. */
import { Button } from '@mantine/core'
import { Plus } from 'lucide-react'
import { useRef } from 'react'
import type { CyclePage } from '#shared/contracts/cycle-records.ts'
import { navigate } from '#renderer/app/location.ts'
import { useCommand } from '#renderer/app/page-commands.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { GoalBlock } from '#renderer/coaching/goals/GoalBlock.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import classes from './CyclePage.module.css'

export function CycleGoals({ page }: { readonly page: CyclePage }) {
  const { isReadOnly } = useWorkspace()
  const firstValue = useRef<HTMLInputElement>(null)
  const open = (goal: string): void => navigate(`/cycles/${page.id}?goal=${goal}`)
  useCommand('goals.add-point', () => firstValue.current?.focus(), {
    isOn: page.goals.length > 0 && !isReadOnly,
  })
  return (
    <div className={classes.goals}>
      {page.goals.map((goal, index) => (
        <GoalBlock
          key={goal.id}
          goal={goal}
          number={page.goals.length > 1 ? index + 1 : undefined}
          onEdit={isReadOnly ? undefined : () => open(String(goal.id))}
          addRef={index === 0 ? firstValue : undefined}
        />
      ))}
      {page.goals.length === 0 && (
        <Section title="Goal">
          <p className={classes.note}>
            No goal yet. What should students do by the end that they do not do today?
          </p>
        </Section>
      )}
      {!isReadOnly && (
        <div>
          <Button
            size="xs"
            leftSection={<Plus size={14} aria-hidden="true" />}
            onClick={() => open('new')}
          >
            Add goal
          </Button>
        </div>
      )}
    </div>
  )
}
