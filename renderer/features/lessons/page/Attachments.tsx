/** Files of a lesson. They are documents of its teacher, who is the one they may go to. */
import { Paperclip } from 'lucide-react'
import type { TeacherId } from '#shared/domain/ids.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { useCommand } from '#renderer/app/page-commands.ts'
import { documentColumns } from '#renderer/coaching/documents/DocumentRow.tsx'
import { useAttach } from '#renderer/coaching/documents/use-attach.ts'
import { useDocumentRows } from '#renderer/coaching/documents/use-document-rows.tsx'
import { plural } from '#renderer/ui/format.ts'
import { JobBar } from '#renderer/ui/JobBar.tsx'
import { RowList } from '#renderer/ui/RowList/RowList.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { ErrorNote } from '#renderer/ui/States.tsx'
import { useEditing } from './editing.ts'
import classes from './Lesson.module.css'

export function Attachments() {
  const { page } = useEditing()
  const { teacherId } = page.fields
  return teacherId === null ? (
    <Section title="Attachments" className={classes.section}>
      <p className={classes.none}>Files belong to a teacher: choose one in the details first.</p>
    </Section>
  ) : (
    <OfTeacher teacherId={teacherId} />
  )
}

function OfTeacher({ teacherId }: { readonly teacherId: TeacherId }) {
  const { page, isReadOnly } = useEditing()
  const { job, choose } = useAttach(teacherId, page.id)
  const documents = useBackendQuery('documents', 'list', { lessonId: page.id })
  const rows = useDocumentRows(documents.data ?? [])
  const canAttach = !isReadOnly && job.state.status !== 'running'
  useCommand('documents.attach', choose, { isOn: canAttach })
  return (
    <Section
      title="Attachments"
      note={rows.length > 0 ? plural(rows.length, 'file') : undefined}
      className={classes.section}
      {...(!isReadOnly && {
        end: (
          <button type="button" className="link" disabled={!canAttach} onClick={choose}>
            <Paperclip size={14} aria-hidden="true" className={classes.clip} /> Attach files
          </button>
        ),
      })}
    >
      {job.state.status === 'running' && (
        <JobBar progress={job.state.progress} title="Copying the files" onCancel={job.cancel} />
      )}
      {job.state.status === 'failed' && <ErrorNote error={job.state.error} />}
      {documents.error && <ErrorNote error={documents.error} />}
      {rows.length > 0 && <RowList label="Attachments" rows={rows} columns={documentColumns} />}
    </Section>
  )
}
