/** The filled button of pages from which one logs: it opens the quick log, for a teacher if there is one. */
import { Button } from '@mantine/core'
import { Plus } from 'lucide-react'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import classes from './LogSessionButton.module.css'
import { openQuickLog } from './quick-log.ts'
import { useWorkspace } from './workspace.ts'

type Props = {
  readonly person?: {
    readonly id: number
    readonly givenName: string
    readonly familyName: string
  }
}

export function LogSessionButton({ person }: Props) {
  const { isReadOnly } = useWorkspace()
  return (
    <Button
      variant="filled"
      disabled={isReadOnly}
      className={classes.button}
      leftSection={<Plus size={16} aria-hidden="true" />}
      rightSection={<Kbd shortcut="Mod+L" isDecoration />}
      onClick={() => openQuickLog(person ?? null)}
    >
      <span className={classes.words}>Log session</span>
    </Button>
  )
}
