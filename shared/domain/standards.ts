// Standards as codes: reads the spellings vendors use, brings known ones to one form and orders
// them. Pure: the catalogue (resources/standards/ccss-math.json) is passed in by whoever loaded it.

export interface Standard {
  readonly code: string
  readonly grade: number
  readonly domain: string
  readonly domainName: string
  readonly cluster: string
  readonly clusterName: string
  readonly title: string
  readonly whatStudentsDo: string
}

/** The parts of a code; `grade` is 0 for kindergarten, `cluster` and `part` are '' where absent. */
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

/** `CCSS.MATH.CONTENT.4.NF.A.1`, `4.NF.1`, `4-NF-1`, `04NF1`, `4.NF.B.3.A` → parts; else null. */
export function parseStandardCode(typed: string): StandardCode | null {
  const match = CODE.exec(typed.trim())
  if (!match) return null
  const [, grade = '', domain = '', cluster = '', number = '', part = ''] = match
  return {
    grade: /^k/i.test(grade) ? 0 : Number(grade),
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

/** Order of the published standards: grade, domain, number, part; what is no code comes last. */
export function compareStandardCodes(left: string, right: string): number {
  const a = parseStandardCode(left)
  const b = parseStandardCode(right)
  if (!a || !b) return a ? -1 : b ? 1 : compareText(left, right)
  return (
    a.grade - b.grade ||
    domainRank(a.domain) - domainRank(b.domain) ||
    a.number - b.number ||
    compareText(a.part, b.part) ||
    compareText(a.cluster, b.cluster)
  )
}

const DOMAIN_ORDER = ['CC', 'OA', 'NBT', 'NF', 'RP', 'MD', 'NS', 'EE', 'F', 'G', 'SP']

const CODE = new RegExp(
  '^(?:CCSS[^A-Z0-9]*)?(?:MATH(?:EMATICS)?[^A-Z0-9]*)?(?:CONTENT[^A-Z0-9]*)?(?:GRADE\\s*)?' +
    `(K|0?[1-8])[\\s.:_-]*(${DOMAIN_ORDER.join('|')})[\\s.:_-]*([A-E])?[\\s.:_-]*` +
    '0?(\\d{1,2})[\\s.:_-]*([A-E])?[\\s.]*$',
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

function domainRank(domain: string): number {
  return DOMAIN_ORDER.indexOf(domain)
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
