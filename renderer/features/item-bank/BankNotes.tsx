/** Above the grid: how it is filled in, and what a new key does not change. */
import { Button } from '@mantine/core'
import { ClipboardPaste } from 'lucide-react'
import { useWorkspace } from '#renderer/app/workspace.ts'
import type { ItemBank } from '#shared/contracts/item-bank.ts'
import classes from './ItemBank.module.css'

type Props = { readonly bank: ItemBank; readonly onPaste: () => void }

export function BankNotes({ bank: { fileScores }, onPaste }: Props) {
  const { isReadOnly } = useWorkspace()
  return (
    <div className={classes.notes}>
      <p>
        Type over a cell, or paste a block from a spreadsheet: from the cell you are on, or with
        column heads and an Item column. Answers are scored again at once; undo takes all of it
        back.
        {fileScores.length > 0 && (
          <>
            {' '}
            <b>
              {fileScores.includes('standard') ? 'Scores by standard' : 'Total scores'} came in the
              file and stay as imported when a key changes.
            </b>
          </>
        )}
      </p>
      <Button
        size="xs"
        disabled={isReadOnly}
        leftSection={<ClipboardPaste size={14} aria-hidden="true" />}
        onClick={onPaste}
      >
        Paste a block
      </Button>
    </div>
  )
}
