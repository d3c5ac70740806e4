/** Home of the student data: what was given when, which files came in, and the way to bring in more. */
import { Button } from '@mantine/core'
import { ChartScatter, FileInput, UsersRound } from 'lucide-react'
import { Link, useLocation, useSearch } from 'wouter'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { notifyError } from '#renderer/app/notify.tsx'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { plural } from '#renderer/ui/format.ts'
import { Empty, QueryView } from '#renderer/ui/States.tsx'
import { AnalysesIndex } from './AnalysesIndex.tsx'
import { Administrations } from './Administrations.tsx'
import { BatchPanel } from './BatchPanel.tsx'
import { Batches } from './Batches.tsx'
import { BringInPanel } from './BringInPanel.tsx'
import { ImportDrop } from './ImportDrop.tsx'
import { chooseImport } from './open-import.ts'
import classes from './StudentDataPage.module.css'

export function StudentDataPage() {
  const administrations = useBackendQuery('analysis', 'administrations', undefined)
  const batches = useBackendQuery('imports', 'batches', undefined)
  const chosenId = Number(new URLSearchParams(useSearch()).get('batch'))
  const chosen = batches.data?.find((batch) => batch.id === chosenId)
  return (
    <>
      <ImportDrop />
      <PageHeader
        title="Student data"
        scope={administrations.data && plural(administrations.data.length, 'administration')}
        actions={
          <>
            <Button
              component={Link}
              href="/data/students"
              leftSection={<UsersRound size={16} aria-hidden="true" />}
            >
              Students
            </Button>
            <ImportButton />
          </>
        }
      />
      <div className={classes.body}>
        <div className={classes.content}>
          <QueryView query={administrations} label="Loading the administrations">
            {(list) =>
              list.length === 0 ? (
                <NoData />
              ) : (
                <>
                  <AnalysesIndex />
                  <Administrations list={list} />
                </>
              )
            }
          </QueryView>
          <QueryView query={batches} rows={3} label="Loading the imported files">
            {(list) => (list.length === 0 ? null : <Batches list={list} chosenId={chosen?.id} />)}
          </QueryView>
        </div>
        {chosen ? <BatchPanel batch={chosen} /> : <BringInPanel />}
      </div>
    </>
  )
}

function ImportButton() {
  const [, navigate] = useLocation()
  const { isReadOnly } = useWorkspace()
  return (
    <Button
      variant="filled"
      leftSection={<FileInput size={16} aria-hidden="true" />}
      disabled={isReadOnly}
      onClick={() => void chooseImport(navigate).catch(notifyError)}
    >
      Import a file
    </Button>
  )
}

function NoData() {
  return (
    <Empty title="No student data yet" icon={ChartScatter}>
      Import the file your assessment system exports: one row a student, with a student id and at
      least one score. You see everything before it is stored, and can take it out again.
    </Empty>
  )
}
