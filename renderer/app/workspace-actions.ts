/** What one can do to the workspace as a whole, from a banner, the menu or the settings. */
import { backend } from './backend.ts'
import { keepAllNow } from './kept-values.ts'
import { startAt } from './location.ts'
import { notify, notifyError } from './notify.tsx'
import { forgetAll, readAgain } from './query-client.ts'

async function leave(act: () => Promise<void>, message: string): Promise<void> {
  try {
    await keepAllNow()
    await act()
    await readAgain()
    startAt('/')
    forgetAll()
    notify(message)
  } catch (error) {
    notifyError(error)
  }
}

/** The sample can be made afresh at any time, so this asks nothing. */
export const discardSample = (): Promise<void> =>
  leave(() => backend().workspace.discardSample(), 'The sample is gone. Open it again at any time.')

export const closeWorkspace = (): Promise<void> =>
  leave(() => backend().workspace.close(), 'Workspace closed.')

export async function backUpNow(): Promise<void> {
  try {
    await backend().workspace.backUp()
    await readAgain()
    notify('Backed up. The copy lies in the folder “backups” of the workspace.')
  } catch (error) {
    notifyError(error)
  }
}

export async function checkFile(): Promise<void> {
  try {
    const { isSound, findings } = await backend().workspace.check()
    notify(isSound ? 'The file is sound.' : `The file has problems: ${findings.join('; ')}`)
  } catch (error) {
    notifyError(error)
  }
}

/** Before another workspace is opened: nothing of the last one may show. */
export function leaveLastWorkspace(): void {
  startAt('/today')
  forgetAll()
}
