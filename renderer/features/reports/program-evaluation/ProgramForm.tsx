/** The choices of a program evaluation. Text is taken over when its field is left: each change makes the pages again. */
import { Textarea } from '@mantine/core'
import type { CallOutput } from '#renderer/app/backend-hooks.ts'
import { PillSelect } from '#renderer/ui/PillSelect.tsx'
import { formatDay } from '#renderer/ui/format.ts'
import type { Administration } from '#shared/contracts/analysis/scope.ts'
import { readSurveyCounts } from '#shared/domain/survey-counts.ts'
import { AudienceRadios } from '../frame/AudienceRadios.tsx'
import { ForWhomFields } from '../frame/ForWhomFields.tsx'
import classes from '../frame/Reports.module.css'
import { pairOf, windowPairs } from '../frame/window-pairs.ts'
import type { ProgramAddress } from './program-address.ts'
import type { ProgramWords, UsualChoices } from './program-words.ts'

export type Year = CallOutput<'schools', 'year'>

export type FormProps = {
  readonly address: ProgramAddress
  readonly year: Year
  readonly schools: readonly { readonly id: number; readonly name: string }[]
  readonly tests: readonly Administration[]
  readonly chosen: UsualChoices
  readonly typed: ProgramWords
  readonly onAddress: (changed: Partial<ProgramAddress>) => void
  readonly onChoose: (changed: Partial<UsualChoices>) => void
  readonly onType: (changed: Partial<ProgramWords>) => void
}

export function ProgramForm(props: FormProps) {
  const { chosen, onChoose } = props
  return (
    <>
      <AboutPills {...props} />
      <AudienceRadios
        among={['principal', 'district'] as const}
        value={chosen.audience}
        onChange={(audience) => onChoose({ audience })}
        details={{ principal: 'of one school', district: 'sums, no one is named' }}
      />
      <div className={classes.words} role="group" aria-label="For whom">
        <ForWhomFields words={chosen} placeholder="The school board" onChange={onChoose} />
      </div>
      <WordFields {...props} />
    </>
  )
}

function AboutPills({ address, year, schools, tests, onAddress }: FormProps) {
  const { period, school, windows } = address
  const periods = periodsOf(year)
  const shown = period === null ? 'year' : `${period.from} ${period.to}`
  return (
    <div className={classes.pills} role="group" aria-label="What it is about">
      <PillSelect
        label="Period"
        value={shown}
        choices={
          periods.some(({ value }) => value === shown)
            ? periods
            : [...periods, { value: shown, label: daysOf(period) }]
        }
        onChange={(value) => {
          const [from = '', to = ''] = value.split(' ')
          onAddress({ period: value === 'year' ? null : { from, to } })
        }}
      />
      <PillSelect
        label="School"
        value={String(school ?? '')}
        choices={[
          { value: '', label: 'All' },
          ...schools.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
        onChange={(id) => onAddress({ school: id === '' ? null : Number(id) })}
      />
      <PillSelect
        label="Students"
        value={
          windows === null || windows === 'none' ? 'none' : `${windows.before}-${windows.after}`
        }
        choices={[{ value: 'none', label: 'left out' }, ...windowPairs(tests)]}
        onChange={(value) => onAddress({ windows: pairOf(value) ?? 'none' })}
      />
    </div>
  )
}

/** The school year, then its terms. */
function periodsOf({ schoolYear, terms }: Year) {
  return [
    {
      value: 'year',
      label: `School year, ${daysOf({ from: schoolYear.startsOn, to: schoolYear.endsOn })}`,
    },
    ...terms.map(({ name, startsOn, endsOn }) => ({
      value: `${startsOn} ${endsOn}`,
      label: `${name}, ${daysOf({ from: startsOn, to: endsOn })}`,
    })),
  ]
}

const daysOf = (period: ProgramAddress['period']): string =>
  period === null ? '' : `${formatDay(period.from)} to ${formatDay(period.to)}`

type Field = {
  readonly name: keyof ProgramWords
  readonly label: string
  readonly description: string
}

const fields: readonly Field[] = [
  {
    name: 'questions',
    label: 'Questions',
    description: 'One a line; the usual ones when left empty',
  },
  {
    name: 'description',
    label: 'The program',
    description: 'In your own words, before its table of models',
  },
  {
    name: 'conclusions',
    label: 'Conclusions',
    description: 'A dash before a line makes a list; lines to write on when left empty',
  },
  {
    name: 'surveys',
    label: 'Survey counts',
    description:
      'A question, below it an answer a line with its count, an empty line before the next',
  },
]

function WordFields({ typed, onType }: FormProps) {
  const { problems } = readSurveyCounts(typed.surveys)
  return (
    <div className={classes.words} role="group" aria-label="In your own words">
      {fields.map(({ name, label, description }) => (
        <Textarea
          key={name}
          label={label}
          description={description}
          size="xs"
          autosize
          minRows={3}
          maxRows={12}
          maxLength={8000}
          defaultValue={typed[name]}
          error={name === 'surveys' && problems.length > 0 ? problems.join(' ') : undefined}
          onBlur={(event) => onType({ [name]: event.currentTarget.value })}
        />
      ))}
    </div>
  )
}
