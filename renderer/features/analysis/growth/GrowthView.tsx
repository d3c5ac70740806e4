/** What changed: the sentence, the figures and each student at the left; levels, quarters and parts at the right. */
import { ChartColumn, Users } from 'lucide-react'
import { useMemo } from 'react'
import { useDrawing } from '#renderer/ui/charts/chart-source.ts'
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx'
import { Sentences } from '#renderer/ui/Sentences.tsx'
import { beforeAfterDumbbell } from '#shared/charts/before-after.ts'
import { pairedSlopes } from '#shared/charts/paired-slopes.ts'
import type { Growth } from '#shared/contracts/analysis/growth.ts'
import { FromHere } from '../frame/FromHere.tsx'
import { intoReport, makeGroups, onwards, planLesson, startCycle } from '../frame/onward.ts'
import { Methods } from '#renderer/ui/Methods.tsx'
import type { AnalysisChoices } from '../frame/use-analysis.ts'
import { sharesOf, slopesOf } from './growth-charts.ts'
import { useGrowthStudents } from './growth-students.ts'
import { GrowthFigures } from './GrowthFigures.tsx'
import { GrowthGroups } from './GrowthGroups.tsx'
import { LevelMoves } from './LevelMoves.tsx'
import { LostStudents } from './LostStudents.tsx'
import { Quadrant } from './Quadrant.tsx'
import { VendorFigures } from './VendorFigures.tsx'
import classes from '../frame/Analysis.module.css'

type Props = { readonly growth: Growth; readonly choices: AnalysisChoices }

export function GrowthView({ growth, choices }: Props) {
  const slopes = useMemo(() => slopesOf(growth), [growth])
  const shares = useMemo(() => sharesOf(growth), [growth])
  const drawSlopes = useDrawing(pairedSlopes, slopes)
  const drawShares = useDrawing(beforeAfterDumbbell, shares)
  const open = useGrowthStudents(growth)
  return (
    <div className={classes.two} data-view="growth">
      <div className={classes.first}>
        <Sentences sentences={growth.sentences} limits={growth.limits} />
        <GrowthFigures growth={growth} />
        {growth.pairs.length > 0 && (
          <ChartFigure
            title="Each student, before and after"
            note={growth.measure}
            draw={drawSlopes}
          />
        )}
        {growth.vendor.length > 0 && <VendorFigures growth={growth} />}
        <LostStudents growth={growth} open={open} />
        <Links growth={growth} choices={choices} />
        <Methods methods={growth.methods} />
      </div>
      <div className={classes.second}>
        {growth.moves && <LevelMoves growth={growth} moves={growth.moves} open={open} />}
        {growth.quadrant && <Quadrant growth={growth} quadrant={growth.quadrant} open={open} />}
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

function Links({ growth: { before, after, standards }, choices }: Props) {
  const weakest = standards.toSorted((a, b) => (a.after.value ?? 2) - (b.after.value ?? 2))[0]
  return (
    <FromHere
      links={onwards([
        {
          icon: ChartColumn,
          title: 'See mastery by standard',
          detail: 'Where the later window stands now',
          href: choices.link('/data/mastery', { test: after.id }),
        },
        {
          icon: Users,
          title: 'Compare groups',
          detail: 'How far groups are apart, and whether that changed',
          href: choices.link('/data/groups-gaps', { test: after.id, before: before.id }),
        },
        weakest ? planLesson(choices.scope, { standard: weakest.code, test: after.id }) : null,
        weakest
          ? makeGroups(choices.scope, {
              test: after.id,
              by: weakest.code,
              detail: `By what students still need on ${weakest.code}`,
            })
          : null,
        weakest ? startCycle(choices.scope, { standard: weakest.code, test: after.id }) : null,
        intoReport(choices.scope, { test: after.id, before: before.id }),
      ])}
    />
  )
}
