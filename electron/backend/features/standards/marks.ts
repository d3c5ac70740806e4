/** How the students of a scope did on each standard, by the latest test that measures any. */
import type { Scope } from '#shared/contracts/analysis/scope.ts'
import type { StandardMarks } from '#shared/contracts/standards/records.ts'
import type { ReadDb } from '../../database/connection.ts'
import { standardsOf } from '../../standards/standards-of.ts'
import { measuredStandards } from '../lessons/index.ts'

/** @throws {CallError} `NOT_FOUND` when the scope is not there */
export async function marksOf(read: ReadDb, scope: Scope): Promise<StandardMarks> {
  const { scopeLabel, measured, cut, why } = await measuredStandards(read, scope)
  const { state, commonCoreOf } = await standardsOf(read)
  const sameAs = (code: string): string[] => {
    const own = commonCoreOf(code)
    const others = state.filter(({ commonCore }) => commonCore.some((one) => own.includes(one)))
    return [...new Set([...own, ...others.map((one) => one.code)])].filter((one) => one !== code)
  }
  return {
    ...{ scopeLabel, cut, why },
    test: measured && {
      id: measured.test.id,
      assessment: measured.test.assessment,
      window: measured.test.window,
      endsOn: measured.test.endsOn,
      n: measured.test.n,
    },
    marks: (measured?.standards ?? []).map(({ code, title, atCut, isThin }) => ({
      ...{ code, title, atCut, isThin },
      sameAs: sameAs(code),
    })),
  }
}
