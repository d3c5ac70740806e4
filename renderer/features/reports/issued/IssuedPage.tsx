/** A report of the ledger, made again from the same choices and the records of today. */
import { useMemo, useState } from 'react'
import { useParams } from 'wouter'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import type { CallOutput } from '#renderer/app/backend-hooks.ts'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { formatTime } from '#renderer/ui/format.ts'
import { QueryView } from '#renderer/ui/States.tsx'
import { ReportFrame, reportsCrumb } from '../frame/ReportFrame.tsx'
import type { DocumentChosen } from '../frame/use-document.ts'
import { useReport } from '../frame/use-report.ts'

type Issue = CallOutput<'reports', 'issuedChoices'>

export function IssuedPage() {
  const { id = '' } = useParams()
  const issue = useBackendQuery('reports', 'issuedChoices', { id: Number(id) })
  if (issue.data) return <Again key={id} issue={issue.data} />
  return (
    <>
      <PageHeader title="Make again" crumb={reportsCrumb} />
      <QueryView query={issue} rows={4}>
        {() => null}
      </QueryView>
    </>
  )
}

/** It looks as it did; what is changed here is not what the next of its kind begins with. */
function Again({ issue: { choices, title, fileName, writtenAt } }: { readonly issue: Issue }) {
  const { paper, leaveOut, schoolHeader, templateId } = choices
  const [chosen, setChosen] = useState<DocumentChosen>({
    paper,
    leaveOut,
    schoolHeader,
    templateId,
  })
  const document = useMemo(
    () => ({
      chosen,
      change: (changed: Partial<DocumentChosen>) => setChosen((now) => ({ ...now, ...changed })),
      isReady: true,
    }),
    [chosen],
  )
  return (
    <ReportFrame title="Make again" report={useReport(choices, document)}>
      <p className="t2" style={{ padding: '12px 0' }}>
        {title}, with the choices of {fileName}, {formatTime(writtenAt)}, and the records of today.
      </p>
    </ReportFrame>
  )
}
