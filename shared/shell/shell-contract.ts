/**
 * Everything the page and the main process say to each other: native dialogs, menu, theme and the
 * life of the backend. Paths never reach the page; it holds tokens that the backend resolves.
 */
import { z } from 'zod'

/** 128 random bits in hexadecimal; stands for one path that the person chose. */
export const fileTokenSchema = z.string().regex(/^[0-9a-f]{32}$/)

const title = z.string().min(1).max(200)

export const fileFilterSchema = z.object({
  name: z.string().min(1).max(100),
  /** Without dots; `*` for any. */
  extensions: z
    .array(z.string().regex(/^([A-Za-z0-9]{1,12}|\*)$/))
    .min(1)
    .readonly(),
})
const filters = z.array(fileFilterSchema).max(20).readonly()

export const chooseFilesSchema = z.object({ title, multiple: z.boolean(), filters })
export const chooseFolderSchema = z.object({ title })
export const chooseSaveSchema = z.object({
  title,
  /** A bare file name, which the dialog proposes. */
  defaultName: z.string().regex(/^[^/\\\0]{1,200}$/),
  filters,
})

/** Roles that the native menu fills by itself. */
export const menuRoleSchema = z.enum([
  'undo',
  'redo',
  'cut',
  'copy',
  'paste',
  'selectAll',
  'resetZoom',
  'zoomIn',
  'zoomOut',
  'togglefullscreen',
  'minimize',
  'close',
  'quit',
])

export const menuItemSchema = z.union([
  z.strictObject({
    id: z.string().min(1).max(100),
    label: z.string().min(1).max(200),
    /** As Electron writes it, e.g. `CmdOrCtrl+K`. */
    accelerator: z.string().min(1).max(60).optional(),
    enabled: z.boolean(),
    /** Given: the item carries a check mark that is on or off. */
    checked: z.boolean().optional(),
  }),
  z.strictObject({ separator: z.literal(true) }),
  z.strictObject({ role: menuRoleSchema }),
])

/** Sections in order; one labelled Edit, View or Window gets the standard items of its kind added. */
export const menuSchema = z
  .array(
    z.object({
      label: z.string().min(1).max(60),
      items: z.array(menuItemSchema).max(100).readonly(),
    }),
  )
  .max(20)
  .readonly()

export const themeSchema = z.enum(['light', 'dark', 'system'])

export const shellEventSchema = z.object({
  kind: z.literal('backend'),
  /** `restarted`: a new port follows; `failed`: it stopped too often and stays down. */
  state: z.enum(['restarted', 'failed']),
  exitCode: z.number().int().nullable(),
})

export type FileToken = z.infer<typeof fileTokenSchema>
export type FileFilter = z.infer<typeof fileFilterSchema>
export type ChooseFiles = z.infer<typeof chooseFilesSchema>
export type ChooseFolder = z.infer<typeof chooseFolderSchema>
export type ChooseSave = z.infer<typeof chooseSaveSchema>
export type MenuItem = z.infer<typeof menuItemSchema>
export type MenuSection = z.infer<typeof menuSchema>[number]
export type Theme = z.infer<typeof themeSchema>
export type ShellEvent = z.infer<typeof shellEventSchema>

/** A file the person chose; `size` is in bytes. */
export type ChosenFile = { readonly token: FileToken; readonly name: string; readonly size: number }
/** A folder, or the file that is to be written. */
export type ChosenPlace = { readonly token: FileToken; readonly name: string }

/** Main → backend, over `process.parentPort`. A `connect` carries one port. */
export type MainToBackend =
  | { readonly kind: 'connect' }
  | {
      readonly kind: 'grant'
      readonly token: FileToken
      readonly path: string
      readonly purpose: 'open' | 'save' | 'folder'
    }
  /** Answers an `open-file`; no problem is an empty text. */
  | { readonly kind: 'file-opened'; readonly id: number; readonly problem: string }
  | { readonly kind: 'shutdown' }

/** Backend → main. A path goes this way only; the page asks by the id of a record. */
export type BackendToMain =
  | { readonly kind: 'ready' }
  | { readonly kind: 'open-file'; readonly id: number; readonly path: string }

/**
 * What the preload puts on the page's `window.numberlineShell`. Ports to the backend arrive as
 * `window` messages with the data `'backend-port'` and one port, from the page's own origin.
 */
export type NumberlineShell = {
  readonly platform: 'darwin' | 'win32' | 'linux'
  /** An empty list when the person cancelled; likewise `null` below. */
  readonly chooseFiles: (options: ChooseFiles) => Promise<readonly ChosenFile[]>
  readonly chooseFolder: (options: ChooseFolder) => Promise<ChosenPlace | null>
  readonly chooseSave: (options: ChooseSave) => Promise<ChosenPlace | null>
  readonly grantDropped: (file: File) => Promise<ChosenFile>
  /** Shows the file in the system's file manager. */
  readonly reveal: (token: FileToken) => Promise<void>
  /** Opens a `.docx` or `.csv` file that was chosen with `chooseSave`. */
  readonly open: (token: FileToken) => Promise<void>
  readonly setMenu: (sections: readonly MenuSection[]) => Promise<void>
  readonly setTheme: (theme: Theme) => Promise<void>
  /** Both return a function that stops listening. */
  readonly onCommand: (listen: (commandId: string) => void) => () => void
  readonly onBackend: (listen: (event: ShellEvent) => void) => () => void
}

declare global {
  interface Window {
    readonly numberlineShell: NumberlineShell
  }
}
