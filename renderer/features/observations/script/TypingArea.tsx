/** Where the script is typed: large, with the time of the line, and nothing that moves while one types. */
import type { KeyboardEvent } from 'react'
import { elapsedText } from '#shared/domain/observations/script-clock.ts'
import { speakerLabels } from '#shared/domain/observations/observation-words.ts'
import { typedLine } from '#shared/domain/observations/typed-line.ts'
import { useEditing } from '../page/editing.ts'
import { useSecond } from '../page/use-second.ts'
import type { Script } from './use-script.ts'
import classes from './Script.module.css'

type Props = {
  readonly script: Script
  /** To the last line of the list. */
  readonly onUp: () => void
  readonly takesFocus: boolean
}

export function TypingArea({ script, onUp, takesFocus }: Props) {
  const { page } = useEditing()
  const running = useSecond(page.clock)
  const { text } = script
  const { who, lookFor } = typedLine(text, page.lookFors.length)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      script.enter()
    }
    if (event.key === 'ArrowUp' && text === '') {
      event.preventDefault()
      onUp()
    }
  }
  return (
    <div className={classes.typing}>
      <span className={classes.stamp} data-quiet={script.second === null || undefined}>
        {elapsedText(script.second ?? running)}
      </span>
      <textarea
        rows={1}
        className={classes.field}
        aria-label="Next line of the script"
        aria-describedby="script-keys"
        placeholder="What is said and done, as it happens"
        autoFocus={takesFocus}
        maxLength={4900}
        spellCheck
        value={text}
        onChange={(event) => script.type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <p id="script-keys" className={classes.keys}>
        {who !== '' && <b className={classes.said}>{speakerLabels[who]}</b>}
        {lookFor !== null && <b className={classes.said}>look-for {lookFor}</b>}
        <span>
          <kbd>Enter</kbd> next line
        </span>
        <span>
          <kbd>t:</kbd> teacher
        </span>
        <span>
          <kbd>s:</kbd> students
        </span>
        <span>
          <kbd>{'//'}</kbd> my aside
        </span>
        {page.lookFors.length > 0 && (
          <span>
            <kbd>#1</kbd> at the end: look-for
          </span>
        )}
      </p>
      {script.problem !== null && (
        <p role="alert" className={classes.problem}>
          {script.problem}
        </p>
      )}
    </div>
  )
}
