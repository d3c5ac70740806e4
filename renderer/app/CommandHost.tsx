/** Makes the command table work: menu, shortcuts, palette and shortcut sheet around what it wraps. */
import { lazy, Suspense, useContext, useEffect, useMemo, useRef } from 'react'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useBackendLink } from './backend.ts'
import { useBackendQuery } from './backend-hooks.ts'
import { useTheme } from './color-scheme.ts'
import { commands, runCommand } from './commands.ts'
import { isEnabled } from './command-types.ts'
import type { CommandContext } from './command-types.ts'
import { navigate } from './location.ts'
import { menuOf } from './native-menu.ts'
import { isOverlayOpen, useOverlay } from './overlays.ts'
import { useOffered } from './page-commands.ts'
import { fits, isTyping } from './shortcuts.ts'
import { WorkspaceContext } from './workspace.ts'

const loadPalette = async () => ({ default: (await import('./Palette.tsx')).Palette })
const Palette = lazy(loadPalette)
const ShortcutSheet = lazy(async () => ({
  default: (await import('./ShortcutSheet.tsx')).ShortcutSheet,
}))

export function CommandHost({ children }: { readonly children: ReactNode }) {
  const context = useCommandContext()
  const overlay = useOverlay()
  useMenu(context)
  usePaletteAtHand()
  useShortcuts(context)
  return (
    <>
      {children}
      <Suspense>
        {overlay === 'palette' && <Palette context={context} />}
        {overlay === 'shortcuts' && <ShortcutSheet context={context} />}
      </Suspense>
    </>
  )
}

function useCommandContext(): CommandContext {
  const link = useBackendLink()
  const workspace = useContext(WorkspaceContext)
  const [path] = useLocation()
  const offered = useOffered()
  const history = useBackendQuery('history', 'state', undefined, { enabled: workspace !== null })
  const undoLabel = history.data?.undo?.label ?? null
  const redoLabel = history.data?.redo?.label ?? null
  return useMemo(
    () => ({
      client: link.status === 'ready' ? link.client : null,
      workspace,
      path,
      undoLabel: workspace ? undoLabel : null,
      redoLabel: workspace ? redoLabel : null,
      navigate,
      isOffered: (id: string) => offered.has(id),
    }),
    [link, workspace, path, undoLabel, redoLabel, offered],
  )
}

/** Loaded while nothing else happens, so that letters typed right after the shortcut arrive in it. */
function usePaletteAtHand(): void {
  useEffect(() => {
    const handle = requestIdleCallback(() => void loadPalette())
    return () => cancelIdleCallback(handle)
  }, [])
}

function useMenu(context: CommandContext): void {
  const theme = useTheme()
  const sections = useMemo(() => (theme ? menuOf(context) : []), [context, theme])
  const text = JSON.stringify(sections)
  const shown = useRef('')
  useEffect(() => {
    if (shown.current === text) return
    shown.current = text
    void window.numberlineShell.setMenu(sections)
  }, [text, sections])
}

function useShortcuts(context: CommandContext): void {
  const latest = useRef(context)
  useEffect(() => {
    latest.current = context
  }, [context])

  useEffect(() => {
    const isMac = window.numberlineShell.platform === 'darwin'
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || isOverlayOpen()) return
      const fitting = commands.filter(({ shortcut }) => shortcut && fits(shortcut, event, isMac))
      // Two pages may use one key, each for its own: that of the page on screen is meant.
      const enabled = fitting.filter((each) => isEnabled(each, latest.current))
      const command = enabled.find(({ run }) => run === 'page') ?? enabled[0] ?? fitting[0]
      if (!command?.shortcut) return
      const isText = !command.shortcut.includes('+') || command.group === 'Edit'
      if (isText && isTyping(event.target)) return
      event.preventDefault()
      runCommand(command, latest.current)
    }
    const stop = window.numberlineShell.onCommand((id) => {
      const command = commands.find((candidate) => candidate.id === id)
      if (command) runCommand(command, latest.current)
    })
    // On the document: what the page takes must be taken before the window hears of it.
    document.addEventListener('keydown', onKeyDown)
    return () => {
      stop()
      document.removeEventListener('keydown', onKeyDown)
    }
  }, [])
}
