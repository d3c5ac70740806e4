import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileStem, uniqueFileNames } from './file-names.ts'

test('a title keeps its words and loses what file systems refuse', () => {
  expect(fileStem('Zoë "Ze" <O’Neil> & 李: 4/5?')).toBe('Zoë Ze O’Neil & 李 4 5')
  expect(fileStem('  ...  ')).toBe('Report')
  expect(fileStem('con')).toBe('con report')
  expect(fileStem('COM1.profile')).toBe('COM1.profile report')
})

test('whatever the title, the name is one that Windows takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
      const stem = fileStem(title)
      expect(stem).not.toMatch(/[<>:"/\\|?*\p{Cc}]/u)
      expect(stem).not.toMatch(/^[ .]|[ .]$/u)
      expect(stem).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu)
      expect(stem.length).toBeGreaterThan(0)
      expect(new TextEncoder().encode(`${stem} (500).docx`).length).toBeLessThan(220)
    }),
  )
})

test('no two files of a folder have one name, also where only case differs', () => {
  const names = uniqueFileNames(['Ana Reyes', 'ana reyes', 'Ana Reyes'], {
    ending: '.docx',
    taken: ['ANA REYES.docx', 'Ana Reyes (3).docx'],
  })
  expect(names).toEqual(['Ana Reyes (2).docx', 'ana reyes (4).docx', 'Ana Reyes (5).docx'])
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'A', 'b', 'é', 'e\u0301')), (stems) => {
      const unique = uniqueFileNames(stems, { ending: '.docx', taken: ['a.docx'] })
      const folded = unique.map((name) => name.normalize('NFC').toLowerCase())
      expect(new Set([...folded, 'a.docx']).size).toBe(stems.length + 1)
    }),
  )
})
