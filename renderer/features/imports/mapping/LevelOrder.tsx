/** Performance levels from the lowest to the highest; each is moved with its two buttons. */
import { ActionIcon } from '@mantine/core'
import { ArrowDown, ArrowUp } from 'lucide-react'
import classes from './MappingView.module.css'

type Props = {
  /** The lowest first. */
  readonly levels: readonly string[]
  readonly onOrder: (levels: readonly string[]) => void
}

export function LevelOrder({ levels, onOrder }: Props) {
  const move = (from: number, to: number): void => {
    const level = levels[from]
    if (level !== undefined) onOrder(levels.toSpliced(from, 1).toSpliced(to, 0, level))
  }
  return (
    <div className={classes.levels}>
      <span className={classes.levelsTitle}>Levels, the lowest first</span>
      <ol>
        {levels.map((level, index) => (
          <li key={level}>
            <span className="ell">{level}</span>
            <ActionIcon
              size="sm"
              aria-label={`${level} is lower`}
              disabled={index === 0}
              onClick={() => move(index, index - 1)}
            >
              <ArrowUp size={14} aria-hidden="true" />
            </ActionIcon>
            <ActionIcon
              size="sm"
              aria-label={`${level} is higher`}
              disabled={index === levels.length - 1}
              onClick={() => move(index, index + 1)}
            >
              <ArrowDown size={14} aria-hidden="true" />
            </ActionIcon>
          </li>
        ))}
      </ol>
    </div>
  )
}
