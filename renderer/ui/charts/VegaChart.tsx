/** A chart on screen: drawn to the width it has, in the app's colours, or as the same numbers in a table. */
import { useEffect, useMemo, useRef, useState } from 'react'
import { ErrorNote } from '#renderer/ui/States.tsx'
import { drawnSize, type Chart } from '#shared/charts/chart.ts'
import type { DrawChart } from './chart-source.ts'
import { useChartTheme } from './chart-source.ts'
import { ChartTable } from './ChartTable.tsx'
import { useWidth } from './use-width.ts'
import classes from './VegaChart.module.css'

type Props = {
  readonly draw: DrawChart
  /** Names the table; the picture is named by its own description. */
  readonly title: string
  readonly view?: 'picture' | 'table'
  readonly place?: 'screen' | 'print'
  /** Draws at this width and scales, instead of at the width there is. */
  readonly fixedWidth?: number
}

const narrowest = 280

export function VegaChart({ draw, title, view = 'picture', place = 'screen', fixedWidth }: Props) {
  const [measure, measured] = useWidth()
  const theme = useChartTheme(place)
  const width = fixedWidth ?? (measured === null ? null : Math.max(narrowest, measured))
  const chart = useMemo(
    () => (width === null ? null : draw({ theme, width })),
    [draw, theme, width],
  )
  return (
    <div ref={measure} className={classes.host}>
      {chart && view === 'table' && <ChartTable title={title} table={chart.table} />}
      {chart && view === 'picture' && <Picture chart={chart} />}
    </div>
  )
}

function Picture({ chart }: { readonly chart: Chart }) {
  const into = useRef<HTMLDivElement>(null)
  const [drawn, setDrawn] = useState<{ readonly chart: Chart; readonly error: unknown } | null>(
    null,
  )
  useEffect(() => {
    const element = into.current
    if (!element) return
    // Each drawing has a box of its own: an older one that ends late takes only itself away.
    const box = document.createElement('div')
    let stop: (() => void) | undefined
    let isGone = false
    const show = async (): Promise<void> => {
      try {
        const { drawChart } = await import('./vega-runtime.ts')
        const remove = await drawChart(box, chart.spec)
        if (isGone) return remove()
        stop = remove
        element.replaceChildren(box)
        setDrawn({ chart, error: null })
      } catch (error) {
        if (!isGone) setDrawn({ chart, error })
      }
    }
    void show()
    return () => {
      isGone = true
      stop?.()
    }
  }, [chart])
  if (drawn?.chart === chart && drawn.error !== null) {
    return <FailedPicture chart={chart} error={drawn.error} />
  }
  return (
    <div
      className={classes.picture}
      role="img"
      aria-label={chart.description}
      aria-busy={drawn?.chart !== chart}
      // So that nothing below it jumps.
      style={{ minHeight: drawnSize(chart).height }}
    >
      <div ref={into} aria-hidden="true" />
    </div>
  )
}

/** The numbers are still there when the drawing is not. */
function FailedPicture({ chart, error }: { readonly chart: Chart; readonly error: unknown }) {
  return (
    <>
      <ErrorNote error={error} />
      <ChartTable title="The same numbers" table={chart.table} />
    </>
  )
}
