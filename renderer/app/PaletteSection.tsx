/** One part of the palette's results: what can be done, or where one can go. */
import {
  BookOpen,
  CalendarCheck,
  ChevronRight,
  Circle,
  GraduationCap,
  Lightbulb,
  Paperclip,
  Pencil,
  Presentation,
  RefreshCcw,
  School,
  Target,
  Users,
} from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { createElement } from 'react'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { Highlighted } from './Highlighted.tsx'
import type { PaletteEntry } from './palette-entries.ts'
import classes from './Palette.module.css'

type Props = {
  readonly section: PaletteEntry['section']
  readonly entries: readonly PaletteEntry[]
  readonly text: string
  readonly idOf: (key: string) => string
  readonly activeKey: string | undefined
  readonly onRun: (entry: PaletteEntry) => void
}

export function PaletteSection({ section, entries, text, idOf, activeKey, onRun }: Props) {
  if (entries.length === 0) return null
  return (
    <div role="group" aria-label={section}>
      <div className={classes.section} aria-hidden="true">
        {section}
      </div>
      {entries.map((entry) => (
        <div
          key={entry.key}
          id={idOf(entry.key)}
          role="option"
          aria-selected={entry.key === activeKey}
          className={classes.entry}
          ref={entry.key === activeKey ? reveal : undefined}
          onClick={() => onRun(entry)}
        >
          <EntryIcon entry={entry} />
          <span className="ell">
            <Highlighted text={entry.label} words={text} />
            <span className={classes.detail}>
              <Highlighted text={entry.detail} words={text} />
            </span>
          </span>
          <span className={classes.end}>
            <EntryEnd entry={entry} />
          </span>
        </div>
      ))}
    </div>
  )
}

type Kind = Extract<PaletteEntry['act'], { kind: 'go' }>['to']

const kinds: Readonly<Record<Kind, { readonly icon: LucideIcon; readonly word: string }>> = {
  start: { icon: RefreshCcw, word: '' },
  teacher: { icon: Users, word: 'Teacher' },
  cycle: { icon: RefreshCcw, word: 'Cycle' },
  goal: { icon: Target, word: 'Goal' },
  session: { icon: CalendarCheck, word: 'Session' },
  step: { icon: Circle, word: 'Action step' },
  lesson: { icon: BookOpen, word: 'Lesson' },
  observation: { icon: Presentation, word: 'Observation' },
  document: { icon: Paperclip, word: 'Document' },
  school: { icon: School, word: 'School' },
  strategy: { icon: Lightbulb, word: 'Strategies' },
  standard: { icon: GraduationCap, word: 'Standard' },
}

function EntryIcon({ entry: { act } }: { readonly entry: PaletteEntry }) {
  return createElement(iconOf(act), {
    size: 16,
    'aria-hidden': true,
    className: classes.icon,
  })
}

function iconOf(act: PaletteEntry['act']): LucideIcon {
  if (act.kind === 'log') return Pencil
  return act.kind === 'go' ? kinds[act.to].icon : (act.command.icon ?? ChevronRight)
}

function EntryEnd({ entry: { act } }: { readonly entry: PaletteEntry }) {
  if (act.kind === 'log') return <Kbd shortcut="Mod+L" />
  if (act.kind === 'go') return kinds[act.to].word
  const key = act.command.shortcut ?? act.command.rowKey
  return key ? <Kbd shortcut={key} /> : null
}

function reveal(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}
