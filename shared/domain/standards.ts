// Standards as codes: reads the spellings vendors use, brings known ones to one form and orders
// them. Pure: the catalogue (resources/standards/ccss-math.json) is passed in by whoever loaded it.

import { sortKey } from './fold-text.ts'

export interface Standard {
  readonly code: string
  readonly grade: number
  readonly domain: string
  readonly domainName: string
  readonly cluster: string
  readonly clusterName: string
  readonly title: string
  readonly whatStudentsDo: string
  /** Codes that a student leans on for this one; see `progressions.ts`. */
  readonly before?: readonly string[]
}

/** The grade that high school's standards carry: they belong to no one year of it. */
export const HIGH_SCHOOL = 9

/** The parts of a code; `grade` is 0 for kindergarten and 9 for high school, `cluster` and `part` '' where absent. */
export interface StandardCode {
  readonly grade: number
  readonly domain: string
  readonly cluster: string
  readonly number: number
  readonly part: string
}

export interface StandardsCatalogue {
  readonly standards: readonly Standard[]
  /** The known standard for any spelling of its code, else undefined. */
  readonly find: (typed: string) => Standard | undefined
}

/** Build once per process: looking a code up is then one map access. */
export function createStandardsCatalogue(standards: readonly Standard[]): StandardsCatalogue {
  const byIdentity = new Map<string, Standard>()
  for (const standard of standards) {
    const parts = parseStandardCode(standard.code)
    if (parts) byIdentity.set(identityOf(parts), standard)
  }
  return { standards, find: (typed) => findStandard(typed, byIdentity) }
}

/** `CCSS.MATH.CONTENT.4.NF.A.1`, `4.NF.1`, `4-NF-1`, `04NF1`, `4.NF.B.3.A`, `HSA.SSE.A.1`, `A-SSE.1` → parts; else null. */
export function parseStandardCode(typed: string): StandardCode | null {
  return partsOf(CODE.exec(typed.trim())) ?? highSchoolParts(typed.trim())
}

function highSchoolParts(typed: string): StandardCode | null {
  const match = HIGH_SCHOOL_CODE.exec(typed)
  const category = match?.groups?.['category']?.toUpperCase() ?? ''
  const parts = partsOf(match)
  return parts && HIGH_SCHOOL_DOMAINS[category]?.includes(parts.domain) ? parts : null
}

function partsOf(match: RegExpExecArray | null): StandardCode | null {
  if (!match) return null
  const { grade, domain = '', cluster = '', number = '', part = '' } = match.groups ?? {}
  return {
    grade: grade === undefined ? HIGH_SCHOOL : /^k/i.test(grade) ? 0 : Number(grade),
    domain: domain.toUpperCase(),
    cluster: cluster.toUpperCase(),
    number: Number(number),
    part: part.toLowerCase(),
  }
}

/** The catalogue's code where the typed one is known, else what was typed, trimmed. */
export function normalizeStandardCode(typed: string, catalogue: StandardsCatalogue): string {
  return catalogue.find(typed)?.code ?? typed.trim()
}

/** The domain letters of a code, known or not: `4.NF.1` → `NF`; null where it is no code. */
export function domainOfStandard(typed: string): string | null {
  return parseStandardCode(typed)?.domain ?? null
}

/** Order of the published standards: grade, domain, number, part; what is no code comes last, its numbers as numbers. */
export function compareStandardCodes(left: string, right: string): number {
  const a = parseStandardCode(left)
  const b = parseStandardCode(right)
  if (!a || !b) return a ? -1 : b ? 1 : compareText(sortKey(left), sortKey(right))
  return (
    a.grade - b.grade ||
    domainRank(a) - domainRank(b) ||
    a.number - b.number ||
    compareText(a.part, b.part) ||
    compareText(a.cluster, b.cluster)
  )
}

const DOMAIN_ORDER = ['CC', 'OA', 'NBT', 'NF', 'RP', 'MD', 'NS', 'EE', 'F', 'G', 'SP']

/** By conceptual category: number, algebra, functions, geometry, statistics. */
const HIGH_SCHOOL_DOMAINS: Readonly<Record<string, readonly string[]>> = {
  N: ['RN', 'Q', 'CN', 'VM'],
  A: ['SSE', 'APR', 'CED', 'REI'],
  F: ['IF', 'BF', 'LE', 'TF'],
  G: ['CO', 'SRT', 'C', 'GPE', 'GMD', 'MG'],
  S: ['ID', 'IC', 'CP', 'MD'],
}
const HIGH_SCHOOL_ORDER = Object.values(HIGH_SCHOOL_DOMAINS).flat()

const PREFIX =
  '^(?:CCSS[^A-Z0-9]*)?(?:MATH(?:EMATICS)?[^A-Z0-9]*)?(?:CONTENT[^A-Z0-9]*)?(?:GRADE\\s*)?'
const REST =
  '[\\s.:_-]*(?<cluster>[A-E])?[\\s.:_-]*0?(?<number>\\d{1,2})[\\s.:_-]*(?<part>[A-E])?[\\s.]*$'

const CODE = new RegExp(
  `${PREFIX}(?<grade>K|0?[1-8])[\\s.:_-]*(?<domain>${DOMAIN_ORDER.join('|')})${REST}`,
  'i',
)

/** Without `HS` the category stands apart, so that a word such as `SID1` is no code. */
const HIGH_SCHOOL_CODE = new RegExp(
  `${PREFIX}(?:HS[\\s.:_-]?(?<category>[NAFGS])[\\s.:_-]*|(?<category>[NAFGS])[.-])(?<domain>${HIGH_SCHOOL_ORDER.join('|')})${REST}`,
  'i',
)

/** Numbers run on through a domain's clusters, so the cluster letter adds nothing to identity. */
function identityOf(code: StandardCode): string {
  return `${code.grade}.${code.domain}.${code.number}${code.part}`
}

/** A code that names a wrong cluster (4.NF.B.1) is left unknown rather than silently corrected. */
function findStandard(
  typed: string,
  byIdentity: ReadonlyMap<string, Standard>,
): Standard | undefined {
  const parts = parseStandardCode(typed)
  if (!parts) return undefined
  const standard = byIdentity.get(identityOf(parts))
  if (!standard) return undefined
  return parts.cluster === '' || standard.cluster.endsWith(`.${parts.cluster}`)
    ? standard
    : undefined
}

function domainRank({ grade, domain }: StandardCode): number {
  return (grade === HIGH_SCHOOL ? HIGH_SCHOOL_ORDER : DOMAIN_ORDER).indexOf(domain)
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
