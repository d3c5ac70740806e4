/** What the backend asks of the desktop, through the main process that started it. */
import type { BackendToMain, MainToBackend } from '#shared/shell/shell-contract.ts'

type Answer = Extract<MainToBackend, { readonly kind: 'file-opened' }>

export type Desktop = {
  /** @returns what went wrong, or nothing. */
  readonly openFile: (path: string) => Promise<string>
  readonly receive: (answer: Answer) => void
}

export function createDesktop(post: (message: BackendToMain) => void): Desktop {
  const waiting = new Map<number, (problem: string) => void>()
  let lastId = 0
  return {
    openFile: (path) =>
      new Promise((resolve) => {
        const id = ++lastId
        waiting.set(id, resolve)
        post({ kind: 'open-file', id, path })
      }),
    receive: ({ id, problem }) => {
      waiting.get(id)?.(problem)
      waiting.delete(id)
    },
  }
}
