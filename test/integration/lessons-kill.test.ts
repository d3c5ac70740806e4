/** Killed while somebody types into a plan: the last letters are there as a whole or not at all. */
import { expect, it } from 'vitest'
import { createHandlers } from '#backend/compose.ts'
import { killedWhileWriting, killRounds, unwatched } from '#test/support/killed-while-writing.ts'
import { openTestWorkspace } from '#test/support/workspace.ts'

const rounds = killRounds(3)
const child = new URL('../fixtures/lessons/type-in-child.ts', import.meta.url)

it(
  `keeps what was typed into a plan when killed, ${rounds} times`,
  async () => {
    const test = await openTestWorkspace()
    const { id } = await test.client.lessons.add({ title: 'Where does 7/4 live?' })
    await test.backend.useWorkspace(null)
    const killing = { folder: test.folder, rounds, child, words: [String(id)] }
    await killedWhileWriting(killing, async (backend, stored) => {
      const { fields, lookFors } = await createHandlers(backend).lessons.lesson({ id }, unwatched)
      const typed = (fields.goal.match(/number\. /g) ?? []).length
      expect(fields.goal).toBe('A fraction is a number. '.repeat(typed))
      expect(typed).toBeGreaterThanOrEqual(stored)
      expect(lookFors.length).toBeGreaterThanOrEqual(stored)
      expect(typed - lookFors.length, 'the row comes after the text').toBeLessThanOrEqual(1)
    })
    await test.close()
  },
  30_000 + rounds * 15_000,
)
