/** One part of a report: words before it, its paragraphs with those that stand for them, words after it. */
import { useState } from 'react'
import { backend } from '#renderer/app/backend.ts'
import { plural } from '#renderer/ui/format.ts'
import type { PartText, ReportTexts, TextPlace } from '#shared/contracts/reports/texts.ts'
import type { ReportInput } from '../frame/use-report.ts'
import { ParagraphWords } from './ParagraphWords.tsx'
import { textFor } from './text-for.ts'
import { WordsField } from './WordsField.tsx'
import classes from './OwnWords.module.css'

type Props = {
  readonly part: string
  readonly title: string
  readonly input: ReportInput
  readonly texts: ReportTexts
}

export function PartWords({ part, title, input, texts }: Props) {
  const own = texts.words.filter((text) => text.part === part)
  const [isOpen, setIsOpen] = useState(false)
  const changed = own.flatMap((text) => text.changed).length
  return (
    <details className={classes.part} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        {title}
        {own.length > 0 && <span className={classes.note}>{plural(own.length, 'text')}</span>}
        {changed > 0 && <span className={classes.late}>quotes what has changed</span>}
      </summary>
      {isOpen && <Fields {...{ part, title, input, texts }} />}
    </details>
  )
}

function Fields({ part, title, input, texts }: Props) {
  const own = texts.words.filter((text) => text.part === part)
  const at = (place: TextPlace): PartText | undefined => own.find((text) => text.place === place)
  const save = (place: TextPlace, original: string) => (words: string) => {
    const figures = texts.figures.filter((figure) => figure.part === part)
    const text = { part, place, original, words, figures }
    return backend().reports.writeText({ choices: input, text })
  }
  return (
    <>
      {texts.withHeading.includes(part) && (
        <WordsField label={`Before: ${title}`} text={at('before')} onSave={save('before', '')} />
      )}
      {texts.paragraphs
        .filter((paragraph) => paragraph.part === part)
        .map(({ text: said }, index) => {
          const text = textFor(own, said)
          return (
            <ParagraphWords
              key={`${index} ${text?.original ?? said}`}
              said={said}
              text={text}
              onSave={save('sentence', text?.original ?? said)}
            />
          )
        })}
      {own
        .filter(({ isLoose }) => isLoose)
        .map((text) => (
          <WordsField
            key={text.original}
            label="Stands at the end of the part: its paragraph is no longer in the report"
            text={text}
            onSave={save('sentence', text.original)}
          />
        ))}
      <WordsField label={`After: ${title}`} text={at('after')} onSave={save('after', '')} />
    </>
  )
}
