/** What main and preload promise: a sealed page, a menu, a backend that comes back. */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { launchApp, type LaunchedApp } from '../support/launch-app.ts'
import { askBackend, watchPorts } from '../support/backend-ports.ts'

let app: LaunchedApp
let folder: string

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'numberline-shell-'))
  app = await launchApp()
})
test.afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

test('the window opens on the app’s own page, titled Numberline', async () => {
  expect(await app.page.title()).toContain('Numberline')
  const response = await app.page.reload()
  expect(response?.status()).toBe(200)
})

test('the page has no Node, no Electron and only the calls of the shell contract', async () => {
  const found = await app.page.evaluate(() => ({
    node: ['process', 'require', 'module', 'global', 'Buffer', 'electron'].filter(
      (n) => n in window,
    ),
    shell: Object.keys(window.numberlineShell).toSorted(),
    isFrozen: Object.isFrozen(window.numberlineShell),
  }))
  expect(found.node).toEqual([])
  expect(found.isFrozen).toBe(true)
  expect(found.shell).toEqual(
    [
      'platform chooseFiles chooseFolder chooseSave grantDropped reveal open',
      'setMenu setTheme onCommand onBackend',
    ]
      .join(' ')
      .split(' ')
      .toSorted(),
  )
})

test('the policy is sent with the page and stops inline scripts and eval', async () => {
  const response = await app.page.reload()
  const policy = response?.headers()['content-security-policy'] ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self';")
  const planted = await app.page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'window.planted = true'
    document.head.append(script)
    const handler = document.createElement('button')
    handler.setAttribute('onclick', 'window.planted = true')
    handler.click()
    return 'planted' in window
  })
  expect(planted).toBe(false)
})

test('only files of the built page are served', async () => {
  const statuses = await app.page.evaluate(() =>
    Promise.all(
      [
        '/index.html',
        '/..%2f..%2fpackage.json',
        '/%2e%2e/main/index.js',
        '/assets/../../main/index.js',
        '/none.js',
        '/%zz',
        '/',
      ].map(async (path) => (await fetch(path)).status),
    ),
  )
  expect(statuses).toEqual([200, 403, 404, 404, 404, 403, 404])
})

test('new windows and permissions are refused', async () => {
  const answers = await app.page.evaluate(async () => ({
    opened: window.open('https://example.com/') === null,
    notification: await Notification.requestPermission(),
    geolocation: await new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('given'),
        () => resolve('refused'),
      ),
    ),
  }))
  expect(answers).toEqual({ opened: true, notification: 'denied', geolocation: 'refused' })
  await app.page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), {
      href: 'https://example.com/',
      target: '_blank',
    })
    document.body.append(link)
    link.click()
    link.remove()
  })
  await app.page.waitForTimeout(300)
  expect(app.page.context().pages()).toHaveLength(1)
})

test.describe('with the page’s policy switched off', () => {
  let server: Server
  let address: string
  let hits = 0

  test.beforeAll(async () => {
    server = createServer((_request, response) => {
      hits += 1
      response.setHeader('access-control-allow-origin', '*').end('reached')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    const devtools = await app.page.context().newCDPSession(app.page)
    await devtools.send('Page.setBypassCSP', { enabled: true })
    await app.page.reload()
  })
  test.afterAll(() => server.close())

  test('the session still refuses every request that leaves', async () => {
    expect(await (await fetch(address)).text()).toBe('reached')
    hits = 0
    const outcomes = await app.page.evaluate(async (local) => {
      const image = new Image()
      const loaded = new Promise((resolve) => {
        image.onload = () => resolve('loaded')
        image.onerror = () => resolve('refused')
      })
      image.src = `${local}picture.png`
      const fetched = [local, 'https://example.com/'].map((url) =>
        fetch(url).then(
          () => 'loaded',
          () => 'refused',
        ),
      )
      return Promise.all([loaded, ...fetched])
    }, address)
    expect(outcomes).toEqual(['refused', 'refused', 'refused'])
    expect(hits).toBe(0)
  })

  test('the page cannot be led away', async () => {
    const before = app.page.url()
    hits = 0
    await app.page.evaluate((url) => void (location.href = url), address)
    await app.page.waitForTimeout(500)
    expect(app.page.url()).toBe(before)
    expect(hits).toBe(0)
  })
})

test('a menu click reaches the page as its command', async () => {
  await app.page.evaluate(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    window.numberlineShell.onCommand((id) => heard.push(id))
    return window.numberlineShell.setMenu([
      { label: 'File', items: [{ id: 'test.one', label: 'One', enabled: true }] },
      { label: 'View', items: [{ id: 'test.two', label: 'Two', enabled: true, checked: true }] },
    ])
  })
  await app.clickMenu('test.one')
  await app.clickMenu('test.two')
  await expect
    .poll(() => app.page.evaluate(() => (window as unknown as { heard: string[] }).heard))
    .toEqual(['test.one', 'test.two'])
  const labels = await app.inMain(
    ({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label),
    null,
  )
  expect(labels).toEqual(expect.arrayContaining(['File', 'View', 'Edit', 'Window']))
  await app.page.reload()
})

test('a killed backend comes back with a new port, and the page is told', async () => {
  await watchPorts(app.page)
  await app.page.reload()
  await expect.poll(() => askBackend(app.page)).toBe('answered')
  const killed = await app.killBackend()
  await expect
    .poll(() => app.page.evaluate(() => window.backendWatch))
    .toMatchObject({
      ports: { length: 2 },
      closed: 1,
      events: [{ kind: 'backend', state: 'restarted' }],
    })
  await expect.poll(() => askBackend(app.page)).toBe('answered')
  expect(app.pids()).not.toContain(killed)
})

test('a reloaded page gets a port of its own', async () => {
  await app.page.reload()
  await expect.poll(() => askBackend(app.page)).toBe('answered')
})

test('a backend that keeps dying is given up, and the page is told', async () => {
  for (const count of [1, 2]) {
    await app.killBackend()
    await expect.poll(() => app.page.evaluate(() => window.backendWatch.events.length)).toBe(count)
    await expect.poll(() => askBackend(app.page)).toBe('answered')
  }
  await app.killBackend()
  await expect
    .poll(() => app.page.evaluate(() => window.backendWatch.events.at(-1)?.state))
    .toBe('failed')
})

test('the window’s place is kept in a private file, and one folder has one instance', async () => {
  const userData = join(folder, 'settings')
  const first = await launchApp({ userData })
  await expect(launchApp({ userData })).rejects.toThrow()
  expect(await first.page.evaluate(() => document.readyState)).toBe('complete')
  await first.close()
  const file = join(userData, 'window.json')
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ isMaximized: false, zoomLevel: 0 })
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600)
  const second = await launchApp({ userData })
  await second.close()
})
