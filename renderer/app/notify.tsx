/** Short messages at the lower edge, and the Undo that stands beside every removal. */
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { backend } from './backend.ts'
import { describeError } from './describe-error.ts'

export function notify(message: string): void {
  notifications.show({ message })
}

export function notifyError(error: unknown): void {
  const { sentence, wayForward } = describeError(error)
  notifications.show({ title: sentence, message: wayForward, color: 'red', autoClose: 10_000 })
}

/** After a removal: says what was done and offers to undo exactly that, even when more was done since. */
export async function notifyUndoable(message: string): Promise<void> {
  const { undo } = await backend().history.state()
  const id = `undo-${undo?.id ?? message}`
  const act = (): void => {
    notifications.hide(id)
    backend()
      .history.undo(undo ? { id: undo.id } : {})
      .then((entry) => notify(`Undone: ${entry.label}`), notifyError)
  }
  notifications.show({
    id,
    autoClose: 12_000,
    message: (
      <span style={{ display: 'flex', alignItems: 'center', gap: 12 }}>
        {message}
        <Button size="xs" onClick={act}>
          Undo
        </Button>
      </span>
    ),
  })
}
