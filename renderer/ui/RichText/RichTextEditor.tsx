/** The editor of a note: paragraphs, lists, bold and italic; whatever is pasted comes as plain text. */
import { EditorContent, useEditor, useEditorState } from '@tiptap/react'
import type { Editor } from '@tiptap/react'
import { useEffect, useRef } from 'react'
import { readMarkdown } from '#shared/domain/rich-text/read.ts'
import { writeMarkdown } from '#shared/domain/rich-text/write.ts'
import { noteExtensions } from './extensions.ts'
import classes from './RichText.module.css'
import type { RichTextFieldProps } from './RichTextField.tsx'
import { RichTextTools } from './RichTextTools.tsx'
import { fromEditor, toEditor } from './tiptap-document.ts'

export function RichTextEditor(props: RichTextFieldProps & { readonly labelId: string }) {
  const { value, labelId, placeholder = '' } = props
  const given = useRef(value)
  const latest = useLatest(props)
  const editor = useEditor({
    extensions: noteExtensions,
    content: toEditor(readMarkdown(value)),
    autofocus: props.takesFocus ? 'end' : false,
    // `- ` and `1. ` begin lists; stars and blanks such as `__ + __ = 10` stay what they are.
    enableInputRules: ['bulletList', 'orderedList'],
    enablePasteRules: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': labelId,
        'data-placeholder': placeholder,
        spellcheck: 'true',
      },
      handleDOMEvents: { keydown: isForThePage },
      handlePaste: pasteAsText,
    },
    onUpdate: ({ editor: changed }) => {
      given.current = writeMarkdown(fromEditor(changed.getJSON()))
      latest.current.onChange(given.current)
    },
    onBlur: () => latest.current.onBlur?.(),
  })
  useEffect(() => {
    if (value === given.current) return
    given.current = value
    // Undone or changed elsewhere.
    editor.commands.setContent(toEditor(readMarkdown(value)), { emitUpdate: false })
  }, [editor, value])
  return (
    <div className={classes.box}>
      <Tools editor={editor} />
      <EditorContent editor={editor} className={classes.content} />
    </div>
  )
}

function useLatest<Value>(value: Value) {
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  })
  return latest
}

/** Tab leaves the field, and Enter with Ctrl or Cmd is the page's: true keeps the editor from taking it. */
const isForThePage = (_view: unknown, event: KeyboardEvent): boolean =>
  event.key === 'Tab' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))

/** @returns true: taken care of. */
function pasteAsText(
  view: { readonly pasteText: (text: string) => boolean },
  event: ClipboardEvent,
): boolean {
  const text = event.clipboardData?.getData('text/plain') ?? ''
  return text !== '' && view.pasteText(text)
}

function Tools({ editor }: { readonly editor: Editor }) {
  const on = useEditorState({
    editor,
    selector: ({ editor: shown }) => ({
      bold: shown.isActive('bold'),
      italic: shown.isActive('italic'),
      bulletList: shown.isActive('bulletList'),
      orderedList: shown.isActive('orderedList'),
    }),
  })
  const chain = () => editor.chain().focus()
  return (
    <RichTextTools
      on={on}
      onToggle={{
        bold: () => chain().toggleBold().run(),
        italic: () => chain().toggleItalic().run(),
        bulletList: () => chain().toggleBulletList().run(),
        orderedList: () => chain().toggleOrderedList().run(),
      }}
    />
  )
}
