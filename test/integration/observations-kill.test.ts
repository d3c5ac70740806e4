/** Killed while a script is typed: every line that was said to be stored is there once, with its words and time. */
import { expect, it } from 'vitest'
import { createHandlers } from '#backend/compose.ts'
import type { TeacherId } from '#shared/domain/ids.ts'
import { addSchool, addTeacher, openCaseload } from '#test/support/coaching-seed.ts'
import { killedWhileWriting, killRounds, unwatched } from '#test/support/killed-while-writing.ts'

const rounds = killRounds(3)
const child = new URL('../fixtures/observations/type-in-child.ts', import.meta.url)

it(
  `keeps the script that was typed when killed, ${rounds} times`,
  async () => {
    const test = await openCaseload()
    const teacherId = await addTeacher(test, 'Elena Rivera', { schoolId: await addSchool(test) })
    const { id } = await test.client.observations.add({ teacherId: teacherId as TeacherId })
    await test.client.observations.start({ id })
    await test.backend.useWorkspace(null)
    const killing = { folder: test.folder, rounds, child, words: [String(id)] }
    await killedWhileWriting(killing, async (backend, stored) => {
      const { observations } = createHandlers(backend)
      const { clock, lines, marks } = await observations.observation({ id }, unwatched)
      expect(clock.startedAt, 'the clock goes on').not.toBeNull()
      const finished = lines.slice(0, stored).map(({ second, text }) => [second, text])
      expect(finished).toEqual(
        Array.from({ length: stored }, (_, at) => [at + 1, `Students count ${at + 1} marks`]),
      )
      expect(lines.length - stored, 'at most the line that was being typed').toBeLessThanOrEqual(2)
      expect(marks.length).toBeGreaterThanOrEqual(stored)
    })
    await test.close()
  },
  30_000 + rounds * 15_000,
)
