/** The four buttons of a note. The keyboard has their shortcuts, so Tab goes on to the next field. */
import { Bold, Italic, List, ListOrdered } from 'lucide-react'
import { shortcutText } from '../Kbd.tsx'
import classes from './RichText.module.css'

const tools = [
  ['bold', 'Bold', 'Mod+B', Bold],
  ['italic', 'Italic', 'Mod+I', Italic],
  ['bulletList', 'Bullets', 'Mod+Shift+8', List],
  ['orderedList', 'Numbers', 'Mod+Shift+7', ListOrdered],
] as const
export type Tool = (typeof tools)[number][0]

type Props = {
  readonly on: Readonly<Record<Tool, boolean>>
  readonly onToggle: Readonly<Record<Tool, () => void>>
}

export function RichTextTools({ on, onToggle }: Props) {
  return (
    <div className={classes.tools} role="group" aria-label="Format">
      {tools.map(([tool, label, shortcut, Icon]) => (
        <button
          key={tool}
          type="button"
          tabIndex={-1}
          className={classes.tool}
          aria-label={label}
          aria-pressed={on[tool]}
          title={`${label} (${shortcutText(shortcut)})`}
          // Keeps the selection in the note.
          onMouseDown={(event) => event.preventDefault()}
          onClick={onToggle[tool]}
        >
          <Icon size={14} aria-hidden="true" />
        </button>
      ))}
    </div>
  )
}
