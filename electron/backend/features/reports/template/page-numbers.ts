/** Whether a template numbers its pages itself. */
import type { ReportTemplate } from './report-template.ts'
import { within } from './xml-tree.ts'

export function hasPageNumbers({ header, footer }: ReportTemplate): boolean {
  return [header.default, footer.default].some((part) => {
    if (!part) return false
    const root = { name: '', attributes: {}, children: part.content }
    const typed = within(root, 'w:instrText').flatMap(({ children }) => children)
    const simple = within(root, 'w:fldSimple').map(({ attributes }) => attributes['w:instr'] ?? '')
    return [...typed, ...simple].some((one) => typeof one === 'string' && /\bPAGE\b/u.test(one))
  })
}
