/** Versions of the plan: what is different since, word by word, and putting one back. */
import { Button, TextInput } from '@mantine/core'
import { RotateCcw, Save } from 'lucide-react'
import { useState } from 'react'
import type { FormEvent } from 'react'
import type { LessonVersion } from '#shared/contracts/lessons/records.ts'
import { backend } from '#renderer/app/backend.ts'
import { useBackendMutation, useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { notifyError, notifyUndoable } from '#renderer/app/notify.tsx'
import { formatTime } from '#renderer/ui/format.ts'
import { Panel, PanelHead } from '#renderer/ui/Panel.tsx'
import { ErrorNote, QueryView } from '#renderer/ui/States.tsx'
import { useEditing } from '../page/editing.ts'
import { Differences } from './Differences.tsx'
import classes from './VersionsPanel.module.css'

export function VersionsPanel({ onClose }: { readonly onClose: () => void }) {
  const { page, isReadOnly } = useEditing()
  const versions = useBackendQuery('lessons', 'versions', { id: page.id })
  const [open, setOpen] = useState<number | null>(null)
  return (
    <Panel label="Versions" width={360} onClose={onClose}>
      <PanelHead title="Versions" subtitle={page.fields.title} onClose={onClose} />
      {!isReadOnly && <KeepForm />}
      <QueryView query={versions} rows={4} label="Loading the versions">
        {(all) => (
          <>
            <ol className={classes.versions}>
              {all.map((version) => (
                <Version
                  key={version.id}
                  version={version}
                  isOpen={open === version.id}
                  onToggle={() => setOpen(open === version.id ? null : version.id)}
                />
              ))}
            </ol>
            {all.length === 0 && (
              <p className="t2">
                None kept yet. One is kept when you say so, when the plan is printed, and by itself
                before the first change of a day.
              </p>
            )}
          </>
        )}
      </QueryView>
    </Panel>
  )
}

function KeepForm() {
  const { page } = useEditing()
  const keep = useBackendMutation('lessons', 'keepVersion')
  const [note, setNote] = useState('')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    keep.mutate({ id: page.id, reason: 'kept', note }, { onSuccess: () => setNote('') })
  }
  return (
    <form className={classes.keep} onSubmit={submit}>
      <TextInput
        label="Note on this version"
        placeholder="As agreed with the team"
        value={note}
        maxLength={200}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Button
        type="submit"
        loading={keep.isPending}
        disabled={page.version?.isChanged === false}
        leftSection={<Save size={16} aria-hidden="true" />}
      >
        Keep version
      </Button>
      {keep.error && <ErrorNote error={keep.error} />}
    </form>
  )
}

const reasons: Readonly<Record<LessonVersion['reason'], string>> = {
  kept: 'kept',
  printed: 'as printed',
  day: 'before the changes of a new day',
  restored: 'before an older one was put back',
}

type VersionProps = {
  readonly version: LessonVersion
  readonly isOpen: boolean
  readonly onToggle: () => void
}

function Version({ version, isOpen, onToggle }: VersionProps) {
  const { isReadOnly } = useEditing()
  const { id, number, reason, note, keptAt } = version
  const restore = async (): Promise<void> => {
    try {
      await backend().lessons.restoreVersion({ versionId: id })
      await notifyUndoable(`Version ${number} is back`)
    } catch (error) {
      notifyError(error)
    }
  }
  return (
    <li>
      <button type="button" className={classes.version} aria-expanded={isOpen} onClick={onToggle}>
        <span className="m">Version {number}</span>
        <span className="t2">
          {formatTime(keptAt)}, {reasons[reason]}
        </span>
        {note !== '' && <span>{note}</span>}
      </button>
      {isOpen && (
        <div className={classes.difference}>
          <Differences versionId={id} />
          {!isReadOnly && (
            <Button
              size="xs"
              leftSection={<RotateCcw size={14} aria-hidden="true" />}
              onClick={() => void restore()}
            >
              Put version {number} back
            </Button>
          )}
        </div>
      )}
    </li>
  )
}
