/** The offered standards, each with how the class did; below, what stands before and after the one at hand. */
import { useEffect, useRef } from 'react'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { StandardMarkView } from './StandardMarkView.tsx'
import type { Marks } from './use-marks.ts'
import type { StandardOptions } from './use-standard-options.ts'
import classes from './Standards.module.css'

type Props = {
  readonly id: string
  readonly label: string
  readonly found: StandardOptions
  readonly active: number | null
  readonly marks: Marks
  readonly onChoose: (code: string) => void
  readonly onPoint: (index: number) => void
}

export function StandardOptionList(props: Props) {
  const { id, label, found, active, marks, onChoose, onPoint } = props
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const options = list.current?.querySelectorAll('[role="option"]')
    options?.[active ?? -1]?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <>
      {found.heading !== '' && <p className={classes.heading}>{found.heading}</p>}
      <div ref={list} id={id} role="listbox" aria-label={label} className={classes.options}>
        {found.options.map(({ code, title, list: name }, index) => {
          const mark = marks.of(code)
          return (
            // The keys are the field's: it keeps the focus.
            <button
              key={code}
              type="button"
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              className={classes.option}
              onMouseMove={() => onPoint(index)}
              onClick={() => onChoose(code)}
            >
              <span className="m">{code}</span>
              <span className={classes.title}>
                {title}
                {name !== '' && <span className="t3"> {name}</span>}
              </span>
              {mark && <StandardMarkView mark={mark} hasBar={false} />}
            </button>
          )
        })}
        {found.options.length === 0 && (
          <p className={classes.nothing}>Nothing is named there. Escape goes back.</p>
        )}
      </div>
      <Around code={active === null ? null : (found.options[active]?.code ?? null)} />
    </>
  )
}

/** What the highlighted one leans on and leads to, and the keys that walk there. */
function Around({ code }: { readonly code: string | null }) {
  const { data } = useBackendQuery(
    'standards',
    'standard',
    { code: code ?? '' },
    { enabled: code !== null, keepPrevious: true },
  )
  if (code === null || !data) return null
  const sides = [
    ['[', 'before', data.before],
    [']', 'after', data.after],
  ] as const
  return (
    <div className={classes.around}>
      <p className={classes.what}>{data.description}</p>
      {sides.map(([key, side, list]) => (
        <p key={side} className={classes.side}>
          <Kbd shortcut={key} isDecoration /> {side}{' '}
          <span className="t2">
            {list.length === 0 ? 'nothing' : list.map((one) => one.code).join(', ')}
          </span>
        </p>
      ))}
    </div>
  )
}
