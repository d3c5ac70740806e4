import { expect, it } from 'vitest'
import { isOpenable } from './openable-files.ts'

it.each(['Exit task.pdf', 'board.JPG', 'plan v2.final.docx', 'grades.csv'])('%s opens', (name) =>
  expect(isOpenable(name)).toBe(true),
)

it.each([
  ...['setup.exe', 'plan.docm', 'page.html', 'run.sh', 'Notes.pdf.desktop', 'macro.xlsm'],
  ...['pdf', 'no ending', 'plan.pdf ', 'plan.pdf/'],
])('%s does not', (name) => expect(isOpenable(name)).toBe(false))
