/** Killed while a lesson goes on in the room: every mark and line is there, one part runs, the lesson can go on. */
import { expect, it } from 'vitest'
import { createHandlers } from '#backend/compose.ts'
import { killedWhileWriting, killRounds, unwatched } from '#test/support/killed-while-writing.ts'
import { openTestWorkspace } from '#test/support/workspace.ts'

const rounds = killRounds(2)
const child = new URL('../fixtures/lesson-runs/mark-in-child.ts', import.meta.url)

it(
  `keeps what was marked in the room when killed, ${rounds} times`,
  async () => {
    const test = await openTestWorkspace({ sample: true })
    const [lesson] = await test.client.lessons.list({ search: 'Where does' })
    if (!lesson) throw new Error('The sample has no lesson')
    await test.backend.useWorkspace(null)
    const killing = { folder: test.folder, rounds, child, words: [String(lesson.id)] }
    await killedWhileWriting(killing, async (backend, stored) => {
      const { lessonRuns } = createHandlers(backend)
      const { run } = await lessonRuns.room({ lessonId: lesson.id }, unwatched)
      if (!run) throw new Error('The lesson no longer goes on')
      expect(run.marks.length).toBeGreaterThanOrEqual(stored)
      expect(run.notes.map(({ text }) => text)).toEqual(run.notes.map((_, at) => `Line ${at}`))
      expect(run.notes.length).toBeGreaterThanOrEqual(stored)
      const running = run.segments.flatMap(({ startedAt }, place) =>
        startedAt === null ? [] : [place],
      )
      expect(running).toEqual([run.current])
    })
    await test.close()
  },
  30_000 + rounds * 20_000,
)
