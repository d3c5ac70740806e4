/** Answers the page's shell calls: each checks who asks and what is asked before it acts. */
import { ipcMain, nativeTheme, shell } from 'electron'
import type { BrowserWindow, IpcMainInvokeEvent } from 'electron'
import { extname, isAbsolute } from 'node:path'
import { z } from 'zod'
import { shellChannels as channels } from '#shared/shell/shell-channels.ts'
import {
  chooseFilesSchema,
  chooseFolderSchema,
  chooseSaveSchema,
  fileTokenSchema,
  menuSchema,
  themeSchema,
} from '#shared/shell/shell-contract.ts'
import { appOrigin } from './app-origin.ts'
import { createDialogs } from './dialogs.ts'
import type { FileGrants } from './file-grants.ts'
import { showMenu } from './menu.ts'

/** What the app writes, and so may ask the system to open; never anything that could run. */
const openable: readonly string[] = ['.docx', '.csv', '.xlsx']
const absolutePathSchema = z.string().refine(isAbsolute, 'not a file of this computer')

export function handleShellCalls(app: {
  readonly window: BrowserWindow
  readonly grants: FileGrants
}): void {
  const { window, grants } = app
  const dialogs = createDialogs(window, grants)

  const handle = <T>(channel: string, schema: z.ZodType<T>, act: (input: T) => unknown): void =>
    ipcMain.handle(channel, (event, input: unknown) => {
      assertOwnPage(event, window)
      const checked = schema.safeParse(input)
      if (!checked.success) throw new Error(`${channel}: ${z.prettifyError(checked.error)}`)
      return act(checked.data)
    })

  handle(channels.chooseFiles, chooseFilesSchema, dialogs.chooseFiles)
  handle(channels.chooseFolder, chooseFolderSchema, dialogs.chooseFolder)
  handle(channels.chooseSave, chooseSaveSchema, dialogs.chooseSave)
  handle(channels.grantDropped, absolutePathSchema, dialogs.grantDropped)
  handle(channels.reveal, fileTokenSchema, (token) =>
    shell.showItemInFolder(grants.find(token).path),
  )
  handle(channels.open, fileTokenSchema, async (token) => {
    const { path, purpose } = grants.find(token)
    if (purpose !== 'save' || !openable.includes(extname(path).toLowerCase()))
      throw new Error(
        'Only Word, Excel and CSV files written by Numberline can be opened from here.',
      )
    const problem = await shell.openPath(path)
    if (problem) throw new Error(problem)
  })
  handle(channels.setMenu, menuSchema, (sections) => showMenu(window, sections))
  handle(channels.setTheme, themeSchema, (theme) => void (nativeTheme.themeSource = theme))
}

function assertOwnPage(event: IpcMainInvokeEvent, window: BrowserWindow): void {
  const frame = event.senderFrame
  const isOurs =
    event.sender === window.webContents && frame?.parent === null && frame.origin === appOrigin
  if (!isOurs) throw new Error('Only the app’s own page may ask this.')
}
