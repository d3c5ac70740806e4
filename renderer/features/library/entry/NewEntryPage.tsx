/** A strategy or misconception of the coach's own. */
import { navigate } from '#renderer/app/location.ts'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { Empty } from '#renderer/ui/States.tsx'
import { EntryForm } from './EntryForm.tsx'
import { libraryCrumb } from './EntryPage.tsx'

export function NewEntryPage() {
  const { isReadOnly } = useWorkspace()
  return (
    <>
      <PageHeader title="Add your own" crumb={libraryCrumb} />
      {isReadOnly ? (
        <Empty title="This workspace cannot be changed">It is open for reading only.</Empty>
      ) : (
        <div className="page-scroll" tabIndex={0} role="region" aria-label="New entry">
          <EntryForm
            onDone={(key) => navigate(key ? `/library/${key}` : '/library', { replace: true })}
          />
        </div>
      )}
    </>
  )
}
