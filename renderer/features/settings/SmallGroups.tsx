/** From how many students on a figure may go to others than their own teachers. */
import { NumberInput } from '@mantine/core'
import { useState } from 'react'
import { useBackendMutation } from '#renderer/app/backend-hooks.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { ErrorNote } from '#renderer/ui/States.tsx'
import { smallestGroup as usual, smallestGroupRange } from '#shared/disclosure/small-numbers.ts'
import classes from './SettingsPage.module.css'

const { least, most } = smallestGroupRange

export function SmallGroups() {
  const { smallestGroup, isReadOnly } = useWorkspace()
  const [typed, setTyped] = useState<number | string>(smallestGroup)
  const save = useBackendMutation('workspace', 'setSmallestGroup')
  const isFine = typeof typed === 'number' && typed >= least && typed <= most
  const keep = (): void => {
    if (isFine && typed !== smallestGroup) save.mutate({ smallestGroup: typed })
  }
  return (
    <Section title="Small groups">
      <div className={classes.row}>
        <NumberInput
          label="Hold back figures of fewer students than"
          description={`For anyone but the students’ own teachers. ${usual} is usual; your district or state may ask for more.`}
          size="xs"
          min={least}
          max={most}
          allowDecimal={false}
          clampBehavior="none"
          maw={460}
          disabled={isReadOnly}
          value={typed}
          onChange={setTyped}
          onBlur={keep}
          onKeyDown={(event) => {
            if (event.key === 'Enter') keep()
          }}
          error={isFine ? null : `A number from ${least} to ${most}.`}
        />
      </div>
      {save.error && <ErrorNote error={save.error} />}
    </Section>
  )
}
