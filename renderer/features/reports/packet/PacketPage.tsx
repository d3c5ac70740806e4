/** A data-meeting packet: choose whose results, which tests and for whom. */
import { Button } from '@mantine/core'
import { FileText } from 'lucide-react'
import { Link } from 'wouter'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { Empty, ErrorNote, Loading } from '#renderer/ui/States.tsx'
import { ReportFrame, reportsCrumb } from '../frame/ReportFrame.tsx'
import { useReport } from '../frame/use-report.ts'
import type { ReportInput } from '../frame/use-report.ts'
import { PacketForm } from './PacketForm.tsx'
import type { PacketState } from './use-packet.ts'
import { usePacket } from './use-packet.ts'

const title = 'Data-meeting packet'

export function PacketPage() {
  const { queries, state } = usePacket()
  if (state?.input) return <Packet state={state} input={state.input} />
  const failed = queries.find((query) => query.isError)
  return (
    <>
      <PageHeader title={title} crumb={reportsCrumb} />
      {failed ? (
        <ErrorNote error={failed.error} onRetry={() => void failed.refetch()} />
      ) : state ? (
        <NothingToReport />
      ) : (
        <Loading label="Loading the choices" />
      )}
    </>
  )
}

function Packet({ state, input }: { readonly state: PacketState; readonly input: ReportInput }) {
  return (
    <ReportFrame title={title} report={useReport(input)}>
      <PacketForm state={state} />
    </ReportFrame>
  )
}

function NothingToReport() {
  return (
    <Empty
      title="Nothing to report yet"
      icon={FileText}
      actions={
        <Button component={Link} href="/data" variant="filled">
          Go to student data
        </Button>
      }
    >
      A data-meeting packet needs a test with scores by standard. Import one first.
    </Empty>
  )
}
