/** How files come in: dialogs and drops give tokens, and every wrong or unknown call is refused. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect, test } from '@playwright/test'
import { launchApp, type LaunchedApp } from '../support/launch-app.ts'

let app: LaunchedApp
let folder: string

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'numberline-files-'))
  app = await launchApp()
})
test.afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

test('dialogs give tokens and names, and no path', async () => {
  const file = join(folder, 'scores.csv')
  writeFileSync(file, 'a,b\n1,2\n')
  await app.answerDialog([file])
  await app.answerDialog(null)
  await app.answerDialog([join(folder, 'packet.docx')])
  await app.answerDialog([folder])
  const answers = await app.page.evaluate(async () => [
    await window.numberlineShell.chooseFiles({ title: 'Open', multiple: true, filters: [] }),
    await window.numberlineShell.chooseFiles({ title: 'Open', multiple: false, filters: [] }),
    await window.numberlineShell.chooseSave({ title: 'Save', defaultName: 'p.docx', filters: [] }),
    await window.numberlineShell.chooseFolder({ title: 'Folder' }),
  ])
  const token = expect.stringMatching(/^[0-9a-f]{32}$/)
  expect(answers).toEqual([
    [{ token, name: 'scores.csv', size: 8 }],
    [],
    { token, name: 'packet.docx' },
    { token, name: basename(folder) },
  ])
})

test('a dropped file becomes a token', async () => {
  const file = join(folder, 'dropped.csv')
  writeFileSync(file, 'x\n')
  await app.page.evaluate(() => {
    document.body.append(
      Object.assign(document.createElement('input'), { type: 'file', id: 'drop' }),
    )
  })
  const devtools = await app.page.context().newCDPSession(app.page)
  const { root } = await devtools.send('DOM.getDocument')
  const { nodeId } = await devtools.send('DOM.querySelector', {
    nodeId: root.nodeId,
    selector: '#drop',
  })
  await devtools.send('DOM.setFileInputFiles', { files: [file], nodeId })
  const granted = await app.page.evaluate(() => {
    const [dropped] = (document.querySelector('#drop') as HTMLInputElement).files ?? []
    return dropped && window.numberlineShell.grantDropped(dropped)
  })
  expect(granted).toEqual({
    token: expect.stringMatching(/^[0-9a-f]{32}$/),
    name: 'dropped.csv',
    size: 2,
  })
})

test('calls that are wrong or not granted are refused with a reason', async () => {
  const file = join(folder, 'notes.csv')
  writeFileSync(file, 'x\n')
  await app.answerDialog([file])
  const errors = await app.page.evaluate(async () => {
    const { numberlineShell: shell } = window
    const [opened] = await shell.chooseFiles({ title: 'Open', multiple: false, filters: [] })
    const calls = [
      shell.open(opened?.token ?? ''),
      shell.open('0'.repeat(32)),
      shell.reveal('../etc/passwd'),
      shell.setTheme('pink' as 'dark'),
      shell.chooseSave({ title: 'Save', defaultName: '../../x', filters: [] }),
    ]
    return Promise.all(
      calls.map((call) =>
        call.then(
          () => 'allowed',
          (error) => String(error),
        ),
      ),
    )
  })
  expect(errors[0]).toContain('Only Word, Excel and CSV files written by Numberline')
  expect(errors[1]).toContain('no longer known')
  expect(errors[2]).toContain('shell:reveal')
  expect(errors[3]).toContain('shell:set-theme')
  expect(errors[4]).toContain('defaultName')
})
