/** The choices of a lesson packet. Text is taken over when its field is left. */
import { Link } from 'wouter'
import { formatDay } from '#renderer/ui/format.ts'
import { PillSelect } from '#renderer/ui/PillSelect.tsx'
import { Segments } from '#renderer/ui/Segments.tsx'
import { AudienceRadios } from '../frame/AudienceRadios.tsx'
import { ForWhomFields } from '../frame/ForWhomFields.tsx'
import classes from '../frame/Reports.module.css'
import type { Lesson, UsualChoices } from './LessonPacketPage.tsx'

type Props = {
  readonly lesson: Lesson
  readonly lessons: readonly Lesson[]
  readonly chosen: UsualChoices
  readonly onLesson: (id: number) => void
  readonly onChoose: (changed: Partial<UsualChoices>) => void
}

export function LessonPacketForm({ lesson, lessons, chosen, onLesson, onChoose }: Props) {
  return (
    <>
      <div className={classes.pills} role="group" aria-label="What it is about">
        <PillSelect
          label="Lesson"
          value={String(lesson.id)}
          choices={lessons.map((one) => ({
            value: String(one.id),
            label: [one.title, one.taughtOn && formatDay(one.taughtOn)].filter(Boolean).join(', '),
          }))}
          onChange={(id) => onLesson(Number(id))}
          width={320}
        />
        <Segments
          label="Students appear as"
          choices={[
            { value: 'codes', label: 'Codes' },
            { value: 'names', label: 'Names' },
          ]}
          value={chosen.names}
          onChange={(names) => onChoose({ names })}
        />
        <Link href={`/lessons/${lesson.id}`} className="link">
          Change the plan
        </Link>
      </div>
      <AudienceRadios
        among={['teacher', 'team', 'principal'] as const}
        value={chosen.audience}
        details={{
          teacher: 'who watches, with what was agreed',
          team: 'observers',
          principal: 'no students, no counts',
        }}
        onChange={(audience) => onChoose({ audience })}
      />
      <div className={classes.words} role="group" aria-label="In your own words">
        <ForWhomFields words={chosen} placeholder="Elena" onChange={onChoose} />
      </div>
    </>
  )
}
