/** No analysis of one school reads a whole table: each statement's plan looks its rows up by an index. */
import { expect, it } from 'vitest'
import {
  gapsOf,
  distributionOf,
  growthOf,
  itemsOf,
  levelsOverTime,
  masteryOf,
  misconceptionGroups,
} from '#backend/features/analysis/index.ts'
import { proposedBoard } from '#backend/features/small-groups/index.ts'
import { groupChoices } from '#shared/contracts/small-groups/board.ts'
import type { AdministrationId } from '#shared/domain/ids.ts'
import { plansOf } from '#test/support/query-plans.ts'
import { FALL, HARBOR, insertRows, openSmallDistrict, RIVERA, WINTER } from './analysis-fixture.ts'

const growing =
  /SCAN (score|sitting|enrolment|itemResponse|response|student|identity|studentGroup|own|cycleMember)\b/

it('every statement finds its rows by an index', async () => {
  const test = await openSmallDistrict()
  await insertRows(test, {
    coachingCycle: [
      { id: 1, title: 'Cycle', model: 'Own', startsOn: '2025-10-01', status: 'active' },
    ],
    cycleMember: [{ cycleId: 1, teacherId: RIVERA }],
  })
  const planned = await plansOf(test.folder, async (read) => {
    const administrationId = WINTER as AdministrationId
    for (const scope of [
      { kind: 'school', id: HARBOR, grade: '4', group: null },
      { kind: 'teacher', id: 1, grade: null, group: null },
      { kind: 'class', id: 1, grade: null, group: null },
      { kind: 'cycle', id: 1, grade: null, group: null },
      { kind: 'school', id: HARBOR, grade: null, group: { attribute: 'EL', value: 'yes' } },
    ] as const) {
      await masteryOf(read, { scope, administrationId, cut: 0.8 })
      const before = FALL as AdministrationId
      await growthOf(read, { scope, before, after: administrationId, measure: null, cut: 0.8 })
      for (const kind of ['attribute', 'grade', 'school'] as const) {
        const by = { kind, attribute: kind === 'attribute' ? 'English learner' : null }
        const more = { beforeId: before, by, measure: null, cut: 0.8 }
        await gapsOf(read, { scope, administrationId, ...more })
      }
      const whole = { scope, administrationId, measure: null, cut: 0.8 }
      await distributionOf(read, whole)
      await levelsOverTime(read, whole)
      await itemsOf(read, { scope, administrationId })
      await misconceptionGroups(read, { scope, administrationId })
      for (const basis of ['misconception', 'standard'] as const) {
        await proposedBoard(read, groupChoices.parse({ scope, administrationId, basis }))
      }
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
