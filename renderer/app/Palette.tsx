/** Find or do: every command, and everything in the workspace that has a name, from one text field. */
import { Modal } from '@mantine/core'
import { Search } from 'lucide-react'
import { useId, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { useFocusBack } from '#renderer/ui/use-focus-back.ts'
import { plural } from '#renderer/ui/format.ts'
import { useBackendQuery } from './backend-hooks.ts'
import { commands, runCommand } from './commands.ts'
import type { CommandContext } from './command-types.ts'
import { closeOverlay } from './overlays.ts'
import { paletteEntries } from './palette-entries.ts'
import type { PaletteEntry } from './palette-entries.ts'
import { PaletteSection } from './PaletteSection.tsx'
import { openQuickLog } from './quick-log.ts'
import classes from './Palette.module.css'

export function Palette({ context }: { readonly context: CommandContext }) {
  const id = useId()
  useFocusBack()
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const words = text.trim()
  const isSearch = words.length >= 2 && words.length <= 200
  const search = useBackendQuery(
    'search',
    'find',
    { words },
    { enabled: context.workspace !== null && isSearch, keepPrevious: true },
  )
  const found = isSearch ? (search.data ?? []) : []
  const entries = paletteEntries(text, commands, { context, found })
  const run = (entry: PaletteEntry | undefined): void => {
    if (!entry) return
    closeOverlay()
    // After the dialog has given back the focus, so that a command may move it.
    setTimeout(() => {
      if (entry.act.kind === 'log') openQuickLog(entry.act.person)
      else if (entry.act.kind === 'go') context.navigate(entry.act.path)
      else runCommand(entry.act.command, context)
    })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) setActive((active + step + entries.length) % Math.max(1, entries.length))
    if (event.key === 'Enter') run(entries[active])
    if (step !== 0 || event.key === 'Enter') event.preventDefault()
  }
  const activeKey = entries[active]?.key

  return (
    <Modal
      opened
      onClose={closeOverlay}
      withCloseButton={false}
      centered={false}
      size={640}
      yOffset={96}
      padding={0}
      classNames={{ content: classes.content, body: classes.body, overlay: classes.overlay }}
    >
      <Modal.Title className="sr-only">Find or do</Modal.Title>
      <div className={classes.search}>
        <Search size={16} aria-hidden="true" />
        <input
          className={classes.input}
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={activeKey && `${id}-${activeKey}`}
          aria-label="Find a teacher, a session or a command"
          placeholder="Type a name or what you want to do"
          data-autofocus
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setActive(0)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className={classes.list} role="listbox" id={`${id}-list`} aria-label="Results">
        {(['Do', 'Go to'] as const).map((section) => (
          <PaletteSection
            key={section}
            section={section}
            entries={entries.filter((entry) => entry.section === section)}
            text={text}
            idOf={(key) => `${id}-${key}`}
            activeKey={activeKey}
            onRun={run}
          />
        ))}
      </div>
      {entries.length === 0 && (
        <p className={classes.none} role="status">
          Nothing fits “{text}”.
        </p>
      )}
      <footer className={classes.foot}>
        <span className={classes.hint}>
          <Kbd shortcut="↑" /> <Kbd shortcut="↓" /> choose
        </span>
        <span className={classes.hint}>
          <Kbd shortcut="Enter" /> run
        </span>
        <span className={classes.hint}>
          <Kbd shortcut="Esc" /> close
        </span>
        <span className={classes.count} aria-live="polite">
          {plural(entries.length, 'match', 'matches')}
        </span>
      </footer>
    </Modal>
  )
}
