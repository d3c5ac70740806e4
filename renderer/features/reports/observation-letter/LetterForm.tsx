/** The choices of a letter. Text is taken over when its field is left. */
import { kindLabels } from '#shared/domain/observations/observation-words.ts'
import { formatDay } from '#renderer/ui/format.ts'
import { PillSelect } from '#renderer/ui/PillSelect.tsx'
import { Segments } from '#renderer/ui/Segments.tsx'
import { ForWhomFields } from '../frame/ForWhomFields.tsx'
import classes from '../frame/Reports.module.css'
import type { UsualChoices, Visit } from './LetterPage.tsx'

type Props = {
  readonly visit: Visit
  readonly visits: readonly Visit[]
  readonly chosen: UsualChoices
  readonly onVisit: (id: number) => void
  readonly onChoose: (changed: Partial<UsualChoices>) => void
}

export function LetterForm({ visit, visits, chosen, onVisit, onChoose }: Props) {
  return (
    <>
      <div className={classes.pills} role="group" aria-label="What it is about">
        <PillSelect
          label="Visit"
          value={String(visit.id)}
          choices={visits.map(({ id, observedOn, teacher, kind }) => ({
            value: String(id),
            label: `${formatDay(observedOn)}, ${teacher.givenName} ${teacher.familyName}`,
            group: kindLabels[kind],
          }))}
          onChange={(id) => onVisit(Number(id))}
          width={320}
        />
        <Segments
          label="Which lines"
          choices={[
            { value: 'look-fors', label: 'Evidence' },
            { value: 'script', label: 'And the script' },
          ]}
          value={chosen.evidence}
          onChange={(evidence) => onChoose({ evidence })}
        />
        <Segments
          label="Questions and talk as counted"
          choices={[
            { value: 'out', label: 'No counts' },
            { value: 'in', label: 'Counts' },
          ]}
          value={chosen.counts}
          onChange={(counts) => onChoose({ counts })}
        />
        <Segments
          label="Students appear as"
          choices={[
            { value: 'codes', label: 'Student A, B' },
            { value: 'names', label: 'Names' },
          ]}
          value={chosen.names}
          onChange={(names) => onChoose({ names })}
        />
      </div>
      <div className={classes.words} role="group" aria-label="In your own words">
        <ForWhomFields
          key={visit.id}
          words={{ recipient: '', preparedBy: chosen.preparedBy }}
          placeholder={`${visit.teacher.givenName} ${visit.teacher.familyName}`}
          onChange={onChoose}
        />
      </div>
    </>
  )
}
