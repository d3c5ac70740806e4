/** A pasted block before it is stored: what would change, and which cells cannot be taken. */
import { Button, Textarea } from '@mantine/core'
import { useId } from 'react'
import { useBackendMutation } from '#renderer/app/backend-hooks.ts'
import { notifyUndoable } from '#renderer/app/notify.tsx'
import { Panel, PanelHead } from '#renderer/ui/Panel.tsx'
import { ErrorNote } from '#renderer/ui/States.tsx'
import { plural } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { mergedChanges, planPaste } from './paste.ts'
import type { CellChange, PasteAt, PastePlan } from './paste.ts'
import classes from './ItemBank.module.css'

type Props = {
  readonly pasted: { readonly block: string; readonly at: PasteAt }
  readonly onBlock: (block: string) => void
  readonly onClose: () => void
}

export function PastePanel({ pasted: { block, at }, onBlock, onClose }: Props) {
  const change = useBackendMutation('itemBank', 'change')
  const plan = planPaste(block, at)
  const count = plan.changes.length
  const apply = async (): Promise<void> => {
    const { rescored } = await change.mutateAsync({ changes: mergedChanges(plan.changes) })
    const scored = rescored > 0 ? ` ${plural(rescored, 'answer')} scored again.` : ''
    await notifyUndoable(`${plural(count, 'cell')} changed.${scored}`)
    onClose()
  }
  return (
    <Panel
      label="Paste items"
      width={400}
      onClose={onClose}
      bottom={
        <>
          <Button
            variant="filled"
            data-autofocus
            disabled={count === 0}
            loading={change.isPending}
            onClick={() => void apply().catch(() => undefined)}
          >
            {count === 0 ? 'Nothing to change' : `Change ${plural(count, 'cell')}`}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <PanelHead title="Paste items" subtitle={summaryOf(plan, block)} onClose={onClose} />
      {change.isError && <ErrorNote error={change.error} />}
      <Textarea
        label="Block from a spreadsheet"
        description={whereOf(plan, at)}
        value={block}
        autosize
        minRows={3}
        maxRows={8}
        className={classes.block}
        // It begins here: what is pasted now is looked at at once.
        autoFocus
        onChange={(event) => onBlock(event.currentTarget.value)}
      />
      {plan.wrong.length > 0 && <Wrong plan={plan} />}
      {count > 0 && <Changes changes={plan.changes} />}
    </Panel>
  )
}

function summaryOf({ changes, wrong, same }: PastePlan, block: string): string {
  if (block.trim() === '') return 'Key, standards, depth, points, misconceptions'
  return [
    `${plural(changes.length, 'cell')} would change`,
    same > 0 && `${same} already so`,
    wrong.length > 0 && `${wrong.length} left out`,
  ]
    .filter(Boolean)
    .join(', ')
}

function whereOf({ hasHeads }: PastePlan, { items, fields }: PasteAt): string {
  if (hasHeads) return 'Its first row names the columns. Empty cells change nothing.'
  const [item] = items
  const [field] = fields
  return `From ${field?.header ?? 'the first column'} of ${item?.label ?? 'the first item'}, to the right and down. Empty cells change nothing.`
}

const mostShown = 60

function Wrong({ plan: { wrong } }: { readonly plan: PastePlan }) {
  return (
    <Section title="Left out" note={plural(wrong.length, 'cell')} level={3}>
      <ul className={classes.wrong}>
        {wrong.slice(0, mostShown).map(({ row, column, found, why }) => (
          <li key={`${row} ${column} ${found}`}>
            <b>
              Row {row}, {column}
            </b>
            {found !== '' && <> “{found}”</>}: {why}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Changes({ changes }: { readonly changes: readonly CellChange[] }) {
  const id = useId()
  return (
    <Section title="What would change" note={plural(changes.length, 'cell')} level={3}>
      <table className={classes.changes} aria-label="What would change">
        <thead>
          <tr>
            <th scope="col">Item</th>
            <th scope="col">Cell</th>
            <th scope="col">Now</th>
            <th scope="col">Then</th>
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, mostShown).map(({ item, field, from, to }) => (
            <tr key={`${id} ${item.id} ${field.id}`}>
              <th scope="row">{item.label}</th>
              <td>{field.header}</td>
              <td className="t2">{from || '–'}</td>
              <td>{to}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {changes.length > mostShown && <p className="t2">And {changes.length - mostShown} more.</p>}
    </Section>
  )
}
