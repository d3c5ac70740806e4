/** All ways to a workspace as one state: idle, running with progress, or failed with a named reason. */
import { useState } from 'react'
import type { AppContract } from '#shared/contracts/index.ts'
import type { Progress } from '#shared/rpc/define.ts'
import { useJob } from '#renderer/app/backend-hooks.ts'
import type { CallInput } from '#renderer/app/backend-hooks.ts'
import { setOpening } from '#renderer/app/opening.ts'
import { readAgain } from '#renderer/app/query-client.ts'
import { leaveLastWorkspace } from '#renderer/app/workspace-actions.ts'

type Way = 'open' | 'create' | 'openSample' | 'restoreBackup'
type Inputs = { readonly [W in Way]: CallInput<'workspace', W & keyof AppContract['workspace']> }

export type Opening = {
  readonly running: { readonly title: string; readonly progress: Progress | null } | null
  readonly error: unknown
  readonly open: (input: Inputs['open']) => void
  readonly openSample: () => void
  readonly create: (input: Inputs['create']) => void
  readonly restore: (input: Inputs['restoreBackup']) => void
  readonly cancel: () => void
  /** Same as the last time, for "Try again". */
  readonly again: () => void
}

const titles: Readonly<Record<Way, string>> = {
  open: 'Opening the workspace',
  create: 'Making the workspace',
  openSample: 'Making the sample caseload',
  restoreBackup: 'Putting the backup in its place',
}

/** @param openingError why the last workspace did not open by itself at start. */
export function useOpening(openingError: unknown): Opening {
  const jobs = {
    open: useJob('workspace', 'open'),
    create: useJob('workspace', 'create'),
    openSample: useJob('workspace', 'openSample'),
    restoreBackup: useJob('workspace', 'restoreBackup'),
  } as const
  const [last, setLast] = useState<{ readonly way: Way; readonly start: () => void } | null>(null)

  const begin = (way: Way, run: () => Promise<unknown>): void => {
    const start = (): void => {
      leaveLastWorkspace()
      setOpening(true)
      // Its counts change while it is filled, so it is read once more before it is shown.
      void run()
        .then(readAgain)
        .finally(() => setOpening(false))
    }
    setLast({ way, start })
    start()
  }
  const state = last ? jobs[last.way].state : { status: 'idle' as const }
  const openLast = (): void => begin('open', () => jobs.open.run({ last: true }))
  return {
    running:
      last && state.status === 'running'
        ? { title: titles[last.way], progress: state.progress }
        : null,
    error: last ? (state.status === 'failed' ? state.error : null) : openingError,
    open: (input) => begin('open', () => jobs.open.run(input)),
    openSample: () => begin('openSample', () => jobs.openSample.run()),
    create: (input) => begin('create', () => jobs.create.run(input)),
    restore: (input) => begin('restoreBackup', () => jobs.restoreBackup.run(input)),
    cancel: () => last && jobs[last.way].cancel(),
    again: last?.start ?? openLast,
  }
}
