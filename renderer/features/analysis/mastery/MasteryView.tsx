/** Sentence and standards at the left, the students at the right; as a table, one under the other. */
import { ListChecks, TrendingUp } from 'lucide-react'
import { useMemo } from 'react'
import { asEstimate, useDrawing } from '#renderer/ui/charts/chart-source.ts'
import { VegaChart } from '#renderer/ui/charts/VegaChart.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { Sentences } from '#renderer/ui/Sentences.tsx'
import { intervalBarRows, intervalBars } from '#shared/charts/interval-bars.ts'
import type { StandardBars } from '#shared/charts/interval-bars.ts'
import type { Mastery } from '#shared/contracts/analysis/mastery.ts'
import { ChartRows } from '../frame/ChartRows.tsx'
import { FromHere } from '../frame/FromHere.tsx'
import { Methods } from '#renderer/ui/Methods.tsx'
import {
  checkKey,
  intoReport,
  makeGroups,
  onwards,
  planLesson,
  startCycle,
} from '../frame/onward.ts'
import { TableExport } from '../frame/TableExport.tsx'
import { useMasteryStudents } from './mastery-students.ts'
import { masteryTable } from './mastery-table.ts'
import { StudentHeat } from './StudentHeat.tsx'
import type { AnalysisChoices } from '../frame/use-analysis.ts'
import classes from '../frame/Analysis.module.css'

type Props = { readonly mastery: Mastery; readonly choices: AnalysisChoices }

export function MasteryView({ mastery, choices }: Props) {
  const { view } = choices.address
  const bars = useMemo(() => standardBars(mastery), [mastery])
  const draw = useDrawing(intervalBars, bars)
  const open = useMasteryStudents(mastery, choices)
  const chart = <VegaChart draw={draw} title="Standards, weakest first" view={view} />
  return (
    <div className={classes.two} data-view={view}>
      <div className={classes.first}>
        <Sentences sentences={mastery.sentences} limits={mastery.limits} />
        {mastery.standards.length > 0 && (
          <Section
            title="Standards, weakest first"
            end={
              <span className={classes.tools}>
                <span className="t3">share at the cut, 95% interval</span>
                <TableExport source={masteryTable(mastery)} isMain />
              </span>
            }
          >
            {view === 'table' ? (
              chart
            ) : (
              <ChartRows
                label="Students below the cut, by standard"
                place={intervalBarRows}
                rows={mastery.standards.map(({ code, atCut, studentsAtCut }) => ({
                  label: `${code}: show the ${atCut.n - studentsAtCut} students below the cut`,
                  onOpen: () => open.standard(code, 'below the cut'),
                }))}
              >
                {chart}
              </ChartRows>
            )}
          </Section>
        )}
        <Links mastery={mastery} choices={choices} />
        <Methods methods={mastery.methods} />
      </div>
      <div className={classes.second}>
        <StudentHeat mastery={mastery} choices={choices} open={open} />
      </div>
    </div>
  )
}

function Links({ mastery, choices }: Props) {
  const { id, hasItems } = mastery.administration
  const [weakest] = mastery.standards
  const [doubted] = mastery.doubtedItems
  return (
    <FromHere
      links={onwards([
        doubted ? checkKey(choices.scope, { test: id, item: doubted }) : null,
        weakest ? planLesson(choices.scope, { standard: weakest.code, test: id }) : null,
        ...(hasItems
          ? [
              {
                icon: ListChecks,
                title: 'Look at the items',
                detail: weakest
                  ? `Which answers students chose, ${weakest.code} first`
                  : 'Which answers students chose',
                href: choices.link('/data/items', { test: id }),
              },
            ]
          : []),
        {
          icon: TrendingUp,
          title: 'See growth',
          detail: 'The same students, an earlier window and this one',
          href: choices.link('/data/growth', { test: id }),
        },
        weakest
          ? makeGroups(choices.scope, {
              test: id,
              by: hasItems ? null : weakest.code,
              detail: `${weakest.atCut.n - weakest.studentsAtCut} students below the cut, by ${hasItems ? 'misconception' : 'standard'}`,
            })
          : null,
        weakest ? startCycle(choices.scope, { standard: weakest.code, test: id }) : null,
        intoReport(choices.scope, { test: id }),
      ])}
    />
  )
}

function standardBars({ standards, comparisonLabel, doubtedItems }: Mastery): StandardBars {
  const doubted = new Set(doubtedItems.map(({ standard }) => standard))
  const others = Math.max(0, ...standards.map(({ comparison }) => comparison?.n ?? 0))
  return {
    comparisonLabel: comparisonLabel && `${comparisonLabel}, n = ${others}`,
    rows: standards.map((one) => ({
      code: one.code,
      title: one.title,
      count: one.studentsAtCut,
      share: asEstimate(one.atCut),
      comparison: one.comparison?.value ?? null,
      isThinEvidence: one.isThin,
      isKeyDoubted: doubted.has(one.code),
    })),
  }
}
