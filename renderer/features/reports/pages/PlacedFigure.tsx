/** A figure in the room that Word gives it, between its caption and its note. */
import { useMemo } from 'react'
import { VegaChart } from '#renderer/ui/charts/VegaChart.tsx'
import { drawnSize } from '#shared/charts/chart.ts'
import { chartThemes } from '#shared/charts/theme.ts'
import type { FigureBlock } from '#shared/contracts/report-model.ts'
import { drawReportChart } from '../frame/report-chart.ts'
import paper from '../frame/Paper.module.css'
import { Lines } from './Lines.tsx'
import { captionRuns } from './caption-runs.ts'
import { endOf, placeOf, type PlacedBlock, type PlacedParagraph } from './place-blocks.ts'

type Props = { readonly placed: PlacedBlock; readonly block: FigureBlock }

export function PlacedFigure({ placed, block }: Props) {
  const hasCaption = block.isNumbered !== false
  const pictureItem = hasCaption ? 1 : 0
  return placed.paragraphs.map((one) => {
    const style = placeOf(placed, one)
    if (one.item === pictureItem) {
      return <Picture key={one.item} placed={placed} block={block} one={one} />
    }
    const isCaption = hasCaption && one.item === 0
    return (
      <p key={one.item} className={isCaption ? paper.caption : paper.note} style={style}>
        <Lines
          runs={
            isCaption ? captionRuns('Figure', placed.number, block.caption) : (block.note ?? [])
          }
          placed={one}
        />
      </p>
    )
  })
}

/** On landscape pages Word has pictures a little smaller; its own charts have another height than ours. */
function Picture({ placed, block, one }: Props & { readonly one: PlacedParagraph }) {
  const { chart, caption } = block
  const draw = useMemo(() => drawReportChart(chart), [chart])
  const room = endOf(one) - (one.lines[0]?.y ?? 0)
  const { width } = placed
  const zoom = useMemo(() => {
    const { height } = drawnSize(draw({ theme: chartThemes.print, width }))
    return Math.min(1, room / height)
  }, [draw, width, room])
  return (
    <div style={placeOf(placed, one)}>
      <div style={{ zoom }}>
        <VegaChart
          draw={draw}
          title={caption}
          place="print"
          fixedWidth={Math.floor(width / zoom)}
        />
      </div>
    </div>
  )
}
