/** Everything of a session on one page: the facts at the left, the words at the right. */
import type { ReactNode } from 'react'
import type { Session } from '#shared/contracts/sessions.ts'
import { CycleFields } from './CycleFields.tsx'
import type { FormModel } from './form-model.ts'
import { MathFields } from './MathFields.tsx'
import classes from './SessionForm.module.css'
import { TimeSplit } from './TimeSplit.tsx'
import { WhenFields } from './WhenFields.tsx'
import { WithFields } from './WithFields.tsx'

type Props = {
  readonly model: FormModel
  readonly stored: Session['cycle']
  /** Notes and next steps, which are saved in another way once the session is stored. */
  readonly words: ReactNode
  readonly bottom?: ReactNode
}

export function SessionForm({ model, stored, words, bottom }: Props) {
  return (
    <>
      <div className={classes.page}>
        <div className={classes.facts}>
          <WithFields model={model} />
          <WhenFields model={model} />
          <CycleFields model={model} stored={stored} />
          <MathFields model={model} />
          <TimeSplit model={model} />
        </div>
        <div className={classes.words}>{words}</div>
      </div>
      {bottom}
    </>
  )
}
