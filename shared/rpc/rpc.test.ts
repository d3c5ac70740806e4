/** The kernel over a real message channel: validation, declared and masked errors, progress, cancel, loss. */
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { connect } from './connect.ts'
import { job, mutation, query, type BackendEvent, type Handlers } from './define.ts'
import { CallError } from './errors.ts'
import { fromEmitterPort } from '../ports/message-ports.ts'
import { serve } from './serve.ts'

const contract = {
  math: {
    half: query({ input: z.number(), output: z.number() }),
    wrongOutput: query({ input: z.void(), output: z.number() }),
    save: mutation({
      input: z.string(),
      output: z.void(),
      errors: { TAKEN: z.object({ name: z.string() }) },
    }),
    count: job({ input: z.number(), output: z.string() }),
  },
} as const

const handlers: Handlers<typeof contract> = {
  math: {
    half: async (value) => value / 2,
    wrongOutput: async () => 'seven' as unknown as number,
    save: async (name) => {
      if (name === 'taken') throw new CallError('TAKEN', { data: { name, secret: '/home/x' } })
      if (name === 'undeclared') throw new CallError('NOT_IN_CONTRACT', { data: { sql: 'SELECT' } })
      if (name === 'broken') throw new Error('SELECT * FROM studentIdentity failed')
    },
    count: async (steps, { progress, signal }) => {
      for (let step = 1; step <= steps; step++) {
        signal.throwIfAborted()
        progress({ value: step / steps, title: 'Counting' })
        if (steps > 100) await new Promise((resolve) => setTimeout(resolve, 1))
      }
      return 'done'
    },
  },
}

const open: MessagePort[] = []
function join() {
  const channel = new MessageChannel()
  open.push(channel.port1, channel.port2)
  const logged = new Map<string, unknown>()
  const events: BackendEvent[] = []
  const onLost = vi.fn<() => void>()
  const sent: unknown[] = []
  const port = fromEmitterPort(channel.port1, 'value')
  const serving = serve({ ...port, post: (out) => (sent.push(out), port.post(out)) }, contract, {
    handlers,
    log: (reference, error) => logged.set(reference, error),
  })
  const connection = connect(fromEmitterPort(channel.port2, 'value'), contract, {
    onEvent: (event) => events.push(event),
    onLost,
  })
  return { ...connection, serving, logged, events, onLost, sent, channel }
}
afterEach(() => open.splice(0).forEach((port) => port.close()))

describe('a call', () => {
  it('answers with the handler’s result', async () => {
    expect(await join().client.math.half(7)).toBe(3.5)
  })

  it('is refused before it is sent when the input is wrong', async () => {
    const { client, sent } = join()
    await expect(client.math.half('7' as never)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    expect(sent).toEqual([])
  })

  it('is refused by the backend when a page without our client sends a wrong input', async () => {
    const { channel } = join()
    const answer = new Promise((resolve) => channel.port2.once('message', resolve))
    channel.port2.postMessage({ type: 'call', id: 99, method: 'math.half', input: '7' })
    expect(await answer).toMatchObject({ id: 99, error: { code: 'INVALID_INPUT' } })
  })

  it.each(['math.constructor', 'toString.call', 'nothing.there', ''])(
    'to %j, which the contract does not have, fails masked',
    async (method) => {
      const { channel, logged } = join()
      const answer = new Promise((resolve) => channel.port2.once('message', resolve))
      channel.port2.postMessage({ type: 'call', id: 1, method, input: 1 })
      expect(await answer).toMatchObject({ error: { code: 'UNEXPECTED' } })
      expect(logged.size).toBe(1)
    },
  )

  it('fails masked when the handler answers with the wrong shape', async () => {
    const { client, logged } = join()
    await expect(client.math.wrongOutput()).rejects.toMatchObject({ code: 'UNEXPECTED' })
    expect(logged.size).toBe(1)
  })
})

describe('an error', () => {
  it('that is declared arrives with its data and nothing besides', async () => {
    const saving = join().client.math.save('taken')
    await expect(saving).rejects.toMatchObject({ code: 'TAKEN', data: { name: 'taken' } })
    await saving.catch((error: CallError) => expect(error.data).toEqual({ name: 'taken' }))
  })

  it.each(['undeclared', 'broken'])('that is %s arrives as a reference only', async (name) => {
    const { client, logged, sent } = join()
    const error = await client.math.save(name).catch((reason: CallError) => reason)
    expect(error).toMatchObject({ code: 'UNEXPECTED', data: undefined })
    expect([...logged.keys()]).toEqual([(error as CallError).reference])
    expect(JSON.stringify(sent)).not.toMatch(/SELECT|studentIdentity/)
  })
})

describe('a job', () => {
  it('reports at most ten times a second, and always the last', async () => {
    const onProgress = vi.fn()
    expect(await join().client.math.count(50, { onProgress })).toBe('done')
    expect(onProgress.mock.calls.length).toBeLessThanOrEqual(2)
    expect(onProgress).toHaveBeenLastCalledWith({ value: 1, title: 'Counting' })
  })

  it('ends with CANCELLED when the page cancels, and the handler sees it', async () => {
    const controller = new AbortController()
    const { client } = join()
    const counting = client.math.count(100_000, {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    })
    await expect(counting).rejects.toMatchObject({ code: 'CANCELLED' })
    expect(await client.math.half(4)).toBe(2)
  })

  it('is not sent when it was cancelled before', async () => {
    const { client, sent } = join()
    const counting = client.math.count(5, { signal: AbortSignal.abort() })
    await expect(counting).rejects.toMatchObject({ code: 'CANCELLED' })
    expect(sent).toEqual([])
  })
})

describe('the connection', () => {
  it('lets go of messages that come too late', async () => {
    const { channel, client } = join()
    channel.port1.postMessage({ type: 'result', id: 12345, output: 1 })
    channel.port1.postMessage({ type: 'progress', id: 12345, progress: { value: 1, title: '' } })
    expect(await client.math.half(2)).toBe(1)
  })

  it('ends every open call with CONNECTION_LOST when the other end goes', async () => {
    const { client, channel, onLost } = join()
    const counting = client.math.count(100_000)
    channel.port1.close()
    await expect(counting).rejects.toMatchObject({ code: 'CONNECTION_LOST' })
    await expect(client.math.half(2)).rejects.toMatchObject({ code: 'CONNECTION_LOST' })
    expect(onLost).toHaveBeenCalledOnce()
  })

  it('aborts what runs for a page that is gone', async () => {
    const { client, channel } = join()
    const aborted = new Promise<boolean>((resolve) => {
      const original = handlers.math.count
      ;(handlers.math as { count: typeof original }).count = async (_, call) => {
        ;(handlers.math as { count: typeof original }).count = original
        await new Promise((wake) => call.signal.addEventListener('abort', wake))
        resolve(call.signal.aborted)
        return 'late'
      }
    })
    void client.math.count(1).catch(() => undefined)
    await new Promise((resolve) => setTimeout(resolve, 20))
    channel.port2.close()
    expect(await aborted).toBe(true)
  })

  it('carries events of the backend', async () => {
    const { serving, events, client } = join()
    serving.emit({ kind: 'changed', tables: ['teacher'] })
    await client.math.half(2)
    expect(events).toEqual([{ kind: 'changed', tables: ['teacher'] }])
  })
})
