/** One way of thinking in the table: its name, how many chose it, two questions, who, and when it is shared. */
import { ActionIcon, Menu } from '@mantine/core'
import { Ellipsis, Lightbulb, TriangleAlert } from 'lucide-react'
import type { Strategy } from '#shared/contracts/lessons/rows.ts'
import { MathField } from '#renderer/ui/Mathematics/MathField.tsx'
import { notifyError } from '#renderer/app/notify.tsx'
import { useEditing } from './editing.ts'
import { itemsOf } from './seen-words.ts'
import type { MovingRows } from './use-moving-rows.ts'
import classes from './Strategies.module.css'

type Props = {
  readonly row: Strategy
  readonly index: number
  /** For sharing; null where it is not shared. */
  readonly place: number | null
  readonly moving: MovingRows
  readonly takesFocus: boolean
}

export function StrategyRow({ row, index, place, moving, takesFocus }: Props) {
  const { isReadOnly, changeRow } = useEditing()
  const name = row.name || `Row ${index + 1}`
  const save = (changes: Partial<Omit<Strategy, 'id'>>): Promise<void> =>
    changeRow('strategies', row.id, changes)
  const shared = { isReadOnly, onKey: moving.keysOf(index) }
  return (
    <tr data-line="">
      <th scope="row">
        <div className={classes.name}>
          <Kind kind={row.kind} />
          <MathField
            {...shared}
            label={`Name of row ${index + 1}`}
            value={row.name}
            isOneLine
            takesFocus={takesFocus}
            placeholder="What a student may do"
            onSave={(text) => save({ name: text.slice(0, 500) })}
          />
        </div>
        {row.chose !== null && itemsOf(row.source) !== '' && (
          <span className={classes.items}>{itemsOf(row.source)}</span>
        )}
      </th>
      <td className="num" title={row.source || undefined}>
        {row.chose ?? <span className="t3">–</span>}
        {row.chose !== null && (
          <span className="sr-only">
            {' '}
            of {row.chosenOf ?? 'unknown'} students, {row.source}
          </span>
        )}
      </td>
      <td>
        <MathField
          {...shared}
          label={`Question that assesses: ${name}`}
          value={row.assessing}
          placeholder="What do you …?"
          onSave={(assessing) => save({ assessing })}
        />
      </td>
      <td>
        <MathField
          {...shared}
          label={`Question that advances: ${name}`}
          value={row.advancing}
          placeholder="What if …?"
          onSave={(advancing) => save({ advancing })}
        />
      </td>
      <td className="t2">
        <MathField
          {...shared}
          label={`Who: ${name}`}
          value={row.who}
          isOneLine
          placeholder="–"
          onSave={(who) => save({ who: who.slice(0, 500) })}
        />
      </td>
      <td className={classes.order}>
        <div>
          {!isReadOnly && <RowMenu row={row} index={index} name={name} moving={moving} />}
          <ShareButton row={row} name={name} place={place} />
        </div>
      </td>
    </tr>
  )
}

function Kind({ kind }: Pick<Strategy, 'kind'>) {
  return kind === 'misconception' ? (
    <TriangleAlert size={14} role="img" aria-label="Misconception" className="warn" />
  ) : (
    <Lightbulb size={14} role="img" aria-label="Strategy" className="good" />
  )
}

type ShareProps = {
  readonly row: Strategy
  readonly name: string
  readonly place: number | null
}

/** The ring with the number, or a dash. */
function ShareButton({ row, name, place }: ShareProps) {
  const { isReadOnly, changeRow } = useEditing()
  const words =
    place === null ? `Share: ${name}` : `Shared as number ${place}: ${name}. Do not share`
  return (
    <button
      type="button"
      className={classes.share}
      data-on={place !== null || undefined}
      aria-label={words}
      title={place === null ? 'Not shared' : `Shared as number ${place}`}
      disabled={isReadOnly}
      onClick={() =>
        void changeRow('strategies', row.id, { isShared: !row.isShared }).catch(notifyError)
      }
    >
      {place ?? '–'}
    </button>
  )
}

type MenuProps = Pick<Props, 'row' | 'index' | 'moving'> & { readonly name: string }

function RowMenu({ row, index, name, moving }: MenuProps) {
  const { page, changeRow, removeRow } = useEditing()
  const last = page.strategies.length - 1
  const other = row.kind === 'strategy' ? 'misconception' : 'strategy'
  return (
    <Menu transitionProps={{ duration: 0 }} position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon size={24} className={classes.menu} aria-label={`Change ${name}`}>
          <Ellipsis size={14} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item disabled={index === 0} onClick={() => moving.move(index, -1)}>
          Move up, to share earlier
        </Menu.Item>
        <Menu.Item disabled={index === last} onClick={() => moving.move(index, 1)}>
          Move down, to share later
        </Menu.Item>
        <Menu.Item
          onClick={() => void changeRow('strategies', row.id, { kind: other }).catch(notifyError)}
        >
          It is a {other}
        </Menu.Item>
        {row.chose !== null && (
          <Menu.Item
            onClick={() =>
              void changeRow('strategies', row.id, {
                chose: null,
                chosenOf: null,
                source: '',
              }).catch(notifyError)
            }
          >
            Leave the count out
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item onClick={() => removeRow('strategies', row.id, `Removed ${name}`)}>
          Remove
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
