/** A teacher's record: every field, saved as one goes, the classes with their history, and who may see what. */
import { Button } from '@mantine/core'
import { useParams } from 'wouter'
import { teacherId } from '#shared/domain/ids.ts'
import type { TeacherRecord } from '#shared/contracts/teacher-record.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { hasCode } from '#renderer/app/describe-error.ts'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import { formatDay } from '#renderer/ui/format.ts'
import { SaveNote } from '#renderer/ui/saved/SaveNote.tsx'
import { useSaveState } from '#renderer/ui/saved/use-save-state.ts'
import { ErrorNote, Loading } from '#renderer/ui/States.tsx'
import { restoreTeacher } from '../teacher-actions.ts'
import { TeacherTabs } from '../TeacherTabs.tsx'
import { TeacherMenu } from '../TeacherMenu.tsx'
import { useTeacherCommands } from '../use-teacher-commands.ts'
import { Assignments } from './Assignments.tsx'
import { DisclosureTable } from './DisclosureTable.tsx'
import { Duplicates } from './Duplicates.tsx'
import { PersonFields } from './PersonFields.tsx'
import { PrivateFields } from './PrivateFields.tsx'
import { fullName } from './record-words.ts'
import { SupportFields } from './SupportFields.tsx'
import classes from './Record.module.css'

export function RecordPage() {
  const id = teacherId.safeParse(Number(useParams<{ id: string }>().id))
  const record = useBackendQuery(
    'caseload',
    'record',
    { id: id.data ?? 0 },
    { enabled: id.success },
  )
  const isGone = hasCode(record.error, 'TEACHER_MISSING')
  if (record.data && !isGone) return <Loaded key={record.data.id} record={record.data} />
  return (
    <>
      <PageHeader title="Record" crumb={{ label: 'Caseload', href: '/caseload' }} />
      {record.isError || !id.success ? (
        <ErrorNote error={record.error} onRetry={() => void record.refetch()} />
      ) : (
        <Loading rows={10} label="Loading the record" />
      )}
    </>
  )
}

function Loaded({ record }: { readonly record: TeacherRecord }) {
  const { isReadOnly } = useWorkspace()
  const { state, track } = useSaveState()
  useTeacherCommands(record)
  const { archivedOn } = record
  const part = { record, track, isReadOnly }
  return (
    <>
      <PageHeader
        title="Record"
        crumb={{ label: fullName(record), href: `/caseload/${record.id}` }}
        scope={<SaveNote state={state} />}
        actions={<TeacherMenu teacher={record} />}
      />
      <TeacherTabs id={record.id} shown="record" />
      <div className={classes.page} tabIndex={0} role="region" aria-label="Record">
        <div className={classes.form}>
          {archivedOn !== null && (
            <p className={classes.archived}>
              <Chip tone="line">Archived {formatDay(archivedOn)}</Chip>
              <span>Left the lists; everything is kept.</span>
              <Button size="xs" disabled={isReadOnly} onClick={() => void restoreTeacher(record)}>
                Restore
              </Button>
            </p>
          )}
          <Duplicates record={record} />
          <PersonFields {...part} />
          <Assignments record={record} isReadOnly={isReadOnly} />
          <SupportFields {...part} />
          <PrivateFields {...part} />
        </div>
        <DisclosureTable {...part} />
      </div>
    </>
  )
}
