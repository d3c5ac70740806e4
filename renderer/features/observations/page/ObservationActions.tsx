/** What can be done with the whole visit: start, end and log it, debrief, write the letter, remove. */
import { ActionIcon, Button, Menu } from '@mantine/core'
import {
  Ellipsis,
  FileText,
  MessagesSquare,
  PanelRight,
  Play,
  RotateCcw,
  Square,
  Trash2,
} from 'lucide-react'
import { elapsedText } from '#shared/domain/observations/script-clock.ts'
import { backend } from '#renderer/app/backend.ts'
import { navigate } from '#renderer/app/location.ts'
import { notifyError, notifyUndoable } from '#renderer/app/notify.tsx'
import { useCommands } from '#renderer/app/page-commands.ts'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { plural } from '#renderer/ui/format.ts'
import { useEditing } from './editing.ts'
import { useSecond } from './use-second.ts'
import classes from './Observation.module.css'

export type Stage = 'before' | 'live' | 'after'

type Props = { readonly stage: Stage; readonly onDetails: () => void }

export function ObservationActions({ stage, onDetails }: Props) {
  const { isReadOnly } = useEditing()
  const { start, end, letter, debrief, remove } = useActions()
  useCommands([
    { id: 'observations.details', run: onDetails },
    ...(stage === 'after'
      ? [
          { id: 'observations.letter', run: letter },
          ...(isReadOnly ? [] : [{ id: 'observations.go-on', run: start }]),
        ]
      : []),
    ...(isReadOnly ? [] : [{ id: 'observations.remove', run: remove }]),
    ...(isReadOnly || stage !== 'before' ? [] : [{ id: 'observations.start', run: start }]),
    ...(isReadOnly || stage !== 'live' ? [] : [{ id: 'observations.end', run: end }]),
  ])
  return (
    <>
      <Menu transitionProps={{ duration: 0 }} position="bottom-end" shadow="md">
        <Menu.Target>
          <ActionIcon size={32} aria-label="More">
            <Ellipsis size={16} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Item icon={PanelRight} label="Details" onClick={onDetails} />
          {stage === 'after' && !isReadOnly && (
            <Item icon={RotateCcw} label="Go on with the clock" onClick={start} />
          )}
          {!isReadOnly && <Item icon={Trash2} label="Remove observation" onClick={remove} />}
        </Menu.Dropdown>
      </Menu>
      {stage === 'before' && (
        <Button
          variant="filled"
          disabled={isReadOnly}
          leftSection={<Play size={16} aria-hidden="true" />}
          rightSection={<Kbd shortcut="Mod+Enter" isDecoration />}
          onClick={start}
        >
          Start
        </Button>
      )}
      {stage === 'live' && <EndButton onEnd={end} />}
      {stage === 'after' && (
        <>
          <Button leftSection={<MessagesSquare size={16} aria-hidden="true" />} onClick={debrief}>
            Debrief
          </Button>
          <Button
            variant="filled"
            leftSection={<FileText size={16} aria-hidden="true" />}
            onClick={letter}
          >
            Write letter
          </Button>
        </>
      )}
    </>
  )
}

type ItemProps = {
  readonly icon: typeof Play
  readonly label: string
  readonly onClick: () => void
}

const Item = ({ icon: Icon, label, onClick }: ItemProps) => (
  <Menu.Item leftSection={<Icon size={14} aria-hidden="true" />} onClick={onClick}>
    {label}
  </Menu.Item>
)

function EndButton({ onEnd }: { readonly onEnd: () => void }) {
  const { page, isReadOnly } = useEditing()
  const second = useSecond(page.clock)
  return (
    <>
      <span className={classes.clock} role="timer" aria-label="Time since the start">
        {elapsedText(second)}
      </span>
      <Button
        variant="filled"
        disabled={isReadOnly}
        leftSection={<Square size={14} aria-hidden="true" />}
        onClick={onEnd}
      >
        End visit
      </Button>
    </>
  )
}

function useActions() {
  const { page } = useEditing()
  const { id } = page
  const run = (work: () => Promise<unknown>) => (): void => void work().catch(notifyError)
  return {
    start: run(() => backend().observations.start({ id })),
    end: run(async () => {
      const { minutes, isNewSession, sessionId } = await backend().observations.end({ id })
      const log = isNewSession ? 'logged as a session' : 'its session is logged'
      await notifyUndoable(`${plural(minutes, 'minute')}, ${log}`, {
        label: 'Open session',
        run: () => navigate(`/sessions/${sessionId}`),
      })
    }),
    letter: (): void => navigate(`/reports/observation-letter?observation=${id}`),
    debrief: (): void => navigate(`/debriefs/new?observation=${id}`),
    remove: run(async () => {
      await backend().observations.remove({ id })
      navigate('/observations')
      await notifyUndoable('Removed the observation')
    }),
  }
}
