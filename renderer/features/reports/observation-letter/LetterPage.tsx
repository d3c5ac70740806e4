/** The letter to a teacher after a visit: which visit, how much of the script, names or letters. */
import { Button } from '@mantine/core'
import { Presentation } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import { z } from 'zod'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import type { CallOutput } from '#renderer/app/backend-hooks.ts'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { useRemembered } from '#renderer/app/use-remembered.ts'
import { Empty, ErrorNote, Loading } from '#renderer/ui/States.tsx'
import { observationLetterChoices } from '#shared/contracts/reports/observation-letter.ts'
import { ReportFrame, reportsCrumb } from '../frame/ReportFrame.tsx'
import { useReport } from '../frame/use-report.ts'
import type { ReportInput } from '../frame/use-report.ts'
import { formatLetterAddress, parseLetterAddress } from './letter-address.ts'
import { LetterForm } from './LetterForm.tsx'

const title = 'Observation letter'
const { evidence, counts, names } = observationLetterChoices.shape

/** Kept from one letter to the next; whom it is for is said anew. */
const usual = z.object({
  evidence: evidence.unwrap(),
  counts: counts.unwrap(),
  names: names.unwrap(),
  preparedBy: z.string(),
})
export type UsualChoices = z.output<typeof usual> & { readonly recipient: string }
const atFirst: z.output<typeof usual> = {
  evidence: 'look-fors',
  counts: 'out',
  names: 'codes',
  preparedBy: '',
}

export type Visit = CallOutput<'observations', 'list'>[number]

export function LetterPage() {
  const all = useBackendQuery('observations', 'list', {})
  const asked = parseLetterAddress(useSearch())
  const visits = useMemo(
    () => all.data?.filter(({ state }) => state !== 'planned') ?? null,
    [all.data],
  )
  const visit = visits?.find(({ id }) => id === asked) ?? visits?.[0]
  if (visits && visit) return <Letter key={visit.id} visit={visit} visits={visits} />
  return (
    <>
      <PageHeader title={title} crumb={reportsCrumb} />
      {all.isError ? (
        <ErrorNote error={all.error} onRetry={() => void all.refetch()} />
      ) : visits?.length === 0 ? (
        <NoVisit />
      ) : (
        <Loading label="Loading the choices" />
      )}
    </>
  )
}

type Props = { readonly visit: Visit; readonly visits: readonly Visit[] }

function Letter({ visit, visits }: Props) {
  const [, navigate] = useLocation()
  const chosen = useRemembered('report observation-letter', usual, atFirst)
  const [recipient, setRecipient] = useState('')
  const input = useMemo(
    (): ReportInput => ({
      kind: 'observation-letter',
      audience: 'teacher',
      observationId: visit.id,
      ...chosen.value,
      recipient,
    }),
    [visit.id, chosen.value, recipient],
  )
  const report = useReport(input)
  if (!chosen.isReady) return <Loading label="Loading the choices" />
  return (
    <ReportFrame title={title} report={report}>
      <LetterForm
        visit={visit}
        visits={visits}
        chosen={{ ...chosen.value, recipient }}
        onVisit={(id) => navigate(formatLetterAddress(id), { replace: true })}
        onChoose={({ recipient: next, ...changed }) => {
          if (next !== undefined) setRecipient(next)
          if (Object.keys(changed).length > 0) chosen.set({ ...chosen.value, ...changed })
        }}
      />
    </ReportFrame>
  )
}

function NoVisit() {
  return (
    <Empty
      title="No visit yet"
      icon={Presentation}
      actions={
        <Button component={Link} href="/observations/new" variant="filled">
          Observe a lesson
        </Button>
      }
    >
      A letter tells a teacher what was seen and heard in a lesson. Observe one first.
    </Empty>
  )
}
