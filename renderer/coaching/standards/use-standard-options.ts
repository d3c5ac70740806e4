/** What the field for standards offers: what is typed, else what the class is weak in, or a walk along the progressions. */
import { useState } from 'react'
import type { FoundStandard } from '#shared/contracts/standards/records.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import type { Marks } from './use-marks.ts'

export type StandardOption = {
  readonly code: string
  readonly title: string
  readonly list: string
}

export type StandardOptions = {
  /** What the list is of, for instance "Before 4.NF.A.2". */
  readonly heading: string
  readonly options: readonly StandardOption[]
  /** To one side of a standard. */
  readonly walk: (from: StandardOption, side: 'before' | 'after') => void
  /** Back to what was typed. */
  readonly stop: () => void
  readonly isWalking: boolean
}

type Wish = {
  readonly text: string
  readonly grades: readonly string[]
  readonly focus: readonly string[]
  readonly marks: Marks
  readonly isOpen: boolean
}

const MOST_WEAK = 8

export function useStandardOptions(wish: Wish): StandardOptions {
  const { text, grades, focus, marks, isOpen } = wish
  const [walk, setWalk] = useState<Walk | null>(null)
  const typed = text.trim()
  const found = useBackendQuery(
    'standards',
    'find',
    { text: typed.slice(0, 200), grades: [...grades], focus: leading(focus, marks) },
    { enabled: isOpen && typed.length > 0, keepPrevious: true },
  )
  const from = useBackendQuery(
    'standards',
    'standard',
    { code: walk?.code ?? '' },
    { enabled: walk !== null, keepPrevious: true },
  )
  const shared = {
    walk: ({ code }: StandardOption, side: Walk['side']) => setWalk({ code, side }),
    stop: () => setWalk(null),
    isWalking: walk !== null,
  }
  if (walk !== null)
    return {
      ...shared,
      heading: `${walk.side === 'before' ? 'Before' : 'After'} ${walk.code}`,
      options: from.data?.code === walk.code ? from.data[walk.side].map(unlisted) : [],
    }
  if (typed === '')
    return {
      ...shared,
      heading: marks.test === '' ? '' : `Weakest, ${marks.test}`,
      options: marks.all.slice(0, MOST_WEAK).map(unlisted),
    }
  return { ...shared, heading: '', options: (found.data ?? []).map(optionOf) }
}

/** What the class was tested on is what it is most likely about. */
const leading = (focus: readonly string[], { all }: Marks): string[] =>
  [...new Set([...focus, ...all.map(({ code }) => code)])].slice(0, 100)

type Walk = { readonly code: string; readonly side: 'before' | 'after' }

const unlisted = ({ code, title }: Pick<StandardOption, 'code' | 'title'>): StandardOption => ({
  ...{ code, title },
  list: '',
})
const optionOf = ({ code, title, list }: FoundStandard): StandardOption => ({ code, title, list })
