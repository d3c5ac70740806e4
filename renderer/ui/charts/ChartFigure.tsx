/** A chart under its heading, with the choice between picture and table at the end of the line. */
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Section } from '#renderer/ui/Section.tsx'
import { Segments } from '#renderer/ui/Segments.tsx'
import type { DrawChart } from './chart-source.ts'
import { VegaChart } from './VegaChart.tsx'

type Props = {
  readonly title: string
  readonly note?: ReactNode
  readonly draw: DrawChart
}

export const viewChoices = [
  { value: 'picture', label: 'Picture' },
  { value: 'table', label: 'Table' },
] as const

export function ChartFigure({ title, note, draw }: Props) {
  const [view, setView] = useState<'picture' | 'table'>('picture')
  return (
    <Section
      title={title}
      note={note}
      end={
        <Segments
          label={`${title}: show as`}
          size="small"
          choices={viewChoices}
          value={view}
          onChange={setView}
        />
      }
    >
      <VegaChart draw={draw} title={title} view={view} />
    </Section>
  )
}
