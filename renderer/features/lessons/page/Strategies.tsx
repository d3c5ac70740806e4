/** What students may do: anticipated, with a question that assesses and one that advances, and the order for sharing. */
import { Menu } from '@mantine/core'
import { useState } from 'react'
import { useCommand } from '#renderer/app/page-commands.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { MathField } from '#renderer/ui/Mathematics/MathField.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { useFocusKept } from '#renderer/ui/use-focus-kept.ts'
import { useEditing } from './editing.ts'
import { seenInWords } from './seen-words.ts'
import { StrategyRow } from './StrategyRow.tsx'
import { useMovingRows } from './use-moving-rows.ts'
import { useAddStrategy } from './use-add-strategy.ts'
import classes from './Strategies.module.css'

export function Strategies() {
  const { page, isReadOnly, change } = useEditing()
  const [newId, setNewId] = useState<number | null>(null)
  const keepFocus = useFocusKept()
  const moving = useMovingRows('strategies')
  const add = useAddStrategy()
  const addEmpty = (): void => void add({}).then(setNewId)
  useCommand('lessons.add-strategy', addEmpty, { isOn: !isReadOnly })
  const { strategies } = page
  return (
    <Section
      title="What students may do"
      note={seenInWords(strategies)}
      className={classes.section}
      {...(!isReadOnly && { end: <AddMenu onEmpty={addEmpty} /> })}
    >
      {strategies.length > 0 && (
        <div className={classes.scroll}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">Strategy or misconception</th>
                <th scope="col" className="num">
                  Chose
                </th>
                <th scope="col">Question that assesses</th>
                <th scope="col">Question that advances</th>
                <th scope="col">Who</th>
                <th scope="col" className="num">
                  Order
                </th>
              </tr>
            </thead>
            <tbody ref={keepFocus}>
              {strategies.map((row, index) => (
                <StrategyRow
                  key={row.id}
                  row={row}
                  index={index}
                  place={row.isShared ? placeOf(strategies, index) : null}
                  moving={moving}
                  takesFocus={row.id === newId}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {strategies.length === 0 && (
        <p className={classes.none}>
          Nothing anticipated yet. Add what students may do, or take a misconception that they chose
          from the class beside the plan.
        </p>
      )}
      <div className={classes.connect}>
        <span className="t3" aria-hidden="true">
          Connect
        </span>
        <MathField
          label="Connect"
          value={page.fields.connection}
          isReadOnly={isReadOnly}
          placeholder="What the shared ways have in common, in one sentence"
          onSave={(connection) => change({ connection })}
        />
      </div>
    </Section>
  )
}

/** Among those that are shared, from 1. */
const placeOf = (rows: readonly { readonly isShared: boolean }[], index: number): number =>
  rows.slice(0, index + 1).filter(({ isShared }) => isShared).length

/** An empty row, or what the library has for the standards of the lesson. */
function AddMenu({ onEmpty }: { readonly onEmpty: () => void }) {
  const { page } = useEditing()
  const [isOpen, setIsOpen] = useState(false)
  const add = useAddStrategy()
  const { standards } = page.fields
  const ideas = useBackendQuery('lessons', 'ideas', { standards }, { enabled: isOpen })
  const present = new Set(page.strategies.map(({ name }) => name))
  const isNew = ({ name }: { readonly name: string }): boolean => !present.has(name)
  const strategies = ideas.data?.strategies.filter(isNew) ?? []
  const misconceptions = ideas.data?.misconceptions.filter(isNew) ?? []
  return (
    <Menu
      opened={isOpen}
      onChange={setIsOpen}
      transitionProps={{ duration: 0 }}
      position="bottom-end"
      shadow="md"
      width={340}
      middlewares={{ flip: true, shift: true, size: true }}
    >
      <Menu.Target>
        <button type="button" className="link" id="lesson-add-strategy">
          Add strategy
        </button>
      </Menu.Target>
      <Menu.Dropdown className={classes.ideas}>
        <Menu.Item onClick={onEmpty}>An empty row</Menu.Item>
        {strategies.length > 0 && <Menu.Label>Strategies of the library</Menu.Label>}
        {strategies.map(({ name, about, assessing, advancing, isOwn }) => (
          <Menu.Item key={name} onClick={() => void add({ name, assessing, advancing })}>
            <span className="m">{name}</span>
            {isOwn && <span className="t3 sm"> your own</span>}
            <span className={classes.about}>{about}</span>
          </Menu.Item>
        ))}
        {misconceptions.length > 0 && <Menu.Label>Misconceptions of the library</Menu.Label>}
        {misconceptions.map(({ name, shows, assessing, advancing, isOwn }) => (
          <Menu.Item
            key={name}
            onClick={() =>
              void add({ kind: 'misconception', name, assessing, advancing, isShared: false })
            }
          >
            <span className="m">{name}</span>
            {isOwn && <span className="t3 sm"> your own</span>}
            <span className={classes.about}>{shows}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
