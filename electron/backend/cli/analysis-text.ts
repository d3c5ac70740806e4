/** Analyses as lines of text: the sentences first, then the numbers they were made from. */
import type { EstimateShape } from '#shared/contracts/common.ts'
import type { Growth } from '#shared/contracts/analysis/growth.ts'
import type { Items } from '#shared/contracts/analysis/items.ts'
import type { Mastery } from '#shared/contracts/analysis/mastery.ts'

export const masteryText = (result: Mastery): string =>
  lines([
    `Mastery by standard: ${result.scopeLabel}, ${result.administration.assessment}, ${result.administration.window}`,
    ...result.sentences,
    ...result.standards.map(
      ({ code, title, atCut }) => `  ${code.padEnd(12)} ${title.padEnd(36)} ${share(atCut)}`,
    ),
    ...result.limits,
  ])

export const growthText = (result: Growth): string =>
  lines([
    `Growth: ${result.scopeLabel}, ${result.before.assessment}, ${result.before.window} to ${result.after.window}`,
    ...result.sentences,
    ...[result.overall, ...result.groups].map(
      ({ label, difference, effectSize }) =>
        `  ${label.padEnd(36)} ${number(difference)}; effect size ${number(effectSize)}`,
    ),
    ...result.limits,
  ])

export const itemsText = (result: Items): string =>
  lines([
    `Items: ${result.scopeLabel}, ${result.administration.assessment}`,
    ...result.sentences,
    ...result.items.map(
      ({ label, difficulty, discrimination, question }) =>
        `  ${label.padEnd(12)} earned ${share(difficulty)}; discrimination ${number(discrimination)} ${question ?? ''}`,
    ),
    ...result.limits,
  ])

const lines = (list: readonly string[]): string => list.map((line) => line.trimEnd()).join('\n')

const percent = (value: number): string => `${Math.round(value * 100)}%`

function share({ value, n, interval, reason }: EstimateShape): string {
  if (value === null) return `none, n = ${n}: ${reason ?? ''}`
  const range = interval ? `, interval ${percent(interval.low)} to ${percent(interval.high)}` : ''
  return `${percent(value)}${range}, n = ${n}`
}

function number({ value, n, interval, reason }: EstimateShape): string {
  if (value === null) return `none, n = ${n}: ${reason ?? ''}`
  const range = interval ? `, interval ${round(interval.low)} to ${round(interval.high)}` : ''
  return `${round(value)}${range}, n = ${n}`
}

const round = (value: number): string => String(Number(value.toPrecision(3)))
