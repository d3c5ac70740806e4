/** Short messages at the lower edge, and the Undo that stands beside every removal. */
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { NotificationData } from '@mantine/notifications'
import { backend } from './backend.ts'
import { describeError } from './describe-error.ts'

/** More would cover the page, and make the newest wait for its turn. */
const MOST = 2
const shown: string[] = []

function show(notice: NotificationData): void {
  shown.push(notifications.show(notice))
  for (const id of shown.splice(0, shown.length - MOST)) notifications.hide(id)
}

export const notify = (message: string): void => show({ message })

export function notifyError(error: unknown): void {
  const { sentence, wayForward } = describeError(error)
  show({ title: sentence, message: wayForward, color: 'red', autoClose: 10_000 })
}

type MoreAction = { readonly label: string; readonly run: () => void }

/**
 * After a removal or a move: says what was done and offers to undo exactly that, even when more was
 * done since.
 * @param more what one may want to do besides, for instance "Change date"
 */
export async function notifyUndoable(
  message: string,
  ...more: readonly MoreAction[]
): Promise<void> {
  const { undo } = await backend().history.state()
  const id = `undo-${undo?.id ?? message}`
  const takeBack = (): void => {
    backend()
      .history.undo(undo ? { id: undo.id } : {})
      .then((entry) => notify(`Undone: ${entry.label}`), notifyError)
  }
  show({
    id,
    autoClose: 12_000,
    message: (
      <span style={{ display: 'flex', alignItems: 'center', gap: 8 }}>
        <span style={{ marginRight: 4 }}>{message}</span>
        {[{ label: 'Undo', run: takeBack }, ...more].map(({ label, run }) => (
          <Button
            key={label}
            size="xs"
            style={{ flex: 'none' }}
            onClick={() => {
              notifications.hide(id)
              run()
            }}
          >
            {label}
          </Button>
        ))}
      </span>
    ),
  })
}

/**
 * Writes, then offers to undo it; a failure is said.
 * @returns whether it was written
 */
export async function sayDone(
  write: () => Promise<unknown>,
  message: string,
  ...more: readonly MoreAction[]
): Promise<boolean> {
  try {
    await write()
    await notifyUndoable(message, ...more)
    return true
  } catch (error) {
    notifyError(error)
    return false
  }
}
