/** Administrations and what was measured: short lists, kept whole and numbered as they turn up. */
import { headerKey, type RecipeItem, type RecipeLevels } from '#shared/domain/recipes.ts'
import { parseStandardCode } from '#shared/domain/standards.ts'
import type { Standards } from '#shared/domain/state-standards.ts'
import { CallError } from '#shared/rpc/errors.ts'
import { copyText, createBoundedMap } from './bounded-map.ts'
import type { Administration, Catalogue, FormPlace, Target } from './collected.ts'
import { schoolYearText, windowOf } from './when.ts'

const MOST_ADMINISTRATIONS = 4_000
const MOST_TARGETS = 10_000

export type Tests = {
  readonly administration: (given: AdministrationOf) => Administration
  /** The second, third, … time that a test was given in one window. */
  readonly repeat: (administrationNo: number, number: number) => Administration
  readonly target: (target: TargetOf) => Target
  /** A measure that a recipe names; the code of a standard is brought to its usual form. */
  readonly measure: (measure: MeasureOf) => Target
  /** A measure by the text of a file's column, which may be a standard, a domain or the whole. */
  readonly measureNamed: (assessment: string, typed: string) => Target
}

type AdministrationOf = Omit<Administration, 'no'>
type MeasureOf = Pick<Target, 'assessment' | 'kind' | 'code'> & {
  readonly levels?: RecipeLevels
}
type TargetOf = MeasureOf & { readonly item?: RecipeItem & { readonly form?: FormPlace } }

export function createTests(catalogue: Catalogue, standards: Standards): Tests {
  const { administrations, targets } = catalogue
  const byTypedOccasion = createBoundedMap<string, Administration>(MOST_ADMINISTRATIONS)
  const byKey = new Map<string, Target>()
  const byTyped = new Map<string, Map<string, Target>>()

  const target = ({ assessment, kind, code, item, levels = [] }: TargetOf): Target => {
    const key = `${assessment}\u0000${kind}\u0000${code}`
    const known = byKey.get(key)
    if (known) return known
    expectFew(targets.length, MOST_TARGETS, 'standards or items')
    const no = targets.length + 1
    const scale = { lowest: null, highest: null, levels }
    const names = { assessment, kind, code: copyText(code) }
    const added = { no, ...names, ...scale, item: item ? { ...item } : null }
    targets.push(added)
    byKey.set(copyText(key), added)
    return added
  }

  const administration = (given: AdministrationOf): Administration => {
    const typed = `${given.assessment}\u0000${given.window}\u0000${given.schoolYear}`
    const known = byTypedOccasion.get(typed)
    if (known) return known
    const named = spelledOnce(given, administrations)
    const same = administrations.find(
      ({ assessment, window, schoolYear }) =>
        assessment === named.assessment &&
        window === named.window &&
        schoolYear === named.schoolYear,
    )
    expectFew(administrations.length, MOST_ADMINISTRATIONS, 'tests')
    const added = same ?? { no: administrations.length + 1, ...named }
    if (!same) administrations.push(added)
    byTypedOccasion.set(copyText(typed), added)
    return added
  }

  return {
    administration,
    repeat: (administrationNo, number) => {
      const { assessment, window, schoolYear } = administrations[administrationNo - 1] ?? nowhere
      return administration({ assessment, schoolYear, window: `${window}, test ${number}` })
    },
    target,
    measure: ({ assessment, kind, code, levels = [] }) =>
      kind === 'standard'
        ? target({ assessment, levels, ...measureOf(code, standards) })
        : target({ assessment, kind, code, levels }),
    measureNamed: (assessment, typed) => {
      let ofAssessment = byTyped.get(assessment)
      if (!ofAssessment) byTyped.set(copyText(assessment), (ofAssessment = new Map()))
      const known = ofAssessment.get(typed)
      if (known) return known
      const added = target({ assessment: copyText(assessment), ...measureOf(typed, standards) })
      ofAssessment.set(copyText(typed), added)
      return added
    },
  }
}

const nowhere: AdministrationOf = { assessment: '', window: '', schoolYear: '' }

/** Names that differ in case or spaces alone are one; the first spelling stays. */
function spelledOnce(given: AdministrationOf, known: readonly Administration[]): AdministrationOf {
  const first = (kind: 'assessment' | 'window', text: string): string => {
    const same = known.find((one) => one[kind].toLowerCase() === text.toLowerCase())
    return same?.[kind] ?? copyText(text)
  }
  return {
    assessment: first('assessment', given.assessment.replace(/\s+/g, ' ').trim()),
    window: first('window', windowOf(given.window).name),
    schoolYear: copyText(schoolYearText(given.schoolYear)),
  }
}

const wholeTest = /^(overall|total|composite|all|whole test|scale score)$/i

function measureOf(typed: string, standards: Standards): Pick<Target, 'kind' | 'code'> {
  const text = copyText(typed.trim())
  if (wholeTest.test(text)) return { kind: 'overall', code: 'Overall' }
  const isStandard = parseStandardCode(text) !== null || standards.isKnown(text)
  return isStandard
    ? { kind: 'standard', code: standards.normalize(text) }
    : { kind: 'domain', code: text }
}

/**
 * @returns whether a text that is no code of a standard means something all the same: a domain or
 *   cluster of the catalogue or of a state's list, or a code of another state's standards (`TEKS 4.3A`, `HSA-REI.B.3`).
 */
export function createKnownTexts({ commonCore, state }: Standards): (text: string) => boolean {
  const plain = (text: string): string => headerKey(text.replaceAll('&', ' and '))
  const known = new Set(
    [
      ...commonCore.standards.flatMap(({ domain, domainName, cluster, clusterName }) => [
        ...[domain, domainName, cluster, clusterName],
      ]),
      ...state.flatMap(({ domain, cluster }) => [domain, cluster].filter(Boolean)),
    ].map(plain),
  )
  return (text) => (/\d/.test(text) && /[.-]/.test(text)) || known.has(plain(text))
}

function expectFew(count: number, most: number, what: string): void {
  if (count < most) return
  const why = `It names more than ${most} different ${what}, so a column holds something else. Choose another recipe.`
  throw new CallError('FILE_UNUSABLE', { data: { name: 'The file', why } })
}
