/** The documents attached to a teacher: a list to act on, and the ways to attach more. */
import { Button } from '@mantine/core'
import { Paperclip } from 'lucide-react'
import type { TeacherId } from '#shared/domain/ids.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { useCommand } from '#renderer/app/page-commands.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { plural } from '#renderer/ui/format.ts'
import { JobBar } from '#renderer/ui/JobBar.tsx'
import { RowList } from '#renderer/ui/RowList/RowList.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { Empty, ErrorNote, QueryView } from '#renderer/ui/States.tsx'
import { documentColumns } from './DocumentRow.tsx'
import type { Attaching } from './use-attach.ts'
import { useDocumentRows } from './use-document-rows.tsx'
import classes from './Documents.module.css'

type Props = { readonly teacherId: TeacherId; readonly attaching: Attaching }

export function Documents({ teacherId, attaching: { job, choose } }: Props) {
  const { isReadOnly } = useWorkspace()
  const documents = useBackendQuery('documents', 'list', { teacherId })
  useCommand('documents.attach', choose, { isOn: !isReadOnly && job.state.status !== 'running' })
  return (
    <Section
      title="Documents"
      note={documents.data && plural(documents.data.length, 'file')}
      end={
        <Button
          size="xs"
          disabled={isReadOnly || job.state.status === 'running'}
          leftSection={<Paperclip size={14} aria-hidden="true" />}
          onClick={choose}
        >
          Attach files
        </Button>
      }
    >
      {job.state.status === 'running' && (
        <JobBar progress={job.state.progress} title="Copying the files" onCancel={job.cancel} />
      )}
      {job.state.status === 'failed' && <ErrorNote error={job.state.error} />}
      <QueryView query={documents} rows={4} label="Loading the documents">
        {(found) =>
          found.length === 0 ? (
            <Empty title="No document yet" icon={Paperclip}>
              Plans, exit tasks, photos of the board: drop files here, or attach them. Each is
              copied into the workspace, up to 100 MB, and stays yours alone until you say
              otherwise.
            </Empty>
          ) : (
            <DocumentList documents={found} />
          )
        }
      </QueryView>
    </Section>
  )
}

type ListProps = { readonly documents: Parameters<typeof useDocumentRows>[0] }

/** Documents to act on, wherever they are listed. */
export function DocumentList({ documents }: ListProps) {
  const rows = useDocumentRows(documents)
  return (
    <>
      <RowList label="Documents" rows={rows} columns={documentColumns} />
      <p className={classes.hint}>
        Opening shows a copy that cannot be changed. Backups do not hold documents.
      </p>
    </>
  )
}
