/** The line itself: a plain text field, with what was understood underlined beneath its words. */
import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import type { Part } from '#shared/domain/quick-log/model.ts'
import classes from './QuickLog.module.css'

type Props = {
  readonly input: RefObject<HTMLInputElement | null>
  readonly line: string
  readonly parts: readonly Part[]
  readonly describedBy: string
  readonly onChange: (line: string) => void
}

export function LineInput({ input, line, parts, describedBy, onChange }: Props) {
  const under = useRef<HTMLDivElement>(null)
  const follow = (): void => {
    if (under.current && input.current)
      under.current.style.translate = `-${input.current.scrollLeft}px 0`
  }
  useEffect(follow)
  return (
    <div className={classes.text}>
      <div className={classes.underlines} aria-hidden="true">
        <div ref={under}>
          {parts.map((part) => (
            <span key={part.from} data-part={part.kind}>
              {line.slice(part.from, part.to)}
            </span>
          ))}
        </div>
      </div>
      <input
        ref={input}
        className={classes.input}
        aria-label="Session in one line"
        aria-describedby={describedBy}
        placeholder="rivera coplan 30m yesterday fractions number line; next: model number talk thu"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        value={line}
        onChange={(event) => onChange(event.currentTarget.value)}
        onScroll={follow}
        onSelect={follow}
      />
    </div>
  )
}
