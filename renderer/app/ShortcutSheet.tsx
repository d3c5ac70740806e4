/** Every shortcut of the command table on one sheet. */
import { Modal } from '@mantine/core'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { useFocusBack } from '#renderer/ui/use-focus-back.ts'
import { commands, groups } from './commands.ts'
import { labelOf } from './command-types.ts'
import type { Command, CommandContext } from './command-types.ts'
import { closeOverlay } from './overlays.ts'
import classes from './ShortcutSheet.module.css'

const gridKeys: readonly (readonly [string, string])[] = [
  ['Move between cells', '↑ ↓ ← →'],
  ['First, last cell of the row', 'Home, End'],
  ['First, last row', 'Ctrl Home, Ctrl End'],
  ['Change the cell, else open the row', 'Enter'],
  ['Change the cell', 'F2'],
  ['Select this row alone, one more', 'Space, Ctrl Space'],
  ['Select up to here', 'Shift Space, Shift ↑ ↓'],
  ['Select all, none', 'Ctrl A, Esc'],
  ['Copy the selected rows', 'Ctrl C'],
  ['Sort by a column', 'Enter on its head'],
  ['Sort by one more column', 'Shift Enter on its head'],
  ['Move a column', 'Shift ← → on its head'],
  ['Make a column narrower, wider', 'Ctrl ← → on its head'],
  ['All that can be done with a column', 'Alt ↓ on its head'],
]

export function ShortcutSheet({ context }: { readonly context: CommandContext }) {
  useFocusBack()
  return (
    <Modal
      opened
      onClose={closeOverlay}
      title="Keyboard shortcuts"
      size={760}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <div className={classes.columns}>
        {groups.map((group) => (
          <Keys
            key={group}
            title={group}
            context={context}
            commands={commands.filter((command) => command.group === group && command.shortcut)}
          />
        ))}
        <Keys
          title="On a row"
          context={context}
          commands={commands.filter(({ rowKey }) => rowKey !== undefined)}
        />
        <Section title="In a list" level={3} className={classes.group}>
          <dl>
            {gridKeys.map(([what, keys]) => (
              <div key={what} className={classes.row}>
                <dt>{what}</dt>
                <dd className="t3 xs">{keys}</dd>
              </div>
            ))}
          </dl>
        </Section>
      </div>
    </Modal>
  )
}

type KeysProps = {
  readonly title: string
  readonly commands: readonly Command[]
  readonly context: CommandContext
}

function Keys({ title, commands: own, context }: KeysProps) {
  if (own.length === 0) return null
  return (
    <Section title={title} level={3} className={classes.group}>
      <dl>
        {own.map((command) => (
          <div key={command.id} className={classes.row}>
            <dt>{labelOf(command, context)}</dt>
            <dd>
              <Kbd shortcut={command.shortcut ?? command.rowKey ?? ''} />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
