/**
 * Growth figures that the vendor computed, as imported: an index by its mean, percentiles by their
 * median, whether a target was met by its share. Never computed again, percentiles never averaged.
 */
import type { Growth } from '#shared/contracts/analysis/growth.ts'
import type { StudentId } from '#shared/domain/ids.ts'
import { describe } from '#shared/statistics/describe.ts'
import { meanGrowthIndex, medianPercentile } from '#shared/statistics/vendor-growth.ts'
import { wilsonShare } from '#shared/statistics/wilson-share.ts'
import type { ScoreDetails } from './score-details.ts'

type VendorFigure = Growth['vendor'][number]
type Details = ReadonlyMap<StudentId, ScoreDetails>
type Span = { readonly before: string; readonly after: string }

/** @param ids the matched students; figures of others do not count */
export function vendorFigures(
  ids: readonly StudentId[],
  details: { readonly before: Details; readonly after: Details },
  span: Span,
): readonly VendorFigure[] {
  const texts = ids.map((id) => figuresOf(details.after.get(id)))
  const names = [...new Set(texts.flatMap((figures) => Object.keys(figures)))]
  const figures = names
    .filter((name) => isOfSpan(name, span))
    .flatMap(
      (name) =>
        summarized(
          name,
          texts.map((own) => own[name] ?? null),
        ) ?? [],
    )
  const ranks = [
    { window: span.before, own: details.before },
    { window: span.after, own: details.after },
  ].map(({ window, own }): VendorFigure => ({
    name: `Achievement percentile, ${window}`,
    summary: 'median',
    meaning: 'among the vendor’s norm group',
    estimate: medianPercentile(ids.map((id) => own.get(id)?.percentile ?? null)),
  }))
  return [...figures, ...ranks].filter(({ estimate }) => estimate.n > 0)
}

/** Each student's growth percentile between these windows, by the vendor; null where there is none. */
export function growthPercentiles(details: Details, span: Span): ReadonlyMap<StudentId, number> {
  return new Map(
    [...details].flatMap(([id, own]) => {
      const found = Object.entries(figuresOf(own)).find(
        ([name]) => isPercentile.test(name) && isOfSpan(name, span),
      )
      const value = numberIn(found?.[1] ?? null)
      return value === null || value < 0 || value > 100 ? [] : [[id, value] as const]
    }),
  )
}

const isIndex = /growth index|\bCGI\b/i
const isPercentile = /growth percentile|\bSGP\b|\bCGP\b/i
const isMet = /^met\b/i
const isProgress = /^progress to (typical|stretch) growth/i
const isTarget = /^(typical|stretch|projected) growth/i

function summarized(name: string, texts: readonly (string | null)[]): VendorFigure | null {
  if (isMet.test(name)) {
    const answers = texts.map((text) => (text === null ? null : answer(text)))
    return { name, summary: 'share', meaning: 'of students', estimate: shareOf(answers) }
  }
  const values = texts.map(numberIn)
  if (isIndex.test(name)) {
    const estimate = meanGrowthIndex(values)
    return { name, summary: 'mean', meaning: '0 is typical growth', estimate }
  }
  if (isPercentile.test(name)) {
    const ranks = values.map((value) =>
      value !== null && value >= 0 && value <= 100 ? value : null,
    )
    return { name, summary: 'median', meaning: '50 is typical', estimate: medianPercentile(ranks) }
  }
  const progress = isProgress.exec(name)
  if (progress) {
    const reached = values.map((value) => (value === null ? null : value >= 100))
    return {
      name: `Reached ${progress[1]?.toLowerCase() ?? ''} growth`,
      summary: 'share',
      meaning: 'of students, progress of 100% or more',
      estimate: shareOf(reached),
    }
  }
  if (!isTarget.test(name)) return null
  return { name, summary: 'mean', meaning: 'points', estimate: describe(values).mean }
}

/** A figure that names windows counts only for these two: "fall to winter", "from fall". */
function isOfSpan(name: string, { before, after }: Span): boolean {
  const pair = /\b(fall|winter|spring) to (fall|winter|spring)\b/i.exec(name)
  if (pair) return isIn(before, pair[1]) && isIn(after, pair[2])
  const from = /\bfrom (fall|winter|spring)\b/i.exec(name)
  return from ? isIn(before, from[1]) : true
}

const isIn = (window: string, season: string | undefined): boolean =>
  season !== undefined && window.toLowerCase().includes(season.toLowerCase())

function shareOf(answers: readonly (boolean | null)[]) {
  const known = answers.filter((one) => one !== null)
  const yes = known.filter(Boolean).length
  return wilsonShare(yes, known.length, { missing: answers.length - known.length })
}

/** `Yes*` and `No*` are estimates of the vendor's, and count as what they say. */
function answer(text: string): boolean | null {
  if (/^(y|yes|true|1)\*?$/i.test(text)) return true
  return /^(n|no|false|0)\*?$/i.test(text) ? false : null
}

function numberIn(text: string | null): number | null {
  return text !== null && /^[−-]?(\d+\.?\d*|\.\d+)%?$/.test(text.trim())
    ? Number(text.trim().replace('−', '-').replace('%', ''))
    : null
}

function figuresOf(details: ScoreDetails | undefined): Readonly<Record<string, string>> {
  const { figures = null } = details ?? {}
  return figures === null ? {} : (JSON.parse(figures) as Record<string, string>)
}
