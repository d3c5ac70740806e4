/** What is still needed, what one row of the file is, and what is said once for want of a column. */
import { TextInput } from '@mantine/core'
import { CircleCheck, CircleHelp } from 'lucide-react'
import { useState } from 'react'
import { Segments } from '#renderer/ui/Segments.tsx'
import { useFocusTaken } from '#renderer/ui/use-focus-taken.ts'
import type { ColumnsOfFile } from '#shared/contracts/import-mapping.ts'
import { reshape } from '#shared/domain/mapping/change-mapping.ts'
import type { Mapping, MappingConstants } from '#shared/domain/mapping/mapping.ts'
import { mappingAssumptions, needsSentence } from '#shared/domain/mapping/mapping-needs.ts'
import type { RecipeField } from '#shared/domain/recipes.ts'
import { ReadingForm } from '../ReadingForm.tsx'
import { readingInWords } from '../reading-names.ts'
import type { ImportState } from '../use-import.ts'
import page from '../ImportPage.module.css'
import classes from './MappingView.module.css'

type Props = {
  readonly file: ColumnsOfFile
  readonly mapping: Mapping
  readonly state: ImportState
}

const shapes = [
  { value: 'row per student', label: 'One student' },
  { value: 'row per student and standard', label: 'One student and standard' },
  { value: 'row per enrolment', label: 'A place in a class' },
] as const

export function MappingTop({ file, mapping, state }: Props) {
  const { change, startFrom } = state.byHand
  const takeFocus = useFocusTaken()
  const [isReading, setIsReading] = useState(false)
  return (
    <div className={`${page.top} ${classes.top}`}>
      <div className={page.layout}>
        <h2 ref={takeFocus} tabIndex={-1} className={page.layoutName}>
          Say what each column is
        </h2>
        <Needs mapping={mapping} />
        <div className={classes.line}>
          <span className="t2">Each row is</span>
          <Segments
            label="Each row is"
            size="small"
            choices={shapes}
            value={mapping.shape}
            onChange={(shape) => change(reshape(mapping, shape))}
          />
        </div>
        <div className={classes.line}>
          <span className="t2">{readingInWords(file.reading)}</span>
          <button
            type="button"
            className="link"
            aria-expanded={isReading}
            onClick={() => setIsReading(!isReading)}
          >
            Read it another way
          </button>
          {mapping.recipeId !== null && (
            <button type="button" className="link" onClick={() => startFrom(null)}>
              Start from suggestions alone
            </button>
          )}
        </div>
        {isReading && (
          <div className={classes.line}>
            <ReadingForm
              reading={file.reading}
              sheets={file.sheets}
              onChoose={(changed) => {
                startFrom(mapping.recipeId)
                state.choose(changed)
              }}
            />
          </div>
        )}
      </div>
      {mapping.shape !== 'row per enrolment' && (
        <Constants mapping={mapping} onChange={(next) => change({ ...mapping, constants: next })} />
      )}
    </div>
  )
}

function Needs({ mapping }: { readonly mapping: Mapping }) {
  const needs = needsSentence(mapping)
  const assumed = mappingAssumptions(mapping)
  const Icon = needs === null ? CircleCheck : CircleHelp
  return (
    <p className={classes.needs} role="status">
      <Icon size={16} aria-hidden="true" className={needs === null ? 'good' : 'warn'} />
      <span>
        <b>{needs ?? 'All that is needed is placed.'}</b>
        {needs === null && assumed.length > 0 && ` Assumed: ${assumed.join('; ')}.`}
      </span>
    </p>
  )
}

type ConstantsProps = {
  readonly mapping: Mapping
  readonly onChange: (constants: MappingConstants) => void
}

const texts = [
  { name: 'assessment', label: 'Test', field: 'assessment', placeholder: 'As the file is called' },
  { name: 'window', label: 'Window', field: 'window', placeholder: 'Fall, Unit 3, …' },
  { name: 'schoolYear', label: 'School year', field: 'schoolYear', placeholder: 'By the date' },
] as const

/** Only what no column says. */
function Constants({ mapping, onChange }: ConstantsProps) {
  const { constants, placements, shape } = mapping
  const has = (field: RecipeField): boolean =>
    Object.values(placements).some((one) => one.as === 'field' && one.field === field)
  const hasOwnDay = Object.values(placements).some(
    (one) => one.as === 'detail' && one.part === 'date',
  )
  const isLong = shape === 'row per student and standard'
  return (
    <fieldset className={classes.constants}>
      <legend>Said once for the whole file</legend>
      {texts.map(({ name, label, field, placeholder }) =>
        has(field) ? null : (
          <TextInput
            key={name}
            size="xs"
            label={label}
            placeholder={placeholder}
            maxLength={200}
            value={constants[name]}
            onChange={(event) => onChange({ ...constants, [name]: event.currentTarget.value })}
          />
        ),
      )}
      {!has('testDate') && !hasOwnDay && (
        <TextInput
          size="xs"
          type="date"
          label="Test date"
          value={/^\d{4}-/.test(constants.testDate) ? constants.testDate : ''}
          onChange={(event) => onChange({ ...constants, testDate: event.currentTarget.value })}
        />
      )}
      {isLong && !has('possible') && (
        <TextInput
          size="xs"
          type="number"
          min={0}
          label="Points possible"
          value={constants.possible ?? ''}
          onChange={(event) => {
            const possible = Number(event.currentTarget.value)
            onChange({ ...constants, possible: possible > 0 ? possible : null })
          }}
        />
      )}
    </fieldset>
  )
}
