/** Who is child of whom in a CASE package, and which items are headings rather than standards. */
import type { CaseAssociation, CaseItem } from './case-package.ts'

export type CaseTree = {
  /** From the nearest up; a package that goes round in circles ends at the first repeat. */
  readonly above: (item: CaseItem) => readonly CaseItem[]
  readonly isHeading: (item: CaseItem) => boolean
}

const headingType =
  /^(conceptual category|domain|sub-?domain|strand|sub-?strand|cluster|topic|category|reporting category|grade( level)?|course|subject|level|section|heading|introduction|document|big idea|key idea|unit|theme|anchor standard)$/i

export function createTree(
  items: readonly CaseItem[],
  associations: readonly CaseAssociation[],
): CaseTree {
  const byId = new Map(items.map((item) => [item.identifier, item]))
  const parents = new Map<string, CaseItem>()
  const hasChildren = new Set<string>()
  for (const { associationType, originNodeURI, destinationNodeURI } of associations) {
    if (!/^is(child|part)of$/i.test(associationType.trim())) continue
    const parent = byId.get(destinationNodeURI.identifier)
    const child = byId.get(originNodeURI.identifier)
    if (!parent || !child || parent === child) continue
    if (!parents.has(child.identifier)) parents.set(child.identifier, parent)
    hasChildren.add(parent.identifier)
  }
  return {
    above: (item) => {
      const path: CaseItem[] = []
      let next = parents.get(item.identifier)
      while (next && next !== item && !path.includes(next)) {
        path.push(next)
        next = parents.get(next.identifier)
      }
      return path
    },
    isHeading: ({ identifier, humanCodingScheme, CFItemType }) =>
      headingType.test(CFItemType.trim()) ||
      (humanCodingScheme.trim() === '' && hasChildren.has(identifier)),
  }
}
