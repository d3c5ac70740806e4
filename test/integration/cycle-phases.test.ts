/** Phases of cycles through the contract: moves across year ends and back, and their days. */
import { afterEach, describe, expect, it } from 'vitest'
import type { CycleId, TeacherId } from '#shared/domain/ids.ts'
import { openWithTeachers } from '#test/support/caseload-records.ts'
import type { TestWorkspace } from '#test/support/workspace.ts'

let test: TestWorkspace
let rivera: TeacherId
afterEach(() => test.close())

async function open(): Promise<void> {
  const opened = await openWithTeachers('Rivera')
  test = opened.test
  ;[rivera] = opened.teachers as [TeacherId]
}

async function start(more: Record<string, unknown> = {}): Promise<CycleId> {
  const { id } = await test.client.cycles.start({
    title: 'Fractions on the number line',
    model: 'Impact Cycle',
    teacherIds: [rivera],
    startsOn: '2025-11-17',
    ...more,
  })
  return id
}

const cycle = (id: CycleId) => test.client.cycles.cycle({ id })
const phasesOf = async (id: CycleId) =>
  (await cycle(id)).phases.map(({ name, startsOn, endsOn, state }) =>
    [name, startsOn ?? '', endsOn ?? '', state].join(' '),
  )

describe('moving to a phase', () => {
  it('closes the phase before across the year end, and goes back without losing history', async () => {
    await open()
    const id = await start()
    await test.client.cycles.moveToPhase({ id, phase: 'Learn', on: '2026-01-01' })
    expect(await phasesOf(id)).toEqual([
      'Identify 2025-11-17 2025-12-31 past',
      'Learn 2026-01-01  now',
      'Improve   ahead',
    ])
    await test.client.cycles.moveToPhase({ id, phase: 'Improve', on: '2026-02-02' })
    await test.client.cycles.moveToPhase({ id, phase: 'Learn', on: '2026-02-24' })
    expect(await phasesOf(id)).toEqual([
      'Identify 2025-11-17 2025-12-31 past',
      'Learn 2026-01-01 2026-02-01 past',
      'Improve 2026-02-02 2026-02-23 past',
      'Learn 2026-02-24  now',
      'Improve   ahead',
    ])
    await test.client.history.undo({})
    expect((await phasesOf(id)).at(-1)).toBe('Improve 2026-02-02  now')
  })

  it('and correcting the day is one undo step, the next move another', async () => {
    await open()
    const id = await start()
    const before = await phasesOf(id)
    await test.client.cycles.moveToPhase({ id, phase: 'Learn', on: '2026-02-24' })
    const learn = (await cycle(id)).phases[1]
    await test.client.cycles.redatePhase({ id, phaseId: learn?.id ?? 0, startsOn: '2025-12-29' })
    expect((await phasesOf(id)).slice(0, 2)).toEqual([
      'Identify 2025-11-17 2025-12-28 past',
      'Learn 2025-12-29  now',
    ])
    await test.client.cycles.moveToPhase({ id, phase: 'Improve', on: '2026-02-24' })
    await test.client.history.undo({})
    expect((await phasesOf(id))[1]).toBe('Learn 2025-12-29  now')
    await test.client.history.undo({})
    expect(await phasesOf(id)).toEqual(before)
  })

  it('shows a phase that was passed over as skipped', async () => {
    await open()
    const id = await start()
    await test.client.cycles.moveToPhase({ id, phase: 'Improve', on: '2026-02-24' })
    expect((await phasesOf(id))[1]).toBe('Learn   skipped')
  })

  it('does not pass over what was recorded since', async () => {
    await open()
    const id = await start()
    await test.client.cycles.moveToPhase({ id, phase: 'Learn', on: '2026-02-09' })
    const early = test.client.cycles.moveToPhase({ id, phase: 'Improve', on: '2026-02-02' })
    await expect(early).rejects.toMatchObject({
      code: 'PHASE_BEGAN_LATER',
      data: { phase: 'Learn', startsOn: '2026-02-09' },
    })
  })

  it('begins a planned cycle today', async () => {
    await open()
    const id = await start({ startsOn: '2026-03-02' })
    await test.client.cycles.moveToPhase({ id, phase: 'Identify', on: '2026-02-24' })
    expect(await cycle(id)).toMatchObject({ status: 'active', startsOn: '2026-02-24' })
  })
})

describe('the days of phases', () => {
  it('can all be changed, and the first day of the cycle goes along', async () => {
    await open()
    const id = await start()
    await test.client.cycles.update({ id, changes: { startsOn: '2025-11-24' } })
    expect((await phasesOf(id))[0]).toBe('Identify 2025-11-24  now')
    const [identify, learn, improve] = (await cycle(id)).phases
    await test.client.cycles.setPhases({
      id,
      phases: [
        { id: learn?.id ?? null, name: 'Study', startsOn: '2025-12-01', endsOn: '2026-01-09' },
        { id: null, name: 'Pause', startsOn: '2026-01-10', endsOn: null },
        { id: improve?.id ?? null, name: 'Improve', startsOn: null, endsOn: null },
      ],
    })
    const page = await cycle(id)
    expect(page.phases.map(({ id: phaseId }) => phaseId)).not.toContain(identify?.id)
    expect(page).toMatchObject({ startsOn: '2025-12-01', phase: { name: 'Pause' } })
  })

  it('that overlap are refused with a sentence', async () => {
    await open()
    const id = await start()
    const overlapping = test.client.cycles.setPhases({
      id,
      phases: [
        { id: null, name: 'Plan', startsOn: '2026-01-05', endsOn: '2026-01-20' },
        { id: null, name: 'Teach', startsOn: '2026-01-12', endsOn: null },
      ],
    })
    await expect(overlapping).rejects.toMatchObject({
      code: 'PHASE_DAYS',
      data: { why: 'Teach would begin before Plan is over.' },
    })
  })
})
