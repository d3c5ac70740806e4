/** What may be said, in its order: sentence, alike before, the difference; at the right who is in it. */
import { RefreshCw, TrendingUp } from 'lucide-react'
import { useMemo } from 'react'
import { useDrawing } from '#renderer/ui/charts/chart-source.ts'
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx'
import { Sentences } from '#renderer/ui/Sentences.tsx'
import { baselineStrip } from '#shared/charts/baseline-strip.ts'
import { differenceInDifferencesPlot } from '#shared/charts/difference-in-differences.ts'
import type { DifferenceInDifferencesPicture } from '#shared/charts/difference-in-differences-words.ts'
import type { ImpactResult } from '#shared/contracts/analysis/impact.ts'
import { FromHere } from '../frame/FromHere.tsx'
import { Methods } from '#renderer/ui/Methods.tsx'
import { intoReport, onwards } from '../frame/onward.ts'
import type { AnalysisChoices } from '../frame/use-analysis.ts'
import { ClassRows } from './ClassRows.tsx'
import { ComparedTeachers } from './ComparedTeachers.tsx'
import { DifferenceFigures } from './DifferenceFigures.tsx'
import { DosageSection } from './DosageSection.tsx'
import { EvidenceNote } from './EvidenceNote.tsx'
import { GroupTable } from './GroupTable.tsx'
import { verdictWords } from './impact-words.ts'
import { baselineOf, differenceOf } from './impact-pictures.ts'
import frame from '../frame/Analysis.module.css'

type Props = { readonly impact: ImpactResult; readonly choices: AnalysisChoices }

export function ImpactView({ impact, choices }: Props) {
  const strip = useMemo(() => baselineOf(impact), [impact])
  const difference = useMemo(() => differenceOf(impact), [impact])
  const drawStrip = useDrawing(baselineStrip, strip)
  return (
    <div className={frame.two} data-view="impact">
      <div className={frame.first}>
        <Sentences sentences={impact.sentences} limits={impact.limits} />
        <ChartFigure
          title="Alike before?"
          note={verdictWords[impact.baseline.verdict]}
          draw={drawStrip}
        />
        {difference && <DifferenceFigure difference={difference} />}
        <EvidenceNote impact={impact} />
        <Links impact={impact} choices={choices} />
        <Methods methods={impact.methods} />
      </div>
      <div className={frame.second}>
        <GroupTable impact={impact} />
        <DifferenceFigures impact={impact} />
        <ComparedTeachers impact={impact} />
        <DosageSection impact={impact} />
        <ClassRows impact={impact} />
      </div>
    </div>
  )
}

function DifferenceFigure({ difference }: { readonly difference: DifferenceInDifferencesPicture }) {
  const draw = useDrawing(differenceInDifferencesPlot, difference)
  return <ChartFigure title="Growth of both groups" note={difference.measure} draw={draw} />
}

function Links({ impact: { cycles, before, after }, choices }: Props) {
  const [first] = cycles
  if (!first) return null
  const scope = { kind: 'cycle' as const, id: first.id, grade: null, group: null }
  const tests = { before: before.id, test: after.id }
  return (
    <FromHere
      links={onwards([
        ...cycles.map(({ id, title }) => ({
          icon: RefreshCw,
          title: `Open ${title}`,
          detail: 'Goals, sessions and reflections of the cycle',
          href: `/cycles/${id}`,
        })),
        {
          icon: TrendingUp,
          title: 'Growth of these students',
          detail: 'Each student’s own change, by standard and level',
          href: choices.link('/data/growth', { scope, ...tests }),
        },
        intoReport(scope, tests),
      ])}
    />
  )
}
