/** The board: what it says, the groups class by class, and everyone in none. */
import type { ReactNode } from 'react'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { plural } from '#renderer/ui/format.ts'
import { Methods } from '#renderer/ui/Methods.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { Sentences } from '#renderer/ui/Sentences.tsx'
import { partsOf } from './board-model.ts'
import { GroupCard } from './GroupCard.tsx'
import { RestCards } from './RestCards.tsx'
import type { RowContext } from './StudentRow.tsx'
import classes from './Board.module.css'

type Props = RowContext & {
  readonly openPlace: number | null
  readonly onOpenGroup: (place: number) => void
  /** Said to a screen reader after a move. */
  readonly said: string
  /** After the groups, where there is no room beside them. */
  readonly end: ReactNode
}

export function GroupBoard({ openPlace, onOpenGroup, said, end, ...row }: Props) {
  const { board, keys } = row
  return (
    <div className={classes.scroll} role="region" aria-label="Groups">
      <p id={keys.hintId} className="sr-only">
        Arrow keys go to other students. Shift with the left or right arrow moves this one to the
        group beside, M to any, N to a new one. L locks in place. Enter shows the group.
      </p>
      <p className="sr-only" role="status">
        {said}
      </p>
      <Sentences sentences={board.sentences} limits={board.limits} />
      {board.groups.length > 0 && (
        <p className={classes.keys}>
          <Kbd shortcut="Shift+ArrowRight" /> moves a student to the group beside,{' '}
          <Kbd shortcut="M" /> to any, <Kbd shortcut="L" /> locks
        </p>
      )}
      {partsOf(board).map(({ key, label, teachers, groups }) => (
        <Section
          key={key}
          title={label ?? 'Groups'}
          note={[teachers, plural(groups.length, 'group')].filter(Boolean).join(' · ')}
        >
          <div className={classes.cards}>
            {groups.map(({ place, group }) => (
              <GroupCard
                key={group.id ?? place}
                group={group}
                place={place}
                isOpen={openPlace === place}
                onOpenGroup={onOpenGroup}
                {...row}
              />
            ))}
          </div>
        </Section>
      ))}
      <RestCards {...row} />
      <Methods methods={board.methods} />
      {end}
    </div>
  )
}
