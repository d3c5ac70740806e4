/** What the editor knows: exactly what `shared/domain/rich-text` can store. */
import { Extension } from '@tiptap/core'
import type { AnyExtension } from '@tiptap/core'
import { StarterKit } from '@tiptap/starter-kit'

/** Tab leaves the field as everywhere else, so lists are set in with brackets. */
const setIn = Extension.create({
  name: 'setIn',
  addKeyboardShortcuts() {
    return {
      'Mod-]': () => this.editor.commands.sinkListItem('listItem'),
      'Mod-[': () => this.editor.commands.liftListItem('listItem'),
    }
  },
})

export const noteExtensions: AnyExtension[] = [
  StarterKit.configure({
    blockquote: false,
    code: false,
    codeBlock: false,
    dropcursor: false,
    heading: false,
    horizontalRule: false,
    link: false,
    strike: false,
    trailingNode: false,
    underline: false,
  }),
  setIn,
]
