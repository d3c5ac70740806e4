/** Which students stand behind a figure of a standard, and where to go with them. */
import { useCallback } from 'react'
import type { Mastery } from '#shared/contracts/analysis/mastery.ts'
import type { Behind } from '#shared/contracts/analysis/students.ts'
import { useOpenStudents } from '../frame/drill-down.ts'
import { makeGroups, onwards, planLesson, startCycle } from '../frame/onward.ts'
import type { AnalysisChoices } from '../frame/use-analysis.ts'

type Side = Extract<Behind, { kind: 'standard' }>['side']

export type OpenMastery = {
  readonly standard: (code: string, side: Side) => void
  readonly test: (side: 'tested' | 'absent') => void
}

export function useMasteryStudents(mastery: Mastery, choices: AnalysisChoices): OpenMastery {
  const open = useOpenStudents()
  const { administration, cut, scopeLabel, standards } = mastery
  const { scope } = choices
  const ask = useCallback(
    (title: string, behind: Behind, code?: string) => {
      if (scope === null) return
      const test = administration.id
      open({
        title,
        note: `${scopeLabel} · ${administration.assessment}, ${administration.window}`,
        students: { scope, administrationId: test, behind },
        onward:
          code === undefined
            ? []
            : onwards([
                planLesson(scope, { standard: code, test }),
                makeGroups(scope, { test, by: code, detail: '' }),
                startCycle(scope, { standard: code, test }),
              ]),
      })
    },
    [open, scope, administration, scopeLabel],
  )
  return {
    standard: (code, side) => {
      const title = standards.find((one) => one.code === code)?.title
      const words = [code, title].filter(Boolean).join(' ')
      ask(`${words}: ${sideInWords[side]}`, { kind: 'standard', code, cut, side }, code)
    },
    test: (side) => ask(side === 'tested' ? 'Tested' : 'Absent', { kind: 'test', side }),
  }
}

const sideInWords: Readonly<Record<Side, string>> = {
  all: 'all with a score',
  'at the cut': 'at the cut',
  'below the cut': 'below the cut',
  'no score': 'no score',
}
