/** The documents that were attached to this cycle, by whichever of its teachers. */
import { Link } from 'wouter'
import type { CyclePage } from '#shared/contracts/cycle-records.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { DocumentList } from '#renderer/coaching/documents/Documents.tsx'
import { plural } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { QueryView } from '#renderer/ui/States.tsx'
import classes from './CyclePage.module.css'

export function CycleDocuments({ page }: { readonly page: CyclePage }) {
  const documents = useBackendQuery('documents', 'list', { cycleId: page.id })
  return (
    <Section title="Documents" note={documents.data && plural(documents.data.length, 'file')}>
      <QueryView query={documents} rows={2} label="Loading the documents">
        {(found) =>
          found.length === 0 ? <NoDocument page={page} /> : <DocumentList documents={found} />
        }
      </QueryView>
    </Section>
  )
}

/** A document belongs to a teacher first, and from there to a cycle. */
function NoDocument({ page: { members } }: { readonly page: CyclePage }) {
  const [first] = members
  return (
    <p className={classes.note}>
      None yet.{' '}
      {first && (
        <>
          Attach it on the page of{' '}
          <Link className="link" href={`/caseload/${first.id}/documents`}>
            {first.givenName} {first.familyName}
          </Link>
          , then choose this cycle as its place.
        </>
      )}
    </p>
  )
}
