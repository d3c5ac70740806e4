/** The facts of a lesson in one line. Each leads to where it is changed; at the end, whether all is saved. */
import type { LessonPage } from '#shared/contracts/lessons/records.ts'
import { coherencePrompts } from '#shared/domain/lessons/coherence.ts'
import { formatClockTime, formatWeekday, plural } from '#renderer/ui/format.ts'
import { SaveNote } from '#renderer/ui/saved/SaveNote.tsx'
import type { LessonPanelView } from '../panel/use-lesson-panel.ts'
import { useEditing } from './editing.ts'
import classes from './Lesson.module.css'

export function MetaRow({ panel }: { readonly panel: LessonPanelView }) {
  const { page, state } = useEditing()
  const waiting = waitingPrompts(page)
  return (
    <div className={classes.meta}>
      {factsOf(page).map(({ name, text, isNone }) => (
        <button
          key={name}
          type="button"
          className={classes.fact}
          data-none={isNone || undefined}
          aria-label={`${name}: ${text}. Change`}
          onClick={() => panel.show('details', name)}
        >
          {text}
        </button>
      ))}
      {waiting.length > 0 && (
        <button type="button" className={classes.fact} onClick={() => panel.show('prompts')}>
          {plural(waiting.length, 'thing')} to look at
        </button>
      )}
      <span className={classes.saved}>
        {(state !== 'idle' || page.version) && (
          <SaveNote state={state === 'idle' ? 'saved' : state} />
        )}
        <VersionLink page={page} onShow={() => panel.show('versions')} />
      </span>
    </div>
  )
}

/** Those that nobody has put away. */
export const waitingPrompts = (page: LessonPage) =>
  coherencePrompts({ content: page, minutes: page.time?.minutes ?? null }).filter(
    ({ key }) => !page.quietPrompts.includes(key),
  )

type VersionProps = { readonly page: LessonPage; readonly onShow: () => void }

function VersionLink({ page: { version }, onShow }: VersionProps) {
  if (!version) return null
  return (
    <button type="button" className={classes.fact} onClick={onShow}>
      {version.isChanged ? `changed since version ${version.number}` : `version ${version.number}`}
    </button>
  )
}

type Fact = { readonly name: string; readonly text: string; readonly isNone?: boolean }

function factsOf(page: LessonPage): readonly Fact[] {
  const { fields, grade, school } = page
  const place = [grade && `Grade ${grade}`, school?.name].filter(Boolean).join(', ')
  const day = fields.taughtOn && formatWeekday(fields.taughtOn)
  const time = fields.startsAt && formatClockTime(fields.startsAt)
  return [
    fact('Class', place, 'No class yet'),
    fact('Day', [day, time].filter(Boolean).join(', '), 'No day yet'),
    fact('Cognitive demand', capitalized(fields.demand ?? ''), 'Demand?'),
    fact('Student practices', codesInWords('SMP', fields.studentPractices), 'SMP?'),
    fact('Teaching practices', codesInWords('MTP', fields.teachingPractices), 'MTP?'),
  ]
}

const fact = (name: string, text: string, none: string): Fact =>
  text === '' ? { name, text: none, isNone: true } : { name, text }

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** "SMP 3, 5". */
const codesInWords = (prefix: string, codes: readonly string[]): string =>
  codes.length === 0
    ? ''
    : `${prefix} ${codes
        .map((code) => code.replace(prefix, ''))
        .toSorted()
        .join(', ')}`
