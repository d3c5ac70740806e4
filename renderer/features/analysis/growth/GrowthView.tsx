/** What changed: the sentence, the figures and the changes at the left; standards and groups at the right. */
import { ChartColumn, FileText } from 'lucide-react'
import { useMemo } from 'react'
import { asEstimate, useDrawing } from '#renderer/ui/charts/chart-source.ts'
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx'
import { Sentences } from '#renderer/ui/Sentences.tsx'
import { beforeAfterDumbbell } from '#shared/charts/before-after.ts'
import type { BeforeAfter } from '#shared/charts/before-after.ts'
import { growthDistribution } from '#shared/charts/growth-distribution.ts'
import type { Growth as GrowthChart } from '#shared/charts/growth-distribution.ts'
import type { EstimateShape } from '#shared/contracts/common.ts'
import type { Growth } from '#shared/contracts/analysis/growth.ts'
import type { Estimate } from '#shared/statistics/result.ts'
import { reportAddress } from '../frame/AnalysisFrame.tsx'
import { FromHere } from '../frame/FromHere.tsx'
import { GrowthFigures } from './GrowthFigures.tsx'
import { GrowthGroups } from './GrowthGroups.tsx'
import { Methods } from '../frame/Methods.tsx'
import type { AnalysisChoices } from '../frame/use-analysis.ts'
import classes from '../frame/Analysis.module.css'

type Props = { readonly growth: Growth; readonly choices: AnalysisChoices }

export function GrowthView({ growth, choices }: Props) {
  const changes = useMemo(() => changesOf(growth), [growth])
  const shares = useMemo(() => sharesOf(growth), [growth])
  const drawChanges = useDrawing(growthDistribution, changes)
  const drawShares = useDrawing(beforeAfterDumbbell, shares)
  return (
    <div className={classes.two} data-view="growth">
      <div className={classes.first}>
        <Sentences sentences={growth.sentences} limits={growth.limits} />
        <GrowthFigures growth={growth} />
        {growth.pairs.length > 0 && (
          <ChartFigure title="Each student’s own change" note={growth.measure} draw={drawChanges} />
        )}
        <Links growth={growth} choices={choices} />
        <Methods methods={growth.methods} />
      </div>
      <div className={classes.second}>
        {growth.groups.length > 0 && <GrowthGroups growth={growth} choices={choices} />}
        {growth.standards.length > 0 && (
          <ChartFigure
            title="Standards in both windows"
            note="share at the cut"
            draw={drawShares}
          />
        )}
      </div>
    </div>
  )
}

function Links({ growth: { before, after }, choices }: Props) {
  return (
    <FromHere
      links={[
        {
          icon: ChartColumn,
          title: 'See mastery by standard',
          detail: 'Where the later window stands now',
          href: choices.link('/data/mastery', { test: after.id }),
        },
        {
          icon: FileText,
          title: 'Put into a report',
          detail: 'Data-meeting packet with both windows',
          href: reportAddress(choices, { test: after.id, before: before.id }),
        },
      ]}
    />
  )
}

/** Shares become percentage points; the mean is the one of the sentence, only each change is new. */
function changesOf({ pairs, before, after, unit, overall }: Growth): GrowthChart {
  const scale = unit === 'points' ? 1 : 100
  const { improved, same, declined, lostBefore, lostAfter, difference } = overall
  return {
    result: {
      n: difference.n,
      missing: lostBefore + lostAfter,
      meanDifference: scaled(difference, scale),
      improved,
      same,
      declined,
      differences: pairs.map((pair) => Number(((pair.after - pair.before) * scale).toFixed(9))),
    },
    label: `${before.window} to ${after.window}`.toLowerCase(),
    unit: unit === 'points' ? 'points' : 'percentage points',
  }
}

function sharesOf({ standards, before, after }: Growth): BeforeAfter {
  return {
    beforeLabel: before.window,
    afterLabel: after.window,
    measure: 'Share of students at the cut',
    rows: standards.map(({ code, title, before: earlier, after: later }) => ({
      label: `${code} ${title}`,
      before: counted(earlier),
      after: counted(later),
    })),
  }
}

function scaled(shape: EstimateShape, scale: number): Estimate {
  const { value, interval, ...rest } = asEstimate(shape)
  return {
    ...rest,
    value: value === null ? null : value * scale,
    interval: interval && { ...interval, low: interval.low * scale, high: interval.high * scale },
  }
}

const counted = (share: EstimateShape) => ({
  count: Math.round((share.value ?? 0) * share.n),
  share: asEstimate(share),
})
