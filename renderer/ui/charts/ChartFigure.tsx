/** A chart under its heading, with the choice between picture and table at the end of the line. */
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Section } from '#renderer/ui/Section.tsx'
import { Segments } from '#renderer/ui/Segments.tsx'
import type { DrawChart } from './chart-source.ts'
import { VegaChart } from './VegaChart.tsx'
import classes from './VegaChart.module.css'

type Props = {
  readonly title: string
  readonly note?: ReactNode
  readonly draw: DrawChart
  /** Beside the choice, for instance an export. */
  readonly extra?: ReactNode
  /** Lays something over the picture, such as buttons on its bars. */
  readonly over?: ReactNode
  /** In place of the chart’s own table, where its numbers can be opened. */
  readonly table?: ReactNode
  /** Under the chart: what else is to be known. */
  readonly children?: ReactNode
}

export const viewChoices = [
  { value: 'picture', label: 'Picture' },
  { value: 'table', label: 'Table' },
] as const

export function ChartFigure({ title, note, draw, extra, over, table, children }: Props) {
  const [view, setView] = useState<'picture' | 'table'>('picture')
  const chart = <VegaChart draw={draw} title={title} view={view} />
  const choice = (
    <Segments
      label={`${title}: show as`}
      size="small"
      choices={viewChoices}
      value={view}
      onChange={setView}
    />
  )
  return (
    <Section
      title={title}
      note={note}
      end={
        extra === undefined ? (
          choice
        ) : (
          <span className={classes.tools}>
            {extra}
            {choice}
          </span>
        )
      }
    >
      {view === 'table' && table !== undefined ? (
        table
      ) : (
        <div className={classes.plot}>
          {chart}
          {view === 'picture' && over}
        </div>
      )}
      {children}
    </Section>
  )
}
