/** `analyze KIND`: the same result objects as on screen and in Word. */
import { groups } from './analyze/groups.ts'
import { distribution } from './analyze/distribution.ts'
import { growth } from './analyze/growth.ts'
import { impact } from './analyze/impact.ts'
import { items } from './analyze/items.ts'
import { mastery } from './analyze/mastery.ts'
import { smallgroups } from './analyze/smallgroups.ts'
import type { AnalysisKind } from './analyze/analysis-kind.ts'
import { flag, UsageError, type Command } from './command.ts'
import { scopeFlags, scopeUsage } from './selection.ts'

const kinds: Readonly<Record<string, AnalysisKind>> = {
  distribution,
  mastery,
  growth,
  groups,
  items,
  impact,
  smallgroups,
}

const kindFlags = [...new Set(Object.values(kinds).flatMap(({ flags }) => flags))]

export const analyzeCommand: Command = {
  name: 'analyze',
  usage: `analyze ${Object.keys(kinds).join('|')} --workspace DIR ${scopeUsage} [--test NAME] [--window W] [--before W] [--after W] [--measure CODE] [--cut 80] [--what-if ITEM=KEY|drop|weight:2] [--course NAME] [--by ATTRIBUTE|grade|school|misconception|standard|CODE] [--arrange similar|balanced] [--sizes 3-6] [--classes apart|together] [--set ID] [--json]`,
  flags: {
    ...scopeFlags,
    ...Object.fromEntries(kindFlags.map((name) => [name, 'string'] as const)),
  },
  workspace: 'open',
  takesWords: true,
  run: (input) => {
    const [name = '', ...rest] = input.words
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined
    if (!kind || rest.length > 0) {
      throw new UsageError(
        `Analyze ${new Intl.ListFormat('en-US', { type: 'disjunction' }).format(Object.keys(kinds))}`,
      )
    }
    const foreign = kindFlags.find(
      (one) => !kind.flags.includes(one) && flag(input.flags, one) !== undefined,
    )
    if (foreign) throw new UsageError(`--${foreign} says nothing about ${name}`)
    return kind.run(input)
  },
}
