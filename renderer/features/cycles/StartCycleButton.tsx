/** The primary action of the pages with cycles. */
import { Button } from '@mantine/core'
import { Plus } from 'lucide-react'
import { navigate } from '#renderer/app/location.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { Kbd } from '#renderer/ui/Kbd.tsx'

export function StartCycleButton() {
  const { isReadOnly } = useWorkspace()
  return (
    <Button
      variant="filled"
      disabled={isReadOnly}
      leftSection={<Plus size={16} aria-hidden="true" />}
      rightSection={<Kbd shortcut="C" isDecoration />}
      onClick={() => navigate('/cycles/new')}
    >
      Start cycle
    </Button>
  )
}
