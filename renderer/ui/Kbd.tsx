/** A key cap. `Mod+Shift+Z` is written as the keyboard at hand has it. */
import classes from './Kbd.module.css'

const isMac = () => window.numberlineShell.platform === 'darwin'

const macSigns: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' }
const signs: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
}

export function shortcutText(shortcut: string): string {
  const keys = shortcut.split('+')
  if (isMac()) return keys.map((key) => macSigns[key] ?? signs[key] ?? key).join('')
  return keys.map((key) => signs[key] ?? key).join(' ')
}

type Props = {
  readonly shortcut: string
  /** On a button, whose name is what it does. */
  readonly isDecoration?: boolean
}

export function Kbd({ shortcut, isDecoration = false }: Props) {
  return (
    <kbd className={classes.kbd} aria-hidden={isDecoration || undefined}>
      {shortcutText(shortcut)}
    </kbd>
  )
}
