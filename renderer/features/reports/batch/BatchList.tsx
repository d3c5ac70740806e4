/** Each report of a batch: whether it is made, what it holds back, and its own disclosure to unfold. */
import { Button, Checkbox } from '@mantine/core'
import { useId, useState } from 'react'
import { Link } from 'wouter'
import { plural } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import type { BatchItem } from '#shared/contracts/reports/batch.ts'
import classes from './Batch.module.css'

type Ready = Extract<BatchItem, { outcome: 'ready' }>

type Props = {
  readonly items: readonly BatchItem[]
  readonly left: ReadonlySet<number>
  readonly onToggle: (teacherId: number) => void
  /** Address of the page on which one of them can be read and changed. */
  readonly addressOf: (item: BatchItem) => string
}

export function BatchList({ items, left, onToggle, addressOf }: Props) {
  const ready = items.filter((item) => item.outcome === 'ready')
  const skipped = items.filter((item) => item.outcome === 'skipped')
  return (
    <>
      <Section title="Reports" note={ready.length}>
        <ul className={classes.list}>
          {ready.map((item) => (
            <ReadyRow
              key={item.teacherId}
              item={item}
              isIn={!left.has(item.teacherId)}
              onToggle={onToggle}
              address={addressOf(item)}
            />
          ))}
        </ul>
      </Section>
      {skipped.length > 0 && (
        <Section title="No report" note={skipped.length}>
          <ul className={classes.list}>
            {skipped.map((item) => (
              <li key={item.teacherId} className={classes.skipped}>
                <span className="m">{item.teacher}</span>
                <span className="t2">{item.why}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

type RowProps = {
  readonly item: Ready
  readonly isIn: boolean
  readonly onToggle: (teacherId: number) => void
  readonly address: string
}

function ReadyRow({ item, isIn, onToggle, address }: RowProps) {
  const [isOpen, setIsOpen] = useState(false)
  const id = useId()
  const { teacherId, teacher, title, withheldCount, namesShown, toldTogether } = item
  return (
    <li>
      <div className={classes.row} data-out={!isIn}>
        <Checkbox
          size="xs"
          checked={isIn}
          label={teacher}
          aria-label={`Make the report of ${teacher}`}
          onChange={() => onToggle(teacherId)}
        />
        <Link href={address} className="link ell">
          {title}
        </Link>
        <span className="t2">{namesShown ? 'names' : 'codes'}</span>
        <span className="t2">
          {withheldCount === 0
            ? 'nothing held back'
            : `${plural(withheldCount, 'number')} held back`}
        </span>
        <Button
          size="compact-xs"
          variant="subtle"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? 'Hide what goes out' : 'What goes out'}
        </Button>
      </div>
      {toldTogether > 0 && (
        <p className={classes.warning}>
          With reports given out before, this one tells about {plural(toldTogether, 'group')} of few
          students. Read it before you make it.
        </p>
      )}
      {isOpen && (
        <ul id={id} className={classes.lines} aria-label={`What goes out of ${teacher}`}>
          {item.disclosure.map((line) => (
            <li key={`${line.outcome} ${line.what} ${line.why}`} data-outcome={line.outcome}>
              <span>{outcomes[line.outcome]}</span>
              <span className="m">{line.what}</span>
              <span>{line.amount}</span>
              <span className="t2">{line.why}</span>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

const outcomes = { out: 'goes out', changed: 'changed', held: 'held back' } as const
