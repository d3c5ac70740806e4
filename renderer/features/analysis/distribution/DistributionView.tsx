/** Sentence and figures at the left; the histogram, the levels and their course at the right. */
import { ChartColumn, TrendingUp } from 'lucide-react'
import { useMemo } from 'react'
import { useDrawing } from '#renderer/ui/charts/chart-source.ts'
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx'
import { Sentences } from '#renderer/ui/Sentences.tsx'
import { binLabel, distributionChart, distributionPlot } from '#shared/charts/distribution.ts'
import { levelSharesChart } from '#shared/charts/level-shares.ts'
import type { Distribution, LevelsOverTime } from '#shared/contracts/analysis/distribution.ts'
import classes from '../frame/Analysis.module.css'
import { ChartColumns } from '../frame/ChartColumns.tsx'
import { ChooseGrade } from '../frame/ChooseGrade.tsx'
import { FromHere } from '../frame/FromHere.tsx'
import { Methods } from '#renderer/ui/Methods.tsx'
import { intoReport, onwards } from '../frame/onward.ts'
import { TableExport } from '../frame/TableExport.tsx'
import type { AnalysisChoices } from '../frame/use-analysis.ts'
import { chartData, levelsData } from './distribution-charts.ts'
import { useDistributionStudents, type OpenDistribution } from './distribution-students.ts'
import { levelsTable, scoresTable } from './distribution-tables.ts'
import { Figures } from './Figures.tsx'
import { LevelTable } from './LevelTable.tsx'

type Props = {
  readonly distribution: Distribution
  /** Null while it is computed: it reads every window. */
  readonly overTime: LevelsOverTime | null
  readonly choices: AnalysisChoices
}

export function DistributionView({ distribution, overTime, choices }: Props) {
  const open = useDistributionStudents(distribution, choices)
  const { refusal, n, levels } = distribution
  const said = [...distribution.sentences, ...(overTime?.sentences ?? [])]
  const limits = [...distribution.limits, ...(overTime?.limits ?? [])]
  return (
    <div className={classes.two}>
      <div className={classes.first}>
        <Sentences sentences={said} limits={limits} />
        {refusal !== null && <ChooseGrade choices={choices} />}
        {n > 0 && <Figures distribution={distribution} open={open} />}
        <Links distribution={distribution} choices={choices} />
        <Methods methods={distribution.methods} />
      </div>
      <div className={classes.second}>
        {n > 0 && <Scores distribution={distribution} open={open} />}
        {levels && <LevelTable levels={levels} open={open} />}
        {overTime && overTime.windows.length > 1 && (
          <OverTime overTime={overTime} distribution={distribution} />
        )}
      </div>
    </div>
  )
}

type ScoresProps = { readonly distribution: Distribution; readonly open: OpenDistribution }

function Scores({ distribution, open }: ScoresProps) {
  const data = useMemo(() => chartData(distribution), [distribution])
  const draw = useDrawing(distributionChart, data)
  return (
    <ChartFigure
      title="Scores"
      note={`n = ${distribution.n}`}
      draw={draw}
      extra={<TableExport source={scoresTable(distribution)} isMain />}
      over={
        <ChartColumns
          label="Students by score"
          plot={distributionPlot}
          columns={data.bins.map(({ count }, index) => ({
            label: `${binLabel(data, index)}: show ${count} students`,
            ...(count > 0 && { onOpen: () => open.bin(index) }),
          }))}
        />
      }
    />
  )
}

type OverTimeProps = { readonly overTime: LevelsOverTime; readonly distribution: Distribution }

function OverTime({ overTime, distribution }: OverTimeProps) {
  const data = useMemo(() => levelsData(overTime), [overTime])
  const draw = useDrawing(levelSharesChart, data)
  return (
    <ChartFigure
      title="Levels over time"
      note="students of each window"
      draw={draw}
      extra={<TableExport source={levelsTable(overTime, distribution)} />}
    />
  )
}

function Links({ distribution, choices }: Omit<Props, 'overTime'>) {
  const { id, measures } = distribution.administration
  const hasStandards = measures.some(({ kind }) => kind === 'standard')
  return (
    <FromHere
      links={onwards([
        hasStandards
          ? {
              icon: ChartColumn,
              title: 'See mastery by standard',
              detail: 'Which standards are weakest',
              href: choices.link('/data/mastery', { test: id }),
            }
          : null,
        {
          icon: TrendingUp,
          title: 'See growth',
          detail: 'The same students, an earlier window and this one',
          href: choices.link('/data/growth', { test: id }),
        },
        intoReport(choices.scope, { test: id }),
      ])}
    />
  )
}
