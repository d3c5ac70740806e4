/** Proves that a whole journey opens no connection: every process of the app runs under `strace`. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { wholeJourney } from '../support/whole-journey.ts'
import { launchApp } from '../support/launch-app.ts'
import { networkUseIn, stracePrefix } from '../support/network-trace.ts'

const hasStrace = spawnSync('strace', ['-V'], { stdio: 'ignore' }).status === 0

test.describe('under strace', () => {
  test.skip(!hasStrace, 'strace is not installed (Linux: apt-get install strace)')
  test.setTimeout(240_000)

  let folder: string
  test.beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'numberline-strace-'))))
  test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('the whole job, from the sample to the Word file, connects to nothing', async () => {
    const trace = join(folder, 'journey')
    const app = await launchApp({ wrapper: stracePrefix(trace) })
    await wholeJourney(app, join(folder, 'packet.docx'))
    // Long enough for what a browser does some seconds after its start.
    await app.page.waitForTimeout(8_000)
    await app.close()
    const use = networkUseIn(trace)
    expect(use.processes).toBeGreaterThan(3)
    expect(use.connections).toEqual([])
    expect(use.datagrams).toEqual([])
  })

  test('one connection planted in a child process is found', async () => {
    const trace = join(folder, 'planted')
    const app = await launchApp({ wrapper: stracePrefix(trace) })
    await app.inMain(() => {
      const { execFileSync } = process.getBuiltinModule('node:child_process')
      const script = `
        require('node:net').connect(9, '127.0.0.1').on('error', () => {})
        const socket = require('node:dgram').createSocket('udp4')
        socket.send('x', 9, '127.0.0.1', () => socket.close())`
      const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
      execFileSync(process.execPath, ['-e', script], { env })
    }, null)
    await app.close()
    const use = networkUseIn(trace)
    expect(use.connections.join('\n')).toContain('sin_port=htons(9)')
    expect(use.datagrams.join('\n')).toContain('sin_port=htons(9)')
  })
})
