/** Puts an entry among what students may do in a lesson that is planned already. */
import { Button, Menu } from '@mantine/core'
import { ListPlus } from 'lucide-react'
import { useState } from 'react'
import type { LibraryEntry } from '#shared/contracts/library.ts'
import type { LessonRow } from '#shared/contracts/lessons/records.ts'
import { backend } from '#renderer/app/backend.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { sayDone } from '#renderer/app/notify.tsx'
import { useCommand } from '#renderer/app/page-commands.ts'
import { formatDay } from '#renderer/ui/format.ts'
import classes from '../Library.module.css'

type Props = { readonly entry: LibraryEntry; readonly isReadOnly: boolean }

const MOST = 12

export function UseInLesson({ entry, isReadOnly }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  const lessons = useBackendQuery('lessons', 'list', {})
  const using = new Set(entry.lessonsUsing.map(({ id }) => id))
  // Those that come next lead the list.
  const offered = (lessons.data ?? []).filter(({ id }) => !using.has(id)).slice(0, MOST)
  const isOn = !isReadOnly && offered.length > 0
  useCommand('library.use', () => setIsOpen(true), { isOn })
  const { kind, name, assessing, advancing } = entry
  const use = ({ id, title }: LessonRow): void => {
    const isIdea = kind === 'misconception'
    const row = {
      ...{ name, assessing, advancing },
      kind: isIdea ? ('misconception' as const) : ('strategy' as const),
      isShared: !isIdea,
    }
    void sayDone(
      () => backend().lessons.addRow({ id, list: 'strategies', row }),
      `${name} is in ${title}`,
    )
  }
  return (
    <Menu
      opened={isOpen}
      onChange={setIsOpen}
      transitionProps={{ duration: 0 }}
      position="bottom-end"
      shadow="md"
      width={340}
    >
      <Menu.Target>
        <Button disabled={!isOn} leftSection={<ListPlus size={16} aria-hidden="true" />}>
          Use in a lesson
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.pick}>
        {offered.map((lesson) => (
          <Menu.Item key={lesson.id} onClick={() => use(lesson)}>
            {lesson.title}{' '}
            <span className="t2 sm">
              {[lesson.class, lesson.taughtOn && formatDay(lesson.taughtOn)]
                .filter(Boolean)
                .join(', ')}
            </span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
