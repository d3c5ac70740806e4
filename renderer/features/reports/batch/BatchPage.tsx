/** One report a teacher: which kind, for whom, what would go out, and then the files in one folder. */
import { Button } from '@mantine/core'
import { FolderDown, Users } from 'lucide-react'
import { useMemo } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import { z } from 'zod'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { useCommand } from '#renderer/app/page-commands.ts'
import { useRemembered } from '#renderer/app/use-remembered.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { plural } from '#renderer/ui/format.ts'
import { JobBar } from '#renderer/ui/JobBar.tsx'
import { Empty, ErrorNote, Loading } from '#renderer/ui/States.tsx'
import type { TeacherRow } from '#shared/contracts/caseload.ts'
import type { BatchItem } from '#shared/contracts/reports/batch.ts'
import { reportsCrumb } from '../frame/ReportFrame.tsx'
import { useDocument } from '../frame/use-document.ts'
import { formatBatchAddress, parseBatchAddress, teachersMeant } from './batch-address.ts'
import type { BatchAddress } from './batch-address.ts'
import classes from './Batch.module.css'
import { BatchForm } from './BatchForm.tsx'
import { BatchList } from './BatchList.tsx'
import { BatchResult } from './BatchResult.tsx'
import { BatchTogether } from './BatchTogether.tsx'
import { useBatch } from './use-batch.ts'
import type { Batch, BatchInput } from './use-batch.ts'

const title = 'One report a teacher'

export function BatchPage() {
  const teachers = useBackendQuery('caseload', 'teachers', undefined)
  const kinds = useBackendQuery('reports', 'kinds', undefined)
  const prepared = useRemembered('report batch prepared by', z.string(), '')
  if (teachers.data && kinds.data && prepared.isReady) {
    return <BatchOf all={teachers.data} kinds={kinds.data} prepared={prepared} />
  }
  const failed = [teachers, kinds].find((query) => query.isError)
  return (
    <>
      <PageHeader title={title} crumb={reportsCrumb} />
      {failed ? (
        <ErrorNote error={failed.error} onRetry={() => void failed.refetch()} />
      ) : (
        <Loading label="Loading the choices" />
      )}
    </>
  )
}

type Props = {
  readonly all: readonly TeacherRow[]
  readonly kinds: readonly { readonly kind: string; readonly name: string }[]
  readonly prepared: { readonly value: string; readonly set: (value: string) => void }
}

function BatchOf({ all, kinds, prepared }: Props) {
  const [, navigate] = useLocation()
  const search = useSearch()
  const address = useMemo(() => parseBatchAddress(search), [search])
  const meant = useMemo(() => teachersMeant(all, address), [all, address])
  const { chosen, isReady } = useDocument(address.kind)
  const input = useMemo((): BatchInput | null => {
    if (!isReady || meant.length === 0) return null
    const { kind, names, audience } = address
    const teacherIds = meant.map(({ id }) => id)
    return { ...chosen, kind, names, audience, teacherIds, preparedBy: prepared.value }
  }, [isReady, chosen, address, meant, prepared.value])
  const batch = useBatch(input)
  const change = (changed: Partial<BatchAddress>) =>
    navigate(formatBatchAddress({ ...address, ...changed }), { replace: true })
  return (
    <>
      <PageHeader
        title={title}
        crumb={reportsCrumb}
        hasFind={false}
        scope={plural(meant.length, 'teacher')}
        actions={<MakeButton batch={batch} />}
      />
      <div className={classes.page}>
        <BatchResult batch={batch} />
        <BatchForm
          {...{ address, all, kinds }}
          preparedBy={prepared.value}
          onChange={change}
          onPreparedBy={prepared.set}
        />
        {meant.length === 0 ? <Nobody /> : <Looked batch={batch} address={address} />}
      </div>
      <BatchBar batch={batch} />
    </>
  )
}

function MakeButton({ batch }: { readonly batch: Batch }) {
  const { isReadOnly } = useWorkspace()
  const { count, looking, writing, make } = batch
  const isBusy = looking.state.status === 'running' || writing.state.status === 'running'
  const isOn = !isReadOnly && !isBusy && count > 0
  useCommand('reports.make-word-file', make, { isOn })
  return (
    <Button
      variant="filled"
      disabled={!isOn}
      leftSection={<FolderDown size={16} aria-hidden="true" />}
      onClick={make}
    >
      Make {plural(count, 'Word file')}
    </Button>
  )
}

function Looked({ batch, address }: { readonly batch: Batch; readonly address: BatchAddress }) {
  const { items, left, looking } = batch
  if (looking.state.status === 'failed') {
    return <ErrorNote error={looking.state.error} onRetry={batch.lookAgain} />
  }
  if (items === null) {
    return looking.state.status === 'running' ? (
      <Loading rows={8} label="Looking at each report" />
    ) : (
      <Empty title="Stopped" actions={<Button onClick={batch.lookAgain}>Look at them</Button>}>
        Each report is looked at before it can be made.
      </Empty>
    )
  }
  const kept = items.filter((item) => item.outcome === 'ready' && !left.has(item.teacherId))
  const ready = kept.filter((item) => item.outcome === 'ready')
  return (
    <div aria-busy={looking.state.status === 'running'}>
      <BatchTogether items={ready} />
      <BatchList
        items={items}
        left={left}
        onToggle={batch.toggle}
        addressOf={(item) => addressOf(item, address)}
      />
    </div>
  )
}

/** Where one of them can be read by itself. */
function addressOf({ teacherId, aboutId }: BatchItem, { kind, names, audience }: BatchAddress) {
  const about = {
    'teacher-data-profile': `teacher=${teacherId}`,
    'cycle-summary': `cycle=${aboutId ?? ''}`,
    'observation-letter': `observation=${aboutId ?? ''}`,
    'data-meeting-packet': `scope=teacher:${teacherId}`,
  }[kind]
  const page = { 'data-meeting-packet': 'packet' }[kind as string] ?? kind
  return `/reports/${page}?${about}&names=${names}&audience=${audience}`
}

function Nobody() {
  return (
    <Empty
      title="No teacher fits"
      icon={Users}
      actions={
        <Button component={Link} href="/caseload" variant="filled">
          Go to the caseload
        </Button>
      }
    >
      Choose another school or tag above, or select teachers in the caseload.
    </Empty>
  )
}

function BatchBar({ batch: { looking, writing } }: { readonly batch: Batch }) {
  if (writing.state.status === 'running') {
    return (
      <JobBar
        progress={writing.state.progress}
        title="Making the files"
        onCancel={writing.cancel}
      />
    )
  }
  if (looking.state.status !== 'running') return null
  return (
    <JobBar
      progress={looking.state.progress}
      title="Looking at each report"
      onCancel={looking.cancel}
    />
  )
}
