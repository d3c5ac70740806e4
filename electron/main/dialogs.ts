/** The native dialogs. What the person chooses becomes a token with a name. */
import { dialog } from 'electron'
import type { BrowserWindow, FileFilter as NativeFilter } from 'electron'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type {
  ChooseFiles,
  ChooseFolder,
  ChooseSave,
  ChosenFile,
  ChosenPlace,
  FileFilter,
} from '#shared/shell/shell-contract.ts'
import type { FileGrants } from './file-grants.ts'

export type Dialogs = {
  readonly chooseFiles: (options: ChooseFiles) => Promise<readonly ChosenFile[]>
  readonly chooseFolder: (options: ChooseFolder) => Promise<ChosenPlace | null>
  readonly chooseSave: (options: ChooseSave) => Promise<ChosenPlace | null>
  readonly grantDropped: (path: string) => Promise<ChosenFile>
}

export function createDialogs(window: BrowserWindow, grants: FileGrants): Dialogs {
  const grantFile = async (path: string): Promise<ChosenFile> => {
    const { size } = await stat(path)
    return { token: grants.add(path, 'open'), name: basename(path), size }
  }
  const grantPlace = (path: string | undefined, purpose: 'save' | 'folder'): ChosenPlace | null =>
    path ? { token: grants.add(path, purpose), name: basename(path) } : null

  return {
    chooseFiles: async ({ title, multiple, filters }) => {
      const { filePaths } = await dialog.showOpenDialog(window, {
        title,
        filters: nativeFilters(filters),
        properties: multiple ? ['openFile', 'multiSelections'] : ['openFile'],
      })
      return Promise.all(filePaths.map(grantFile))
    },
    chooseFolder: async ({ title }) => {
      const { filePaths } = await dialog.showOpenDialog(window, {
        title,
        properties: ['openDirectory', 'createDirectory'],
      })
      return grantPlace(filePaths[0], 'folder')
    },
    chooseSave: async ({ title, defaultName, filters }) => {
      const { filePath } = await dialog.showSaveDialog(window, {
        title,
        defaultPath: defaultName,
        filters: nativeFilters(filters),
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      })
      return grantPlace(filePath, 'save')
    },
    grantDropped: grantFile,
  }
}

function nativeFilters(filters: readonly FileFilter[]): NativeFilter[] {
  return filters.map(({ name, extensions }) => ({ name, extensions: [...extensions] }))
}
