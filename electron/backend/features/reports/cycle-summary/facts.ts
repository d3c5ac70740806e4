/** Everything a cycle summary is made from, gathered before a word is written. */
import type { Growth } from '#shared/contracts/analysis/growth.ts'
import type { Mastery } from '#shared/contracts/analysis/mastery.ts'
import type { CycleSummaryChoices } from '#shared/contracts/reports/cycle-summary.ts'
import type { DisclosureLine } from '#shared/contracts/reports.ts'
import type { Block } from '#shared/contracts/report-model.ts'
import type { CycleRead } from '../../cycles/index.ts'
import type { AboutReport } from '../about.ts'
import type { AudienceRules } from '../disclosure/audience-rules.ts'

export type CycleFacts = AboutReport & {
  /** As this reader may see it: what is kept from them is empty already. */
  readonly cycle: CycleRead
  /** Its standards, each with its title where one is known. */
  readonly standards: readonly string[]
  /** Minutes of its sessions that were held, with preparation and the way. */
  readonly minutes: number
  /** Strategies that the notes of its sessions name. */
  readonly strategies: readonly string[]
  /** Members who stand as codes, since this reader may not see their names. */
  readonly unnamed: number
  /** Null where no two windows were chosen. */
  readonly growth: Growth | null
  /** In the later window. */
  readonly mastery: Mastery | null
}

export type Summary = {
  readonly facts: CycleFacts
  readonly choices: CycleSummaryChoices
  readonly rules: AudienceRules
}

export type Part = {
  readonly blocks: readonly Block[]
  readonly disclosure: readonly DisclosureLine[]
  readonly withheld: number
}

export const plainPart = (...blocks: readonly Block[]): Part => ({
  blocks,
  disclosure: [],
  withheld: 0,
})
