/** A teacher data profile: one teacher's classes, for a talk about students. */
import { Button } from '@mantine/core'
import { FileText } from 'lucide-react'
import { Link } from 'wouter'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { Empty, ErrorNote, Loading } from '#renderer/ui/States.tsx'
import { ReportFrame, reportsCrumb } from '../frame/ReportFrame.tsx'
import classes from '../frame/Reports.module.css'
import { useReport } from '../frame/use-report.ts'
import type { ReportInput } from '../frame/use-report.ts'
import { ProfileForm, TeacherPill } from './ProfileForm.tsx'
import { useProfile } from './use-profile.ts'
import type { ProfileState } from './use-profile.ts'

const title = 'Teacher data profile'

export function ProfilePage() {
  const { queries, state, isEmpty } = useProfile()
  if (state?.input) return <Profile state={state} input={state.input} />
  const failed = queries.find((query) => query.isError)
  return (
    <>
      <PageHeader title={title} crumb={reportsCrumb} />
      {failed ? (
        <ErrorNote error={failed.error} onRetry={() => void failed.refetch()} />
      ) : state || isEmpty ? (
        <NothingTaken state={state} />
      ) : (
        <Loading label="Loading the choices" />
      )}
    </>
  )
}

function Profile({ state, input }: { readonly state: ProfileState; readonly input: ReportInput }) {
  return (
    <ReportFrame title={title} report={useReport(input)}>
      <ProfileForm state={state} />
    </ReportFrame>
  )
}

function NothingTaken({ state }: { readonly state: ProfileState | null }) {
  return (
    <div className={classes.page}>
      {state && (
        <div className={classes.pills}>
          <TeacherPill state={state} />
        </div>
      )}
      <Empty
        title="No test by standard yet"
        icon={FileText}
        actions={
          <Button component={Link} href="/data" variant="filled">
            Go to student data
          </Button>
        }
      >
        A profile needs a test with scores by standard that students of this teacher took.
      </Empty>
    </div>
  )
}
