/** Reads key strokes as shortcuts of the command table. Pure but for the look at the focused element. */

type Stroke = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> & {
  readonly code?: string
}

/** @param shortcut as in a command: `Mod+Shift+Z`, `Alt+ArrowLeft`, `?`, `N`. */
export function fits(shortcut: string, stroke: Stroke, isMac: boolean): boolean {
  const parts = shortcut.split('+')
  const key = parts.at(-1) ?? ''
  const mod = isMac ? stroke.metaKey : stroke.ctrlKey
  if (mod !== parts.includes('Mod') || stroke.altKey !== parts.includes('Alt')) return false
  // A sign such as `?` needs Shift on most keyboards; only letters and named keys ask for it.
  const isSign = key.length === 1 && !/[a-z]/i.test(key)
  if (!isSign && stroke.shiftKey !== parts.includes('Shift')) return false
  // With Alt a Mac types another sign on the key of a digit.
  if (stroke.altKey && /^\d$/.test(key) && stroke.code === `Digit${key}`) return true
  return stroke.key.toLowerCase() === key.toLowerCase()
}

/** As Electron writes it; undefined for bare keys, which a menu would take from text fields. */
export function acceleratorOf(shortcut: string | undefined): string | undefined {
  if (!shortcut?.includes('+')) return undefined
  return shortcut.replace('Mod', 'CmdOrCtrl').replace('Arrow', '')
}

/** Where letters are text or look up a choice, and are no shortcuts. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true
  if (target instanceof HTMLSelectElement) return true
  const textless = ['checkbox', 'radio', 'button', 'submit', 'range', 'color', 'file']
  return target instanceof HTMLInputElement && !textless.includes(target.type)
}
