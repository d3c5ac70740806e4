/** Who may see a document, chosen in the place of its row. It holds for what leaves this computer. */
import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { AttachedDocument } from '#shared/contracts/documents.ts'
import { disclosures, disclosureLabels } from '#shared/domain/disclosure.ts'
import type { Disclosure } from '#shared/domain/disclosure.ts'
import { useBackendMutation } from '#renderer/app/backend-hooks.ts'
import { Segments } from '#renderer/ui/Segments.tsx'
import { ErrorNote } from '#renderer/ui/States.tsx'
import classes from './Documents.module.css'

type Props = { readonly document: AttachedDocument; readonly onClose: () => void }

export function DisclosureForm({ document, onClose }: Props) {
  const update = useBackendMutation('documents', 'update')
  const form = useRef<HTMLDivElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus(), [])
  const choose = (disclosure: Disclosure): void => {
    if (disclosure === document.disclosure) onClose()
    else update.mutate({ id: document.id, changes: { disclosure } }, { onSuccess: onClose })
  }
  return (
    <div
      ref={form}
      role="presentation"
      className={classes.form}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onClose()
      }}
    >
      <p className="ell">
        Who may see <b>{document.name}</b>
      </p>
      <span className={classes.choices}>
        <Segments
          label={`Who may see ${document.name}`}
          size="small"
          value={document.disclosure}
          onChange={choose}
          choices={disclosures.map((value) => ({ value, label: disclosureLabels[value] }))}
        />
        <Button size="xs" onClick={onClose}>
          Cancel
        </Button>
      </span>
      {update.error && <ErrorNote error={update.error} />}
    </div>
  )
}
