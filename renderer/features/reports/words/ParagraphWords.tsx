/** A paragraph that the report wrote itself, and the coach's in its place. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { PartText } from '#shared/contracts/reports/texts.ts'
import { WordsField } from './WordsField.tsx'
import classes from './OwnWords.module.css'

type Props = {
  readonly said: string
  readonly text: PartText | undefined
  readonly onSave: (words: string) => Promise<void>
}

export function ParagraphWords({ said, text, onSave }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  if (!text && !isOpen) {
    return (
      <div className={classes.said}>
        <p>{said}</p>
        <Button
          size="xs"
          aria-label={`Write your own for: ${said}`}
          onClick={() => setIsOpen(true)}
        >
          Write your own
        </Button>
      </div>
    )
  }
  const giveBack = async (): Promise<void> => {
    setIsOpen(false)
    if (text) await onSave('')
  }
  return (
    <>
      <WordsField
        label="In place of the report’s own paragraph"
        text={text}
        first={said}
        isFocused={isOpen}
        onSave={onSave}
      />
      <div className={classes.said}>
        <p>{said}</p>
        <Button size="xs" onClick={() => void giveBack()}>
          Use the report’s own
        </Button>
      </div>
    </>
  )
}
