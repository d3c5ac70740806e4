/** Launch, Explore, Summarize: what they take of the time there is, and what happens in them. */
import { ActionIcon, Menu } from '@mantine/core'
import { Ellipsis } from 'lucide-react'
import type { Segment } from '#shared/contracts/lessons/rows.ts'
import { segmentKinds } from '#shared/domain/lessons/lesson-fields.ts'
import { totalMinutes } from '#shared/domain/lessons/coherence.ts'
import { InPlaceText } from '#renderer/ui/InPlace/InPlaceText.tsx'
import { MathField } from '#renderer/ui/Mathematics/MathField.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { useFocusKept } from '#renderer/ui/use-focus-kept.ts'
import { useEditing } from './editing.ts'
import { Timeline } from './Timeline.tsx'
import { useMovingRows } from './use-moving-rows.ts'
import type { MovingRows } from './use-moving-rows.ts'
import classes from './Segments.module.css'

export function Segments() {
  const { page, isReadOnly, addRow } = useEditing()
  const { segments, time } = page
  const keepFocus = useFocusKept()
  const moving = useMovingRows('segments')
  const widths = segments.map(({ minutes }) => `minmax(150px, ${Math.max(minutes, 8)}fr)`).join(' ')
  return (
    <Section
      title="Lesson"
      note={minutesInWords(totalMinutes(segments), time?.minutes ?? null)}
      className={classes.section}
      end={
        <span className={classes.end}>
          {time?.period && <span className="t3">{time.period}</span>}
          {!isReadOnly && (
            <button
              type="button"
              className="link"
              onClick={() => void addRow('segments', { name: 'Part', minutes: 5 })}
            >
              Add part
            </button>
          )}
        </span>
      }
    >
      <Timeline />
      <ul
        ref={keepFocus}
        className={classes.segments}
        style={{ '--segments': widths } as React.CSSProperties}
      >
        {segments.map((segment, index) => (
          <li key={segment.id} data-line="">
            <SegmentColumn segment={segment} index={index} moving={moving} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function minutesInWords(sum: number, there: number | null): string {
  if (there === null) return `${sum} minutes`
  const over = sum - there
  if (over > 0) return `${sum} of ${there} minutes, ${over} over`
  return over < 0 ? `${sum} of ${there} minutes, ${-over} left` : `${sum} of ${there} minutes`
}

type Props = {
  readonly segment: Segment
  readonly index: number
  readonly moving: MovingRows
}

function SegmentColumn({ segment, index, moving }: Props) {
  const { isReadOnly, changeRow } = useEditing()
  const { id, name, minutes } = segment
  const save = (changes: Partial<Omit<Segment, 'id'>>): Promise<void> =>
    changeRow('segments', id, changes)
  return (
    <>
      <div className={classes.head}>
        <InPlaceText
          label={`Name of part ${index + 1}`}
          className={classes.name}
          value={name}
          isNeeded
          isReadOnly={isReadOnly}
          onSave={(text) => save({ name: text.slice(0, 500) })}
        />
        <InPlaceText
          label={`Minutes of ${name}`}
          className={classes.minutes}
          align="right"
          value={String(minutes)}
          isNeeded
          isReadOnly={isReadOnly}
          isValid={(text) => /^\d{1,3}$/.test(text) && Number(text) <= 480}
          onSave={(text) => save({ minutes: Number(text) })}
        />
        <span className="t2 sm">min</span>
        {!isReadOnly && <SegmentMenu segment={segment} index={index} moving={moving} />}
      </div>
      <MathField
        label={`What the teacher does: ${name}`}
        className={classes.text}
        value={segment.teacherDoes}
        isReadOnly={isReadOnly}
        placeholder="What the teacher does and asks"
        onKey={moving.keysOf(index)}
        onSave={(teacherDoes) => save({ teacherDoes })}
      />
      <MathField
        label={`What students do: ${name}`}
        className={classes.students}
        value={segment.studentsDo}
        isReadOnly={isReadOnly}
        placeholder="What students do"
        onKey={moving.keysOf(index)}
        onSave={(studentsDo) => save({ studentsDo })}
      />
    </>
  )
}

const kindWords = {
  launch: 'Launch',
  explore: 'Explore',
  summarize: 'Summarize',
  other: 'Something else',
} as const

function SegmentMenu({ segment, index, moving }: Props) {
  const { page, changeRow, removeRow } = useEditing()
  const last = page.segments.length - 1
  return (
    <Menu transitionProps={{ duration: 0 }} position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon size={24} className={classes.menu} aria-label={`Change ${segment.name}`}>
          <Ellipsis size={14} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>This part is</Menu.Label>
        {segmentKinds.map((kind) => (
          <Menu.RadioItem
            key={kind}
            value={kind}
            checked={segment.kind === kind}
            onClick={() => void changeRow('segments', segment.id, { kind })}
          >
            {kindWords[kind]}
          </Menu.RadioItem>
        ))}
        <Menu.Divider />
        <Menu.Item disabled={index === 0} onClick={() => moving.move(index, -1)}>
          Move earlier
        </Menu.Item>
        <Menu.Item disabled={index === last} onClick={() => moving.move(index, 1)}>
          Move later
        </Menu.Item>
        <Menu.Item onClick={() => removeRow('segments', segment.id, `Removed ${segment.name}`)}>
          Remove
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
