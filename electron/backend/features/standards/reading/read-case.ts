/** Standards of a CASE package: which items are standards, where they stand, and what they say of each other. */
import { extname } from 'node:path'
import type { ListProblem } from '#shared/contracts/standards/records.ts'
import { commonCore } from '../../../standards/standards-of.ts'
import { createTree, type CaseTree } from './case-tree.ts'
import type { CaseItem, CaseLink, CasePackage } from './case-package.ts'
import { refuseUnfit } from './unfit.ts'
import {
  descriptionOf,
  gradesIn,
  headingOf,
  plainLine,
  type StatedMatch,
  type WantedList,
  type WantedStandard,
} from './wanted.ts'

export function readCase(found: CasePackage, fileName: string): WantedList {
  const { document, associations } = found
  const numbered = found.items.map((item, index) => ({ item, row: index + 1 }))
  const own = numbered.filter(({ item }) => isOwn(item, found))
  const tree = createTree(
    own.map(({ item }) => item),
    associations,
  )
  const standards = own.filter(({ item }) => !tree.isHeading(item))
  const links = linksBetween(found)
  const problems: ListProblem[] = []
  const wanted = standards.map(({ item, row }) => wantedOf({ item, row }, { tree, links }))
  if (found.malformed > 0) problems.push(malformed(found.malformed))
  if (links.unnamed > 0) problems.push(unnamed(links.unnamed))
  return {
    fileName,
    source: 'case',
    name:
      headingOf(document?.title ?? '') ||
      headingOf(fileName.slice(0, -extname(fileName).length || undefined)),
    identifier: document?.identifier.slice(0, 200) ?? '',
    publisher: headingOf(document?.publisher || document?.creator || ''),
    version: headingOf(document?.version ?? ''),
    columns: [],
    rowsRead: numbered.length,
    headings: numbered.length - standards.length,
    standards: refuseUnfit(wanted, problems),
    problems,
  }
}

/** Items of other documents are there so that associations have something to point to. */
const isOwn = ({ CFDocumentURI: of }: CaseItem, { document }: CasePackage): boolean =>
  !document?.identifier || !of?.identifier || of.identifier === document.identifier

type Links = {
  readonly matches: ReadonlyMap<string, readonly StatedMatch[]>
  readonly after: ReadonlyMap<string, readonly string[]>
  /** Matches whose other end says no code. */
  readonly unnamed: number
}

const matchTypes: Readonly<Record<string, StatedMatch['basis']>> = {
  exactmatchof: 'exact',
  isrelatedto: 'related',
  ispeerof: 'related',
}

function linksBetween(found: CasePackage): Links {
  const byId = new Map(found.items.map((item) => [item.identifier, item]))
  const matches = new Map<string, StatedMatch[]>()
  const after = new Map<string, string[]>()
  const isHere = (item: CaseItem | undefined): item is CaseItem =>
    item !== undefined && isOwn(item, found)
  let notNamed = 0
  const match = (from: CaseLink, to: CaseLink, basis: StatedMatch['basis']): void => {
    if (!isHere(byId.get(from.identifier)) || isHere(byId.get(to.identifier))) return
    const code = commonCoreCode(to, byId)
    if (code === null) notNamed += 1
    else push(matches, from.identifier, { code, basis })
  }
  for (const {
    associationType,
    originNodeURI: from,
    destinationNodeURI: to,
  } of found.associations) {
    const type = associationType.trim().toLowerCase()
    const basis = matchTypes[type]
    if (basis) {
      match(from, to, basis)
      match(to, from, basis)
    }
    const [first, next] = [byId.get(from.identifier), byId.get(to.identifier)]
    if (type === 'precedes' && isHere(first) && isHere(next) && first !== next)
      push(after, first.identifier, plainLine(next.humanCodingScheme))
  }
  return { matches, after, unnamed: notNamed }
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const there = map.get(key)
  if (there) there.push(value)
  else map.set(key, [value])
}

/** By the item where the package has it, else by a code in the title or at the end of the address. */
function commonCoreCode(
  { identifier, title, uri }: CaseLink,
  byId: ReadonlyMap<string, CaseItem>,
): string | null {
  const texts = [byId.get(identifier)?.humanCodingScheme ?? '', title, uri.split('/').at(-1) ?? '']
  const words = texts.flatMap((text) => [text, ...text.split(/[\s,;()[\]]+/)])
  for (const word of words) {
    const standard = commonCore.find(word.replace(/[.:]$/, ''))
    if (standard) return standard.code
  }
  return null
}

function wantedOf(
  { item, row }: { readonly item: CaseItem; readonly row: number },
  { tree, links }: { readonly tree: CaseTree; readonly links: Links },
): WantedStandard {
  const above = tree.above(item)
  const headings = above.filter(tree.isHeading)
  const parent = above.find((one) => !tree.isHeading(one))
  const levels = [item, ...above].find(({ educationLevel }) => gradesIn(educationLevel).length > 0)
  const [cluster, ...higher] = headings
  const domain = headings.find(({ CFItemType }) => domainType.test(CFItemType)) ?? higher.at(0)
  return {
    row,
    code: plainLine(item.humanCodingScheme),
    identifier: item.identifier.slice(0, 200),
    description: descriptionOf(item.fullStatement || item.abbreviatedStatement),
    grades: gradesIn(levels?.educationLevel ?? []),
    domain: nameOf(domain ?? cluster),
    cluster: domain && cluster !== domain ? nameOf(cluster) : '',
    parentCode: plainLine(parent?.humanCodingScheme ?? '').slice(0, 60),
    matches: links.matches.get(item.identifier) ?? [],
    after: links.after.get(item.identifier) ?? [],
  }
}

const domainType = /domain|strand|category|big idea|topic/i

const nameOf = (item: CaseItem | undefined): string =>
  headingOf(item?.abbreviatedStatement || item?.fullStatement || item?.humanCodingScheme || '')

const malformed = (count: number): ListProblem => ({
  ...{ row: 0, column: 'Package', found: String(count), outcome: 'noted' },
  why: `${count} entries are not items or associations as CASE has them, so they are left out.`,
})
const unnamed = (count: number): ListProblem => ({
  ...{ row: 0, column: 'Associations', found: String(count), outcome: 'noted' },
  why: `${count} matches point to items that are not in the file and name no code of the Common Core, so they are left out.`,
})
