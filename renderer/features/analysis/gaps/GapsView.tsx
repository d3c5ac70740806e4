/** The sentences and the groups at the left, the gaps as pictures at the right. */
import { ChartColumn, TrendingUp } from 'lucide-react'
import { useMemo } from 'react'
import { useDrawing } from '#renderer/ui/charts/chart-source.ts'
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { Sentences } from '#renderer/ui/Sentences.tsx'
import { gapPlot, groupMeans } from '#shared/charts/interval-rows.ts'
import type { Gaps } from '#shared/contracts/analysis/gaps.ts'
import { FromHere } from '../frame/FromHere.tsx'
import { intoReport, makeGroups, onwards } from '../frame/onward.ts'
import { Methods } from '#renderer/ui/Methods.tsx'
import type { AnalysisChoices } from '../frame/use-analysis.ts'
import { gapRows, meanRows, shareGapRows } from './gap-charts.ts'
import { GapTable } from './GapTable.tsx'
import { GroupTable } from './GroupTable.tsx'
import classes from '../frame/Analysis.module.css'

type Props = { readonly gaps: Gaps; readonly choices: AnalysisChoices }

export function GapsView({ gaps, choices }: Props) {
  return (
    <div className={classes.two} data-view="gaps">
      <div className={classes.first}>
        <Sentences sentences={gaps.sentences} limits={gaps.limits} />
        {gaps.groups.length > 0 && <GroupTable gaps={gaps} />}
        <Links gaps={gaps} choices={choices} />
        <Methods methods={gaps.methods} />
      </div>
      <div className={classes.second}>
        {gaps.gaps.length > 0 && <GapFigures gaps={gaps} />}
        {gaps.groups.length > 0 && <Means gaps={gaps} />}
        {gaps.gaps.length > 0 && <GapTable gaps={gaps} />}
        {gaps.details.length > 0 && <Details gaps={gaps} />}
      </div>
    </div>
  )
}

function GapFigures({ gaps }: { readonly gaps: Gaps }) {
  const points = useMemo(() => gapRows(gaps), [gaps])
  const shares = useMemo(() => shareGapRows(gaps), [gaps])
  const drawPoints = useDrawing(gapPlot, points)
  const drawShares = useDrawing(gapPlot, shares)
  return (
    <>
      <ChartFigure title="Gaps" note={gaps.measure} draw={drawPoints} />
      {shares.rows.length > 0 && (
        <ChartFigure title="Gaps at the cut" note="share of students" draw={drawShares} />
      )}
    </>
  )
}

function Means({ gaps }: { readonly gaps: Gaps }) {
  const rows = useMemo(() => meanRows(gaps), [gaps])
  const draw = useDrawing(groupMeans, rows)
  return <ChartFigure title="Means of the groups" note={gaps.measure} draw={draw} />
}

function Details({ gaps }: { readonly gaps: Gaps }) {
  return (
    <Section title="Tests across all groups">
      <dl className={classes.details}>
        {gaps.details.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

function Links({ gaps: { administration, before }, choices }: Props) {
  return (
    <FromHere
      links={onwards([
        {
          icon: ChartColumn,
          title: 'See mastery by standard',
          detail: 'The same students and test, standard by standard',
          href: choices.link('/data/mastery', { test: administration.id }),
        },
        {
          icon: TrendingUp,
          title: 'See growth',
          detail: 'Each student’s own change between two windows',
          href: choices.link('/data/growth', {
            test: administration.id,
            before: before?.id ?? null,
          }),
        },
        makeGroups(choices.scope, {
          test: administration.id,
          by: null,
          detail: 'Across these groups: by what students need next, not by who they are',
        }),
        intoReport(choices.scope, { test: administration.id, before: before?.id ?? null }),
      ])}
    />
  )
}
