/** What is in the document and how it looks: the same for every kind of report. */
import { Checkbox } from '@mantine/core'
import { useId } from 'react'
import { Segments } from '#renderer/ui/Segments.tsx'
import type { Report } from './use-report.ts'
import classes from './DocumentChoices.module.css'

const papers = [
  { value: 'letter', label: 'Letter' },
  { value: 'a4', label: 'A4' },
] as const

export function DocumentChoices({ report }: { readonly report: Report }) {
  return (
    <div className={classes.choices} role="group" aria-label="The document">
      <Parts report={report} />
      <Look report={report} />
    </div>
  )
}

/** In the order of the document. A part that this report does not have stays as it was chosen. */
function Parts({ report: { preview, document } }: { readonly report: Report }) {
  const legend = useId()
  const { leaveOut } = document.chosen
  const parts = preview?.parts ?? []
  if (parts.length === 0) return null
  const turn = (key: string, isIn: boolean): void => {
    const others = leaveOut.filter((one) => one !== key)
    document.change({ leaveOut: isIn ? others : [...others, key] })
  }
  return (
    <div className={classes.parts} role="group" aria-labelledby={legend}>
      <span id={legend} className={classes.legend}>
        Parts
      </span>
      {parts.map(({ key, title }) => (
        <Checkbox
          key={key}
          size="xs"
          label={title}
          checked={!leaveOut.includes(key)}
          onChange={(event) => turn(key, event.currentTarget.checked)}
        />
      ))}
    </div>
  )
}

function Look({ report: { document } }: { readonly report: Report }) {
  const { paper, schoolHeader } = document.chosen
  return (
    <div className={classes.look}>
      <Segments
        label="Paper"
        choices={papers}
        value={paper}
        onChange={(value) => document.change({ paper: value })}
      />
      <Checkbox
        size="xs"
        label="School’s name and logo at the top"
        checked={schoolHeader}
        onChange={(event) => document.change({ schoolHeader: event.currentTarget.checked })}
      />
    </div>
  )
}
