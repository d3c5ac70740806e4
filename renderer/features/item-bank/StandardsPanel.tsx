/** The standards of every item, one field each: found by words, or along the progressions, as everywhere. */
import { useBackendMutation } from '#renderer/app/backend-hooks.ts'
import { notifyError } from '#renderer/app/notify.tsx'
import { StandardsField } from '#renderer/coaching/StandardsField.tsx'
import { Panel, PanelHead } from '#renderer/ui/Panel.tsx'
import type { BankItem, ItemBank } from '#shared/contracts/item-bank.ts'
import classes from './ItemBank.module.css'

type Props = { readonly bank: ItemBank; readonly onClose: () => void }

export function StandardsPanel({ bank, onClose }: Props) {
  const change = useBackendMutation('itemBank', 'change')
  const inUse = [...new Set(bank.items.flatMap(({ standards }) => standards))]
  const save = ({ id }: BankItem, standards: readonly string[]): void =>
    change.mutate({ changes: [{ id, standards: [...standards] }] }, { onError: notifyError })
  return (
    <Panel label="Standards of the items" width={360} onClose={onClose}>
      <PanelHead
        title="Standards of the items"
        subtitle="The first of an item is the one that it is shown under."
        onClose={onClose}
      />
      <div className={classes.standards}>
        {bank.items.map((item) => (
          <div key={item.id}>
            <StandardsField
              label={item.label}
              value={item.standards}
              focus={inUse}
              onChange={(standards) => save(item, standards)}
            />
            {item.stem !== '' && <p className={classes.stem}>{item.stem}</p>}
          </div>
        ))}
      </div>
    </Panel>
  )
}
