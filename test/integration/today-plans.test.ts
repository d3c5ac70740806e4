/** The day stays quick as the years grow: no statement of it reads a whole table of records. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { dueOf, overviewOf } from '#backend/features/today/index.ts'
import { plansOf } from '#test/support/query-plans.ts'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'

let test: TestWorkspace
beforeAll(async () => {
  test = await openTestWorkspace({ sample: true })
})
afterAll(() => test.close())

const growing =
  /SCAN (session|participant|sessionParticipant|sessionTime|actionStep|step|goal|goalDataPoint|cycleMember|member|lookFor|history\w*)\b/

it('every statement finds its rows by an index', async () => {
  const planned = await plansOf(test.folder, async (read) => {
    await overviewOf(read, '2026-02-24')
    await dueOf(read, '2026-02-24')
  })
  expect(planned.length).toBeGreaterThan(10)
  for (const { text, plan } of planned) {
    expect(
      plan.filter((step) => growing.test(step)),
      text,
    ).toEqual([])
  }
})
