/** The choices of a merge, and the merge itself. */
import { useState } from 'react'
import type { MergeField, MergeSide } from '#shared/contracts/teacher-merge.ts'
import type { TeacherRecord } from '#shared/contracts/teacher-record.ts'
import { useBackendMutation } from '#renderer/app/backend-hooks.ts'
import { navigate } from '#renderer/app/location.ts'
import { notifyUndoable } from '#renderer/app/notify.tsx'
import { fullName } from '../record/record-words.ts'
import { mergeRows, usualSide } from './merge-fields.ts'

export type MergeSides = Readonly<Partial<Record<MergeField, MergeSide>>>

export function useMerge(keep: TeacherRecord, other: TeacherRecord) {
  const [chosen, setChosen] = useState<MergeSides>({})
  const merge = useBackendMutation('caseload', 'mergeTeachers')
  const usual = mergeRows(keep, other).map((row) => [row.field, usualSide(row)] as const)
  const sides: MergeSides = { ...Object.fromEntries(usual), ...chosen }
  const run = async (): Promise<void> => {
    try {
      await merge.mutateAsync({ keepId: keep.id, otherId: other.id, take: { ...sides } })
    } catch {
      // Shown above the comparison, which keeps the choices.
      return
    }
    navigate(`/caseload/${keep.id}/record`, { replace: true })
    await notifyUndoable(`Merged ${fullName(other)} into ${fullName(keep)}`)
  }
  return {
    sides,
    choose: (field: MergeField, side: MergeSide) => setChosen({ ...chosen, [field]: side }),
    run,
    error: merge.error,
    isPending: merge.isPending,
  }
}
