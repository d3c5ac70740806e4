/** No analysis of one school reads a whole table: each statement's plan looks its rows up by an index. */
import { expect, it } from 'vitest'
import {
  growthOf,
  itemsOf,
  masteryOf,
  misconceptionGroups,
} from '#backend/features/analysis/index.ts'
import type { AdministrationId } from '#shared/domain/ids.ts'
import { plansOf } from '#test/support/query-plans.ts'
import { FALL, HARBOR, openSmallDistrict, WINTER } from './analysis-fixture.ts'

const growing = /SCAN (score|sitting|enrolment|itemResponse|response|student|identity)\b/

it('every statement finds its rows by an index', async () => {
  const test = await openSmallDistrict()
  const planned = await plansOf(test.folder, async (read) => {
    const administrationId = WINTER as AdministrationId
    for (const scope of [
      { kind: 'school', id: HARBOR, grade: '4' },
      { kind: 'teacher', id: 1, grade: null },
      { kind: 'class', id: 1, grade: null },
    ] as const) {
      await masteryOf(read, { scope, administrationId, cut: 0.8 })
      const before = FALL as AdministrationId
      await growthOf(read, { scope, before, after: administrationId, measure: null, cut: 0.8 })
      await itemsOf(read, { scope, administrationId })
      await misconceptionGroups(read, { scope, administrationId })
    }
  })
  await test.close()
  expect(planned.length).toBeGreaterThan(30)
  for (const { text, plan } of planned) {
    expect(
      plan.filter((step) => growing.test(step)),
      text,
    ).toEqual([])
  }
})
