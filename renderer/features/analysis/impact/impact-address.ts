/**
 * What a comparison is about, as it stands in the address:
 * `/data/impact?cycles=2,19&before=1&test=2&course=4~Grade%204&compare=5,8`.
 */
import { wholeNumber } from '#renderer/app/student-data.ts'
import type { Course } from '#shared/contracts/analysis/impact.ts'

export type ImpactAddress = {
  readonly cycles: readonly number[]
  readonly before: number | null
  /** The later administration. */
  readonly test: number | null
  /** Null: the course that most of the coached teach. */
  readonly course: Course | null
  /** Null: the overall measure or the whole test. */
  readonly measure: string | null
  /** Comparison teachers; null: the suggested ones. */
  readonly compare: readonly number[] | null
}

/** Also from an address of another analysis, whose scope is a cycle. */
export function parseImpactAddress(search: string): ImpactAddress {
  const query = new URLSearchParams(search)
  const [kind, id] = (query.get('scope') ?? '').split(':')
  const scoped = kind === 'cycle' ? numbersOf(id ?? null) : null
  const compare = query.get('compare')
  return {
    cycles: numbersOf(query.get('cycles')) ?? scoped ?? [],
    before: wholeNumber(query.get('before')),
    test: wholeNumber(query.get('test')),
    course: courseOf(query.get('course')),
    measure: query.get('measure'),
    compare: compare === 'none' ? [] : numbersOf(compare),
  }
}

export function formatImpactAddress(address: ImpactAddress): string {
  const { cycles, before, test, course, measure, compare } = address
  const parts = [
    ['cycles', cycles.join(',')],
    ['before', before],
    ['test', test],
    ['course', course && `${course.grade ?? ''}~${course.course}`],
    ['measure', measure],
    ['compare', compare && (compare.length === 0 ? 'none' : compare.join(','))],
  ] as const
  const query = parts
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
  return query.length === 0
    ? '/data/impact'
    : `/data/impact?${query.join('&').replaceAll('%2C', ',')}`
}

/** Null where there is no number in it. */
function numbersOf(text: string | null): readonly number[] | null {
  const numbers = (text ?? '').split(',').flatMap((part) => wholeNumber(part) ?? [])
  return numbers.length === 0 ? null : [...new Set(numbers)]
}

function courseOf(text: string | null): Course | null {
  const [grade, ...name] = (text ?? '').split('~')
  return name.length === 0 ? null : { grade: grade || null, course: name.join('~') }
}
