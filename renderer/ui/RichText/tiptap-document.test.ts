import { describe, expect, it } from 'vitest'
import { readMarkdown } from '#shared/domain/rich-text/read.ts'
import { writeMarkdown } from '#shared/domain/rich-text/write.ts'
import { fromEditor, toEditor } from './tiptap-document.ts'

describe('a note in the editor', () => {
  it.each([
    'One line',
    'One\nand **two *three***',
    'First\n\nSecond',
    '- one\n  - in\n- two\n\n3. three\n4. four',
    '',
  ])('comes back as it was: %j', (markdown) => {
    expect(writeMarkdown(fromEditor(toEditor(readMarkdown(markdown))))).toBe(markdown)
  })

  it('has a paragraph to write in when it is empty', () => {
    expect(toEditor([])).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] })
    expect(toEditor(readMarkdown('-')).content).toEqual([
      { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] },
    ])
  })
})
