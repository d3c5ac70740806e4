import { expect, test } from 'vitest'
import type { Found } from '#shared/contracts/search.ts'
import type { Command, CommandContext } from './command-types.ts'
import { paletteEntries } from './palette-entries.ts'

const context = {
  client: null,
  workspace: { isReadOnly: false },
  path: '/',
  undoLabel: null,
  redoLabel: null,
  navigate: () => undefined,
  isOffered: () => true,
} as unknown as CommandContext
const commands: readonly Command[] = [
  { id: 'go.find', label: 'Find', group: 'Go', run: () => undefined },
  { id: 'a', label: 'Add teacher', group: 'Caseload', run: () => undefined },
  { id: 'b', label: 'Back up', group: 'File', keywords: 'teacher copy', run: () => undefined },
]
const found = (parts: Partial<Found>): Found => ({
  kind: 'teacher',
  id: 2,
  label: 'Elena Rivera',
  detail: 'Grade 4',
  teacherId: null,
  cycleId: null,
  key: null,
  person: null,
  ...parts,
})
const shown = (text: string, list: readonly Found[] = []) =>
  paletteEntries(text, commands, { context, found: list }).map(({ label }) => label)

test('commands are found by label or keyword, those named first, and never the palette itself', () => {
  expect(shown('')).toEqual(['Add teacher', 'Back up'])
  expect(shown('teacher')).toEqual(['Add teacher', 'Back up'])
  expect(shown('copy')).toEqual(['Back up'])
})

test('a teacher who is named can be worked with at once; one found by other words cannot', () => {
  const rivera = found({ person: { givenName: 'Elena', familyName: 'Rivera' } })
  expect(shown('riv', [rivera])).toEqual([
    'Log session with Elena Rivera',
    'Start a cycle with Elena Rivera',
    'Elena Rivera',
  ])
  expect(shown('grade', [rivera])).toEqual(['Elena Rivera'])
})

test('each thing leads to its own page, or to that of its cycle or teacher', () => {
  const list = [
    found({ kind: 'session', id: 7, label: 'x' }),
    found({ kind: 'goal', id: 8, label: 'x', cycleId: 3 }),
    found({ kind: 'goal', id: 9, label: 'x', teacherId: 5 }),
    found({ kind: 'step', id: 10, label: 'x', teacherId: 5, cycleId: 3 }),
    found({ kind: 'document', id: 11, label: 'x', teacherId: 5 }),
  ]
  const paths = paletteEntries('x', [], { context, found: list }).map(({ act }) =>
    act.kind === 'go' ? act.path : '',
  )
  expect(paths).toEqual([
    '/sessions/7',
    '/cycles/3',
    '/goals?goal=9',
    '/cycles/3',
    '/caseload/5/documents',
  ])
})
