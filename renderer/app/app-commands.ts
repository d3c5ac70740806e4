/** Commands of the frame itself: going places, finding, theme and help. */
import { ArrowLeft, ArrowRight, Keyboard, Moon, Search, Sun, SunMoon } from 'lucide-react'
import { currentTheme, setTheme } from './color-scheme.ts'
import { hasWorkspace } from './command-types.ts'
import type { Command } from './command-types.ts'
import { goBack, goForward } from './location.ts'
import { openPalette, openShortcuts } from './overlays.ts'
import { places, settingsPlace } from './routes.tsx'

const goTo: readonly Command[] = [...places, settingsPlace].map((place) => ({
  id: `go.${place.path.slice(1)}`,
  label: `Go to ${place.label}`,
  group: 'Go',
  icon: place.icon,
  shortcut: place.shortcut,
  isEnabled: hasWorkspace,
  run: (context) => context.navigate(place.path),
}))

const themes: readonly Command[] = (
  [
    ['light', 'Light theme', Sun],
    ['dark', 'Dark theme', Moon],
    ['system', 'Theme of the system', SunMoon],
  ] as const
).map(([theme, label, icon]) => ({
  id: `view.theme-${theme}`,
  label,
  group: 'View',
  icon,
  keywords: 'appearance color mode',
  isChecked: () => currentTheme() === theme,
  run: () => setTheme(theme),
}))

export const appCommands: readonly Command[] = [
  {
    id: 'go.find',
    label: 'Find or do',
    group: 'Go',
    icon: Search,
    shortcut: 'Mod+K',
    run: openPalette,
  },
  {
    id: 'go.back',
    label: 'Back',
    group: 'Go',
    icon: ArrowLeft,
    shortcut: 'Alt+ArrowLeft',
    run: goBack,
  },
  {
    id: 'go.forward',
    label: 'Forward',
    group: 'Go',
    icon: ArrowRight,
    shortcut: 'Alt+ArrowRight',
    run: goForward,
  },
  ...goTo,
  ...themes,
  {
    id: 'help.shortcuts',
    label: 'Keyboard shortcuts',
    group: 'Help',
    icon: Keyboard,
    shortcut: '?',
    run: openShortcuts,
  },
]
