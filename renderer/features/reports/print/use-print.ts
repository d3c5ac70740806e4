/** Printing: the pages are drawn once more for paper, the dialog opens, and the ledger has its line. */
import { useEffect, useState } from 'react'
import { backend } from '#renderer/app/backend.ts'
import { notifyError } from '#renderer/app/notify.tsx'
import { useCommand } from '#renderer/app/page-commands.ts'
import type { DocumentPages } from '../pages/use-pages.ts'
import type { ReportInput } from '../frame/use-report.ts'
import { printedId } from './PrintedPages.tsx'

export type Printing = {
  /** What is drawn for paper, while the dialog is on its way or open. */
  readonly pages: DocumentPages | null
  readonly isOn: boolean
  readonly print: () => void
}

/** @param isReady the pages on screen are those of the choices on screen */
export function usePrint(
  input: ReportInput,
  shown: DocumentPages | null,
  isReady: boolean,
): Printing {
  const [pages, setPages] = useState<DocumentPages | null>(null)
  const isOn = isReady && shown !== null && pages === null
  const print = async (): Promise<void> => {
    if (!shown) return
    await backend().reports.printed(input)
    setPages(shown)
  }
  const start = (): void => void print().catch(notifyError)
  useCommand('reports.print', start, { isOn })
  useEffect(() => {
    if (!pages) return
    const leaving = new AbortController()
    const openDialog = async (): Promise<void> => {
      await drawn(leaving.signal)
      if (!leaving.signal.aborted) window.print()
    }
    window.addEventListener('afterprint', () => setPages(null), leaving)
    void openDialog()
    return () => leaving.abort()
  }, [pages])
  return { pages, isOn, print: start }
}

/** Charts are drawn a moment after their page is there. */
async function drawn(signal: AbortSignal): Promise<void> {
  await document.fonts.ready
  const isBusy = () => document.querySelector(`#${printedId} [aria-busy="true"]`) !== null
  const until = performance.now() + longestWait
  while (isBusy() && !signal.aborted && performance.now() < until) await nextFrame()
  await nextFrame()
}

const longestWait = 10_000
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))
