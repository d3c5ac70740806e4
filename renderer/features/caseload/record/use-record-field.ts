/** Saves one field of a record; the page's header says how it went. */
import type { TeacherChanges, TeacherRecord } from '#shared/contracts/teacher-record.ts'
import { useBackendMutation } from '#renderer/app/backend-hooks.ts'

export type RecordPart = {
  readonly record: TeacherRecord
  readonly track: <Result>(work: Promise<Result>) => Promise<Result>
  readonly isReadOnly: boolean
}

/** @returns for the name of a field what its control saves with. */
export function useRecordField({ record, track }: RecordPart) {
  const update = useBackendMutation('caseload', 'updateTeacher')
  return (changes: TeacherChanges): Promise<void> =>
    track(update.mutateAsync({ id: record.id, changes }))
}
