/** The pages of a document, asked for once it is there: long ones take a moment to lay out. */
import { useEffect, useMemo, useState } from 'react'
import { backend } from '#renderer/app/backend.ts'
import type { ReportModel } from '#shared/contracts/report-model.ts'
import type { ReportPages } from '#shared/contracts/report-pages.ts'
import { placeBlocks, type PlacedPage } from './place-blocks.ts'

type LaidOut = { readonly model: ReportModel; readonly pages: ReportPages | null }

export type DocumentPages = {
  /** What is drawn; an older one while pages of a newer one are on their way. */
  readonly model: ReportModel
  /** Nearly as Word has them: some of what is in it cannot be measured here. */
  readonly isGuess: boolean
  /** Empty where Word's page breaks are not known. */
  readonly pages: readonly PlacedPage[]
}

/** @returns null before the first pages are there */
export function usePages(model: ReportModel | null): DocumentPages | null {
  const [laidOut, setLaidOut] = useState<LaidOut | null>(null)
  useEffect(() => {
    if (!model) return
    let isGone = false
    const show = (pages: ReportPages | null): void => {
      if (!isGone) setLaidOut({ model, pages })
    }
    backend()
      .reports.pages(model)
      .then(show, () => show(null))
    return () => {
      isGone = true
    }
  }, [model])
  return useMemo(() => {
    if (!laidOut) return null
    const { pages } = laidOut
    return {
      model: laidOut.model,
      isGuess: pages?.isGuess ?? false,
      pages: pages && pages.stoppedAt === null ? placeBlocks(laidOut.model, pages) : [],
    }
  }, [laidOut])
}
