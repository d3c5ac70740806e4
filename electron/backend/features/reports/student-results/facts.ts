/** How students did, gathered before a word is written: what a data-meeting packet and a teacher data profile are made from. */
import type { Growth } from '#shared/contracts/analysis/growth.ts'
import type { Items } from '#shared/contracts/analysis/items.ts'
import type { Mastery } from '#shared/contracts/analysis/mastery.ts'
import type { DisclosureLine } from '#shared/contracts/reports.ts'
import type { Block } from '#shared/contracts/report-model.ts'
import type { PacketChoices } from '#shared/contracts/reports/packet.ts'
import type { AboutReport } from '../about.ts'
import type { AudienceRules } from '../disclosure/audience-rules.ts'

export type ResultFacts = AboutReport & {
  /** Teachers who stand as codes, since this reader may not see their names. */
  readonly unnamed: number
  readonly mastery: Mastery
  /** The same scope in the earlier window. */
  readonly earlier: Mastery | null
  /** The same for each part of the scope: teachers of a school, classes of a teacher. */
  readonly parts: readonly { readonly label: string; readonly mastery: Mastery }[]
  readonly growth: Growth | null
  readonly items: Items | null
  readonly ideas: Ideas | null
}

/** Students by the misconception that they chose most often. */
export type Ideas = {
  /** Students who took the test. */
  readonly n: number
  readonly listed: number
  /** The day on which these groups were kept and from which test; null where they are only proposed. */
  readonly kept: { readonly on: string; readonly test: string } | null
  readonly groups: readonly IdeaGroup[]
}

export type IdeaGroup = {
  /** The misconception; of kept groups also a standard. */
  readonly misconception: string
  readonly n: number
  /** By class, each in small groups for instruction; every idea has the same classes. */
  readonly classes: readonly {
    readonly label: string
    readonly groups: readonly (readonly { readonly name: string; readonly code: string }[])[]
  }[]
}

/** Whose results in which tests, for whom; a kind of report adds choices of its own. */
export type ResultChoices = Pick<
  PacketChoices,
  | 'scope'
  | 'administrationId'
  | 'beforeId'
  | 'itemsId'
  | 'groupSetId'
  | 'names'
  | 'audience'
  | 'leaveOut'
  | 'recipient'
>

export type StudentResults = {
  readonly facts: ResultFacts
  readonly choices: ResultChoices
  readonly rules: AudienceRules
}

/** Whether this part of the report will not be in the document. */
export const isLeftOut = ({ choices }: StudentResults, part: string | undefined): boolean =>
  part !== undefined && choices.leaveOut.includes(part)

/** One part of a report: what is printed, and what its disclosure lines say. */
export type Section = {
  readonly blocks: readonly Block[]
  readonly disclosure: readonly DisclosureLine[]
  readonly withheld: number
}

export const noSection: Section = { blocks: [], disclosure: [], withheld: 0 }
