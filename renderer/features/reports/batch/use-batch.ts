/** A batch in the making: for whom, what each report would say, who is left out, and the files. */
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useJob } from '#renderer/app/backend-hooks.ts'
import type { CallInput, CallOutput, Job } from '#renderer/app/backend-hooks.ts'
import { notifyError } from '#renderer/app/notify.tsx'
import type { BatchItem } from '#shared/contracts/reports/batch.ts'

export type BatchInput = CallInput<'reports', 'batchPreview'>

export type Batch = {
  /** Of the last look, also while a newer one is on its way; null before the first. */
  readonly items: readonly BatchItem[] | null
  /** Teachers who were taken out by hand. */
  readonly left: ReadonlySet<number>
  readonly toggle: (teacherId: number) => void
  readonly looking: Job<'reports', 'batchPreview'>
  readonly lookAgain: () => void
  readonly writing: Job<'reports', 'batchWrite'>
  /** Reports that would be made now. */
  readonly count: number
  readonly make: () => void
  readonly result: CallOutput<'reports', 'batchWrite'> | null
  /** Stands for the folder of the last files. */
  readonly folder: { readonly token: string; readonly name: string } | null
}

/** @param input the same object as long as no choice changes; null while nobody is chosen */
export function useBatch(input: BatchInput | null): Batch {
  const looking = useJob('reports', 'batchPreview')
  const writing = useJob('reports', 'batchWrite')
  const [items, setItems] = useState<readonly BatchItem[] | null>(null)
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const [folder, setFolder] = useState<Batch['folder']>(null)
  const { run } = looking
  const look = useCallback(
    () => void (input && run(input).then((seen) => seen && setItems(seen))),
    [run, input],
  )
  // Long work that follows the choices, not a read that a cache could answer.
  useEffect(look, [look])
  const ready = useMemo(
    () => (items ?? []).filter((item) => item.outcome === 'ready' && !left.has(item.teacherId)),
    [items, left],
  )
  const make = async (): Promise<void> => {
    if (!input || ready.length === 0) return
    const place = await window.numberlineShell.chooseFolder({ title: 'Folder for the reports' })
    if (!place) return
    setFolder(place)
    const choices = { ...input, teacherIds: ready.map(({ teacherId }) => teacherId) }
    const result = await writing.run({ choices, folder: place.token })
    // What is left to make is what the next file would be.
    if (result?.ended) setLeft(new Set([...left, ...result.made.map((one) => one.teacherId)]))
  }
  return {
    items,
    left,
    toggle: (id) => setLeft(toggled(left, id)),
    looking,
    lookAgain: look,
    writing,
    count: ready.length,
    make: () => void make().catch(notifyError),
    result: writing.state.status === 'done' ? writing.state.output : null,
    folder,
  }
}

function toggled(set: ReadonlySet<number>, id: number): ReadonlySet<number> {
  const next = new Set(set)
  if (!next.delete(id)) next.add(id)
  return next
}
