/** A program evaluation: which period and schools, which two windows of a test, the coach's own words. */
import { useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { useRemembered } from '#renderer/app/use-remembered.ts'
import { ErrorNote, Loading } from '#renderer/ui/States.tsx'
import type { Administration } from '#shared/contracts/analysis/scope.ts'
import { readSurveyCounts } from '#shared/domain/survey-counts.ts'
import { administrationId, schoolId } from '#shared/domain/ids.ts'
import { ReportFrame, reportsCrumb } from '../frame/ReportFrame.tsx'
import { useReport } from '../frame/use-report.ts'
import type { ReportInput } from '../frame/use-report.ts'
import { pairOf, windowPairs } from '../frame/window-pairs.ts'
import { formatProgramAddress, parseProgramAddress } from './program-address.ts'
import type { ProgramAddress } from './program-address.ts'
import { ProgramForm } from './ProgramForm.tsx'
import type { Year } from './ProgramForm.tsx'
import { atFirst, noWords, usual, words } from './program-words.ts'
import type { ProgramWords, UsualChoices } from './program-words.ts'

const title = 'Program evaluation'

export function ProgramPage() {
  const search = useSearch()
  const parsed = useMemo(() => parseProgramAddress(search), [search])
  const schools = useBackendQuery('caseload', 'schools', undefined)
  const year = useBackendQuery('schools', 'year', { schoolId: parsed.school })
  const tests = useBackendQuery('analysis', 'administrations', undefined)
  const chosen = useRemembered('report program-evaluation', usual, atFirst)
  const typed = useRemembered('report program-evaluation words', words, noWords)
  if (schools.data && year.data && tests.data && chosen.isReady && typed.isReady) {
    return (
      <Program
        {...{ parsed, chosen, typed }}
        schools={schools.data}
        year={year.data}
        tests={tests.data}
      />
    )
  }
  const failed = [schools, year, tests].find((query) => query.isError)
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

type Kept<Value> = { readonly value: Value; readonly set: (value: Value) => void }

type Props = {
  readonly parsed: ProgramAddress
  readonly schools: readonly { readonly id: number; readonly name: string }[]
  readonly year: Year
  readonly tests: readonly Administration[]
  readonly chosen: Kept<UsualChoices>
  readonly typed: Kept<ProgramWords>
}

function Program({ parsed, schools, year, tests, chosen, typed }: Props) {
  const [, navigate] = useLocation()
  const address = useMemo(() => completed(parsed, tests), [parsed, tests])
  const input = useMemo(
    () => inputOf({ address, year, chosen: chosen.value, typed: typed.value }),
    [address, year, chosen.value, typed.value],
  )
  return (
    <ReportFrame title={title} report={useReport(input)}>
      <ProgramForm
        {...{ address, year, schools, tests }}
        chosen={chosen.value}
        typed={typed.value}
        onAddress={(changed) =>
          navigate(formatProgramAddress({ ...address, ...changed }), { replace: true })
        }
        onChoose={(changed) => chosen.set({ ...chosen.value, ...changed })}
        onType={(changed) => typed.set({ ...typed.value, ...changed })}
      />
    </ReportFrame>
  )
}

/** The latest two windows of a test until others are chosen, or none on purpose. */
function completed(address: ProgramAddress, tests: readonly Administration[]): ProgramAddress {
  if (address.windows !== null) return address
  return { ...address, windows: pairOf(windowPairs(tests)[0]?.value ?? null) ?? 'none' }
}

type Given = {
  readonly address: ProgramAddress
  readonly year: Year
  readonly chosen: UsualChoices
  readonly typed: ProgramWords
}

function inputOf({ address, year, chosen, typed }: Given): ReportInput {
  const { schoolYear, terms } = year
  const from = address.period?.from ?? schoolYear.startsOn
  const to = address.period?.to ?? schoolYear.endsOn
  const term = terms.find(({ startsOn, endsOn }) => startsOn === from && endsOn === to)
  const windows = address.windows === 'none' ? null : address.windows
  const { surveys, ...texts } = typed
  return {
    kind: 'program-evaluation',
    period: { from, to, name: address.period === null ? yearName(from, to) : (term?.name ?? '') },
    schoolId: address.school === null ? null : schoolId.parse(address.school),
    beforeId: windows ? administrationId.parse(windows.before) : null,
    afterId: windows ? administrationId.parse(windows.after) : null,
    surveys: readSurveyCounts(surveys).questions.map(({ question, answers }) => ({
      question: question.slice(0, 300),
      answers: answers.slice(0, 12).map((one) => ({ ...one, answer: one.answer.slice(0, 120) })),
    })),
    ...texts,
    ...chosen,
  }
}

/** "school year 2025–26". */
const yearName = (from: string, to: string): string =>
  `school year ${from.slice(0, 4)}${from.slice(0, 4) === to.slice(0, 4) ? '' : `–${to.slice(2, 4)}`}`
