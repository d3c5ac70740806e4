/** The week as it is, moving within it, and calendar files in and out, through the real contract. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SessionId } from '#shared/domain/ids.ts'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'
import { wholeWorkspace } from '#test/support/whole-workspace.ts'

let test: TestWorkspace
beforeEach(async () => {
  test = await openTestWorkspace({ sample: true })
})
afterEach(() => test.close())

const week = (day: string) => test.client.schedule.week({ day })

async function plannedWith(name: string) {
  const { sessions } = await week('2026-02-24')
  const found = sessions.find(
    ({ teachers, status }) => status === 'planned' && teachers.some((each) => each.name === name),
  )
  if (!found) throw new Error(`No session planned with ${name}`)
  return found
}

describe('the week', () => {
  it('runs from Monday, over the end of a year, with days off and bells', async () => {
    const turn = await week('2026-01-01')
    expect(turn.days.map(({ on }) => on)).toEqual([
      '2025-12-29',
      '2025-12-30',
      '2025-12-31',
      '2026-01-01',
      '2026-01-02',
      '2026-01-03',
      '2026-01-04',
    ])
    expect(turn.days.map(({ daysOff }) => daysOff.map(({ name }) => name).join())).toEqual([
      ...Array.from({ length: 5 }, () => 'Winter break'),
      '',
      '',
    ])
    const two = turn.bells.filter(({ school }) => school === 'Two Rivers School')
    expect(two.map(({ name, weekdays }) => [name, weekdays])).toEqual([
      ['Regular', [1, 2, 4, 5]],
      ['Late start', [3]],
    ])
  })

  it('has every session of its days once, whoever takes part', async () => {
    const { sessions } = await week('2026-02-24')
    const stored = await test.workspace.read
      .selectFrom('session')
      .select('id')
      .where('heldOn', '>=', '2026-02-23')
      .where('heldOn', '<=', '2026-03-01')
      .execute()
    expect(sessions).toHaveLength(stored.length)
    expect(new Set<number>(sessions.map(({ id }) => id))).toEqual(
      new Set(stored.map(({ id }) => id)),
    )
    expect(sessions.find(({ type }) => type === 'PLC')?.teachers.map(({ name }) => name)).toEqual([
      'Sione Taufa',
      'Ngozi Okafor',
    ])
  })
})

describe('moving', () => {
  it('goes to the new day and time, says what is in the way, and is one undo', async () => {
    const { id } = await plannedWith('Mateo Quispe')
    const before = await wholeWorkspace(test.workspace)
    const { notes } = await test.client.schedule.move({ id, on: '2026-02-24', startsAt: '11:20' })
    expect(notes).toEqual([
      'It overlaps with Kick-off, Zoë Lindqvist at 11:10.',
      'It runs past the end of 4th at 11:40.',
    ])
    expect(await plannedWith('Mateo Quispe')).toMatchObject({ on: '2026-02-24', startsAt: '11:20' })
    await test.client.history.undo({})
    expect(await wholeWorkspace(test.workspace)).toEqual(before)
  })

  it('refuses a day off of the district or of this school, and nothing changes', async () => {
    const { id, schoolId } = await plannedWith('Mateo Quispe')
    const district = test.client.schedule.move({ id, on: '2026-04-06', startsAt: '09:00' })
    await expect(district).rejects.toMatchObject({
      code: 'DAY_OFF',
      data: { name: 'Spring break' },
    })
    const schools = await test.client.caseload.schools()
    const other = schools.find((school) => school.id !== schoolId)
    await test.workspace.mutate('Days off', async (tx) => {
      for (const [school, name] of [
        [schoolId, 'Snow'],
        [other?.id ?? null, 'Elsewhere'],
      ] as const)
        await tx
          .insertInto('dayOff')
          .values({ schoolId: school, name, startsOn: '2026-03-17', endsOn: '2026-03-17' })
          .execute()
    })
    const own = test.client.schedule.move({ id, on: '2026-03-17', startsAt: '09:00' })
    await expect(own).rejects.toMatchObject({ code: 'DAY_OFF', data: { name: 'Snow' } })
    expect(await plannedWith('Mateo Quispe')).toMatchObject({ on: '2026-02-24' })
    const gone = test.client.schedule.move({
      id: 9_999 as SessionId,
      on: '2026-03-18',
      startsAt: null,
    })
    await expect(gone).rejects.toMatchObject({ code: 'SESSION_MISSING' })
  })
})

describe('calendar files', () => {
  const file = () => join(test.folder, '..', 'District.ics')
  const event = (title: string, day: string): string =>
    `BEGIN:VEVENT\r\nUID:${title}\r\nSUMMARY:${title}\r\nDTSTART:${day}T080000\r\nDTEND:${day}T083000\r\nEND:VEVENT\r\n`
  const importing = async (text: string, hasTitles = true) => {
    await writeFile(file(), text)
    const fileToken = test.backend.files.grant(file(), 'open')
    return test.client.schedule.importCalendar({ fileToken, hasTitles })
  }
  const calendarOf = (...events: readonly string[]): string =>
    `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events.join('')}END:VCALENDAR\r\n`

  it('bring busy times in, replace their calendar as a whole, and can be undone', async () => {
    const first = await importing(calendarOf(event('Duty', '20260225'), event('Bus', '20260226')))
    expect(first).toEqual({ calendar: 'District', times: 2, skipped: 0, unreadable: 0 })
    await importing(calendarOf(event('Dentist', '20260225')), false)
    expect((await week('2026-02-24')).busy).toMatchObject([
      { on: '2026-02-25', startsAt: '08:00', endsAt: '08:30', title: 'Busy', isAllDay: false },
    ])
    await test.client.history.undo({})
    expect((await week('2026-02-24')).busy.map(({ title }) => title)).toEqual(['Duty', 'Bus'])
    await test.client.schedule.removeCalendar({ calendar: 'District' })
    expect(await test.client.schedule.calendars()).toEqual([])
  })

  it('are refused with a reason when they are something else, and nothing is stored', async () => {
    const before = await wholeWorkspace(test.workspace)
    await expect(importing('%PDF-1.7')).rejects.toMatchObject({ code: 'FILE_UNUSABLE' })
    expect(await wholeWorkspace(test.workspace)).toEqual(before)
  })

  it('take chosen sessions out, with names only when asked, and never a note', async () => {
    const { sessions } = await week('2026-02-24')
    const saving = async (hasNames: boolean) => {
      const saveTo = test.backend.files.grant(file(), 'save')
      const sessionIds = sessions.map(({ id }) => id)
      const saved = await test.client.schedule.saveCalendar({ saveTo, sessionIds, hasNames })
      return { saved, text: (await readFile(file(), 'utf8')).replaceAll('\r\n ', '') }
    }
    const plain = await saving(false)
    expect(plain.saved.sessions).toBe(sessions.length)
    expect(plain.text.match(/BEGIN:VEVENT/g)).toHaveLength(sessions.length)
    const names = sessions.flatMap(({ teachers }) => teachers.map(({ name }) => name))
    expect(names.filter((name) => plain.text.includes(name))).toEqual([])
    const named = await saving(true)
    expect(names.filter((name) => !named.text.includes(name))).toEqual([])
    const { rows } = await notes()
    expect(rows.length).toBeGreaterThan(3)
    expect(rows.filter((note) => named.text.includes(note.slice(0, 20)))).toEqual([])
  })

  async function notes() {
    const rows = await test.workspace.read
      .selectFrom('session')
      .select(['sharedNote', 'privateNote'])
      .where('heldOn', '>=', '2026-02-23')
      .execute()
    const texts = rows.flatMap(({ sharedNote, privateNote }) => [sharedNote, privateNote])
    const all = await test.workspace.read.selectFrom('session').select('sharedNote').execute()
    return { rows: [...texts, ...all.map(({ sharedNote }) => sharedNote)].filter((t) => t !== '') }
  }
})
