/** Turns the page's command table into the native menu; a click goes back to the page as an id. */
import { Menu } from 'electron'
import type { BrowserWindow, MenuItemConstructorOptions } from 'electron'
import { shellChannels } from '#shared/shell/shell-channels.ts'
import type { MenuItem, MenuSection } from '#shared/shell/shell-contract.ts'

type Template = MenuItemConstructorOptions

const separator: Template = { type: 'separator' }

/** Added below what the page puts into a section of that name, or as a section of their own. */
const standardItems: Readonly<Record<string, readonly Template[]>> = {
  Edit: [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
  View: [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    separator,
    { role: 'togglefullscreen' },
  ],
  Window: [{ role: 'minimize' }, { role: 'close' }],
}

export function showMenu(window: BrowserWindow, sections: readonly MenuSection[]): void {
  const run = (id: string): void => window.webContents.send(shellChannels.command, id)
  const given = sections.map(({ label, items }) => ({
    label,
    submenu: joined(
      items.map((item) => templateOf(item, run)),
      missingStandardItems(label, items),
    ),
  }))
  const absent = Object.keys(standardItems)
    .filter((label) => !sections.some((section) => section.label === label))
    .map((label) => ({ label, submenu: [...(standardItems[label] ?? [])] }))
  const mac: Template[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : []
  const quit: Template[] = mac.length > 0 ? [] : [separator, { role: 'quit' }]
  const [first, ...rest] = given
  const head = first ? [{ ...first, submenu: [...first.submenu, ...quit] }] : []
  Menu.setApplicationMenu(Menu.buildFromTemplate([...mac, ...head, ...rest, ...absent]))
}

function templateOf(item: MenuItem, run: (id: string) => void): Template {
  if ('separator' in item) return separator
  if ('role' in item) return { role: item.role }
  return {
    id: item.id,
    label: item.label,
    enabled: item.enabled,
    ...(item.accelerator && { accelerator: item.accelerator }),
    ...(item.checked !== undefined && { type: 'checkbox', checked: item.checked }),
    click: () => run(item.id),
  }
}

function missingStandardItems(label: string, items: readonly MenuItem[]): readonly Template[] {
  const given = new Set(items.map((item) => ('role' in item ? item.role : undefined)))
  return (standardItems[label] ?? []).filter(
    ({ role }) => role === undefined || !given.has(role as never),
  )
}

function joined(own: readonly Template[], standard: readonly Template[]): Template[] {
  return own.length > 0 && standard.length > 0
    ? [...own, separator, ...standard]
    : [...own, ...standard]
}
