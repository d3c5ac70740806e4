/** What the undo menu says of a change to a step. Pure. */
import type { StepChanges } from '#shared/contracts/steps.ts'
import type { StepStatus } from '#shared/domain/action-steps.ts'

type Named = { readonly text: string; readonly status: StepStatus }

export const addLabel = (text: string): string => `Add step ${quoted(text)}`
export const removeLabel = (text: string): string => `Remove step ${quoted(text)}`

/** The most telling change names it; a new status says more than the day that came with it. */
export function changeLabel({ text, status }: Named, changes: StepChanges): string {
  const name = quoted(text)
  if (changes.status !== undefined && changes.status !== status) {
    return statusLabels[changes.status](name)
  }
  if (changes.checkBackOn !== undefined) return `Set check-back of ${name}`
  if (changes.dueOn !== undefined) return `Set due day of ${name}`
  if (changes.evidence !== undefined) return `Write evidence of ${name}`
  return `Change step ${name}`
}

const statusLabels: Readonly<Record<StepStatus, (name: string) => string>> = {
  open: (name) => `Open ${name} again`,
  practising: (name) => `Mark ${name} as practicing`,
  mastered: (name) => `Mark ${name} as mastered`,
  dropped: (name) => `Drop ${name}`,
}

const MOST = 40

const quoted = (text: string): string =>
  `“${text.length > MOST ? `${text.slice(0, MOST).replace(/\s+\S*$/, '')} …` : text}”`
