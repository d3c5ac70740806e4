/** Two documents that are harmless alone: what one can work out from both is found before the second is written. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Scope } from '#shared/contracts/analysis/scope.ts'
import { packetChoices, type PacketChoices } from '#shared/contracts/reports/packet.ts'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'
import { seedPacket, type Seeded } from './report-seed.ts'

let opened: TestWorkspace
let seeded: Seeded
let folder: string

beforeAll(async () => {
  opened = await openTestWorkspace({ sample: true })
  seeded = await seedPacket(opened)
  folder = await mkdtemp(join(tmpdir(), 'numberline-together-'))
  await giveGroup()
}, 120_000)
afterAll(async () => {
  await opened.close()
  await rm(folder, { recursive: true, force: true })
})

const grade = (group: Scope['group'] = null): Scope => ({
  kind: 'school',
  id: seeded.schoolId,
  grade: '4',
  group,
})
const choices = (changes: Partial<PacketChoices>): PacketChoices => ({
  ...packetChoices.parse({
    kind: 'data-meeting-packet',
    scope: grade(),
    administrationId: seeded.winter,
    audience: 'principal',
  }),
  ...changes,
})
const most = () => grade({ attribute: 'Bus', value: 'yes' })
const preview = (changes: Partial<PacketChoices> = {}) =>
  opened.client.reports.preview(choices(changes))

async function write(name: string, changes: Partial<PacketChoices> = {}): Promise<void> {
  const saveTo = opened.backend.files.grant(join(folder, name), 'save')
  await opened.client.reports.write({ choices: choices(changes), saveTo })
}

/** A student group of all but seven of those who sat the winter test. */
async function giveGroup(): Promise<void> {
  const { read } = opened.workspace
  const tested = await read
    .selectFrom('sitting')
    .select('studentId')
    .where('administrationId', '=', seeded.winter)
    .orderBy('studentId')
    .execute()
  const values = tested.slice(7).map(({ studentId }) => ({
    ...{ studentId, attribute: 'Bus', value: 'yes' },
    ...{ startsOn: '2025-08-01', endsOn: null },
  }))
  await opened.workspace.mutate('Bus', (tx) =>
    tx.insertInto('studentGroup').values(values).execute(),
  )
}

const passed = 'nothing about fewer than 10 of them follows'

it('counts no document that only the own team was given', async () => {
  await write('team.docx', { scope: most(), audience: 'team' })
  expect((await preview()).together).toEqual({ documents: 0, found: [] })
})

it('warns of seven students that a group leaves of its grade, once the group was given out', async () => {
  const alone = await preview()
  expect(alone.together).toEqual({ documents: 0, found: [] })
  expect(JSON.stringify(alone.model)).toContain(passed)
  await write('group.docx', { scope: most() })
  const { together, model } = await preview()
  expect(together).toMatchObject({
    documents: 1,
    found: [
      { n: 7, added: [], taken: [{ writtenOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }] },
    ],
  })
  expect(JSON.stringify(model)).not.toContain(passed)
})

it('finds nothing in another test, in the same students again, or for their own team', async () => {
  expect((await preview({ administrationId: seeded.quiz })).together).toEqual({
    documents: 0,
    found: [],
  })
  expect((await preview({ scope: most() })).together).toEqual({ documents: 1, found: [] })
  expect((await preview({ audience: 'team' })).together).toBeNull()
})

it('is said by the file too, which stays the same when it is made again', async () => {
  const sums: string[] = []
  for (const name of ['a.docx', 'b.docx']) {
    const saveTo = opened.backend.files.grant(join(folder, name), 'save')
    sums.push((await opened.client.reports.write({ choices: choices({}), saveTo })).sha256)
  }
  expect(sums[1]).toBe(sums[0])
})
