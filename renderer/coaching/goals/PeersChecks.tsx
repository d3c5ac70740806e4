/** The five PEERS questions with a mark each. They prompt; nothing depends on them. */
import { Checkbox } from '@mantine/core'
import { peersPrompts, peersWords } from '#shared/domain/peers.ts'
import type { GoalForm } from './goal-form.ts'
import classes from './Goals.module.css'

type Props = {
  readonly value: GoalForm['peers']
  readonly onChange: (value: GoalForm['peers']) => void
}

export function PeersChecks({ value, onChange }: Props) {
  const count = peersPrompts.filter((prompt) => value[prompt]).length
  return (
    <fieldset className={classes.peers}>
      <legend className={classes.legend}>
        PEERS <span className={classes.count}>{count} of 5, for thinking it through</span>
      </legend>
      {peersPrompts.map((prompt) => (
        <Checkbox
          key={prompt}
          size="xs"
          label={
            <>
              {peersWords[prompt].word}
              <span className={classes.question}>{peersWords[prompt].question}</span>
            </>
          }
          checked={value[prompt]}
          onChange={(event) => onChange({ ...value, [prompt]: event.currentTarget.checked })}
        />
      ))}
    </fieldset>
  )
}
