/** The command table as the sections of the native menu. */
import type { MenuItem, MenuSection } from '#shared/shell/shell-contract.ts'
import { commands, groups } from './commands.ts'
import { isEnabled, labelOf } from './command-types.ts'
import type { Command, CommandContext } from './command-types.ts'
import { acceleratorOf } from './shortcuts.ts'

export function menuOf(context: CommandContext): readonly MenuSection[] {
  return groups.flatMap((group) => {
    // What only works on a row is listed while it can be done: the menu is long enough without.
    const items = commands.filter(
      (command) => command.group === group && (!command.rowKey || isEnabled(command, context)),
    )
    return items.length === 0
      ? []
      : [{ label: group, items: items.map((command) => itemOf(command, context)) }]
  })
}

function itemOf(command: Command, context: CommandContext): MenuItem {
  const accelerator = acceleratorOf(command.shortcut)
  return {
    id: command.id,
    label: labelOf(command, context),
    enabled: isEnabled(command, context),
    ...(accelerator && { accelerator }),
    ...(command.isChecked && { checked: command.isChecked(context) }),
  }
}
