/** From how many students on a figure goes out is the workspace's choice, and holds in every report. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'
import { seedPacket } from './report-seed.ts'

let opened: TestWorkspace
let seeded: Awaited<ReturnType<typeof seedPacket>>

beforeAll(async () => {
  opened = await openTestWorkspace({ sample: true })
  seeded = await seedPacket(opened)
}, 120_000)
afterAll(() => opened.close())

const forThePrincipal = () =>
  opened.client.reports.preview({
    kind: 'data-meeting-packet',
    scope: { kind: 'school', id: seeded.schoolId, grade: '4', group: null },
    administrationId: seeded.winter,
    beforeId: seeded.fall,
    itemsId: seeded.quiz,
    audience: 'principal',
  })

test('is ten until it is chosen; more holds back more, undo goes back', async () => {
  const { client } = opened
  expect((await client.workspace.current())?.smallestGroup).toBe(10)
  const usual = await forThePrincipal()
  await client.workspace.setSmallestGroup({ smallestGroup: 50 })
  const strict = await forThePrincipal()
  expect(strict.withheldCount).toBeGreaterThan(usual.withheldCount)
  const why = strict.disclosure.map((line) => line.why).join('\n')
  expect(why).toContain('n under 50')
  expect(why).not.toContain('n under 10')
  await client.history.undo({})
  expect((await forThePrincipal()).disclosure).toEqual(usual.disclosure)
})

test.each([4, 51, 7.5])('%d is refused', async (smallestGroup) => {
  await expect(opened.client.workspace.setSmallestGroup({ smallestGroup })).rejects.toThrow()
})
