/** Where the time of a session goes. Without a split, all of it goes to the category of its kind. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { isWhole, roundedPercent } from '#shared/domain/session-words.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { percentOf } from './form-values.ts'
import type { FormModel, FormProps } from './form-model.ts'
import { ShareInput } from './ShareInput.tsx'
import classes from './SessionForm.module.css'

export function TimeSplit({ model }: FormProps) {
  const { values, change, isReadOnly } = model
  const [isOpen, setIsOpen] = useState(values.time.length > 0)
  if (!isOpen && values.time.length === 0)
    return (
      <Section title="Time">
        <p className={classes.hint}>
          {wholeSentence(model)}
          {!isReadOnly && (
            <Button size="compact-xs" onClick={() => setIsOpen(true)}>
              Split it
            </Button>
          )}
        </p>
      </Section>
    )
  return (
    <Section title="Time" note={<SplitSum model={model} />}>
      <ul className={classes.shares}>
        {shownCategories(model).map(({ id, name }) => (
          <ShareInput
            key={id}
            name={name}
            percent={shareOf(model, id)}
            left={100 - percentOf(values.time) + shareOf(model, id)}
            isLive={model.isNew}
            isReadOnly={isReadOnly}
            onChange={(percent) => change({ time: withShare(model, id, percent) })}
          />
        ))}
      </ul>
      {model.problems.time && (
        <p className="late sm" role="alert">
          {model.problems.time}
        </p>
      )}
      {!isReadOnly && (
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => {
            change({ time: [] })
            setIsOpen(false)
          }}
        >
          No split
        </Button>
      )}
    </Section>
  )
}

function SplitSum({ model: { values } }: FormProps) {
  const sum = percentOf(values.time)
  const left = roundedPercent(100 - sum)
  const words = isWhole(sum) ? 'adds up to 100%' : left > 0 ? `${left}% left` : `${-left}% too much`
  return (
    <span role="status" className={isWhole(sum) ? 'good' : left > 0 ? 'warn' : 'late'}>
      {words}
    </span>
  )
}

function wholeSentence({ values, categories }: FormModel): string {
  const category = categories.find(({ types }) => types.includes(values.type))
  if (values.type === '') return 'All of it goes to the category of its kind.'
  return category
    ? `All of it goes to ${category.name}.`
    : 'No category takes this kind yet: it counts as not sorted.'
}

/** Those in use, and an archived one that this session still has. */
const shownCategories = ({ categories, values }: FormModel) =>
  categories.filter(
    ({ id, isArchived }) => !isArchived || values.time.some(({ categoryId }) => categoryId === id),
  )

const shareOf = ({ values }: FormModel, id: number): number =>
  values.time.find(({ categoryId }) => categoryId === id)?.percent ?? 0

function withShare({ values }: FormModel, id: number, percent: number) {
  const others = values.time.filter(({ categoryId }) => categoryId !== id)
  return percent > 0 ? [...others, { categoryId: id, percent }] : others
}
