/** What the standards of the lesson stand on and lead to, as a line from left to right. */
import { ArrowRight } from 'lucide-react'
import { Fragment } from 'react'
import type { LessonPage } from '#shared/contracts/lessons/records.ts'
import { useEditing } from './editing.ts'
import { useLessonPanel } from '../panel/use-lesson-panel.ts'
import classes from './Lesson.module.css'

type Placed = LessonPage['standards'][number]
type Named = Placed['before'][number]

export function StandardsBeforeAndAfter() {
  const { page, isReadOnly } = useEditing()
  const panel = useLessonPanel(page.id)
  const codes = new Set(page.standards.map(({ code }) => code))
  const outside = (list: readonly Named[]): readonly Named[] =>
    [...new Map(list.map((one) => [one.code, one])).values()].filter(({ code }) => !codes.has(code))
  const before = outside(page.standards.flatMap((one) => one.before))
  const after = outside(page.standards.flatMap((one) => one.after))
  const parts = [
    { key: 'before', list: before },
    { key: 'now', list: page.standards },
    { key: 'after', list: after },
  ].filter(({ list }) => list.length > 0)
  return (
    <div className={classes.labeled}>
      <span className={classes.label}>
        Standards: before, in this lesson, after
        {!isReadOnly && (
          <button type="button" className="link" onClick={() => panel.show('details', 'Standards')}>
            Change
          </button>
        )}
      </span>
      {page.standards.length === 0 ? (
        <p className="t3">None yet: choose what this lesson is about.</p>
      ) : (
        <div className={classes.progression}>
          {parts.map(({ key, list }, index) => (
            <Fragment key={key}>
              {index > 0 && <ArrowRight size={14} aria-hidden="true" className={classes.arrow} />}
              <StandardList list={list} isNow={key === 'now'} />
            </Fragment>
          ))}
        </div>
      )}
    </div>
  )
}

const mostShown = 2

type ListProps = { readonly list: readonly Named[]; readonly isNow: boolean }

/** What comes before and after is many things; two stand here. */
function StandardList({ list, isNow }: ListProps) {
  const shown = isNow ? list : list.slice(0, mostShown)
  const rest = list.slice(shown.length).map(({ code }) => code)
  return (
    <ul className={classes.standards} data-now={isNow || undefined}>
      {shown.map(({ code, title }) => (
        <li key={code}>
          <b>{code}</b>
          {title !== '' && <span>{title}</span>}
        </li>
      ))}
      {rest.length > 0 && (
        <li className="t3" title={rest.join(', ')}>
          and {rest.length} more
        </li>
      )}
    </ul>
  )
}
