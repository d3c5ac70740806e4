/** How a class did on each standard, by code, also by codes that a cross-walk says are the same. */
import { useMemo } from 'react'
import type { Scope } from '#shared/contracts/analysis/scope.ts'
import type { StandardMarks } from '#shared/contracts/standards/records.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { formatDay } from '#renderer/ui/format.ts'

export type StandardMark = StandardMarks['marks'][number]

export type Marks = {
  readonly of: (code: string) => StandardMark | undefined
  /** Weakest first. */
  readonly all: readonly StandardMark[]
  /** "Winter benchmark, Jan 21, n = 23"; '' where there is none. */
  readonly test: string
  /** "Grade 4, Elena Rivera". */
  readonly scopeLabel: string
  readonly cut: number
  /** Why there are none. */
  readonly why: string
}

export const noMarks: Marks = {
  of: () => undefined,
  ...{ all: [], test: '', scopeLabel: '', cut: 0.8, why: '' },
}

/** @param scope null: nobody is known, so nothing is marked. */
export function useMarks(scope: Scope | null): Marks {
  const { data } = useBackendQuery(
    'standards',
    'marks',
    { scope: scope ?? { kind: 'district', id: null, grade: null } },
    { enabled: scope !== null, keepPrevious: true },
  )
  const isKnown = scope !== null
  return useMemo(() => (isKnown && data ? marksOf(data) : noMarks), [isKnown, data])
}

function marksOf({ marks, test, scopeLabel, cut, why }: StandardMarks): Marks {
  const byCode = new Map<string, StandardMark>()
  for (const mark of marks) for (const code of mark.sameAs) byCode.set(code, mark)
  // What was measured itself goes before what only stands for it.
  for (const mark of marks) byCode.set(mark.code, mark)
  return {
    of: (code) => byCode.get(code),
    all: marks,
    test: test === null ? '' : testInWords(test),
    ...{ scopeLabel, cut, why },
  }
}

const testInWords = ({
  assessment,
  window,
  endsOn,
  n,
}: NonNullable<StandardMarks['test']>): string =>
  [assessment, window, endsOn && formatDay(endsOn), `n\u00a0=\u00a0${n}`].filter(Boolean).join(', ')

/** By all of the interval fewer than half of the students reach the cut. */
export const isWeak = ({ atCut: { interval } }: StandardMark): boolean =>
  interval !== null && interval.high < 0.5

/** Fewer students than this are a handful: said, so that nobody takes it for a class. */
const SMALL = 10

export const isSmall = ({ atCut: { n } }: StandardMark): boolean => n < SMALL
