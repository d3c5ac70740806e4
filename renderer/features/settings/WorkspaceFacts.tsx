/** Where the workspace lives, how much it holds, and what keeps it safe. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import {
  backUpNow,
  checkFile,
  closeWorkspace,
  discardSample,
} from '#renderer/app/workspace-actions.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { formatCount, formatSchoolYear, formatTime } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import classes from './SettingsPage.module.css'

/** Tables a coach thinks in, in their words. */
const counted: readonly (readonly [string, string])[] = [
  ['school', 'schools'],
  ['teacher', 'teachers'],
  ['class', 'classes'],
  ['student', 'students'],
  ['session', 'sessions'],
  ['administration', 'administrations'],
  ['score', 'scores'],
  ['itemResponse', 'item responses'],
]

export function WorkspaceFacts() {
  const workspace = useWorkspace()
  const [running, setRunning] = useState('')
  const busy = (name: string, act: () => Promise<void>) => () => {
    setRunning(name)
    void act().finally(() => setRunning(''))
  }
  const counts = counted.flatMap(([table, words]) => {
    const count = workspace.counts[table]
    return count === undefined ? [] : [`${formatCount(count)} ${words}`]
  })
  return (
    <Section title="Workspace" note={workspace.isSample ? 'invented sample' : undefined}>
      <dl className={classes.facts}>
        <dt>Name</dt>
        <dd>{workspace.name}</dd>
        <dt>Folder</dt>
        <dd className={classes.path}>{workspace.folder}</dd>
        <dt>School year</dt>
        <dd>{formatSchoolYear(workspace.schoolYear)}</dd>
        <dt>Holds</dt>
        <dd>{counts.join(', ')}</dd>
        <dt>Last backup</dt>
        <dd>{workspace.lastBackupAt ? formatTime(workspace.lastBackupAt) : 'none yet'}</dd>
      </dl>
      <p className={classes.text}>
        Backups hold the database. Attached documents lie beside it, in the folder “attachments”: to
        keep them safe as well, copy the whole workspace folder.
      </p>
      <div className={classes.actions}>
        <Button
          loading={running === 'backup'}
          disabled={workspace.isReadOnly}
          onClick={busy('backup', backUpNow)}
        >
          Back up now
        </Button>
        <Button loading={running === 'check'} onClick={busy('check', checkFile)}>
          Check the file
        </Button>
        <Button onClick={() => void closeWorkspace()}>Close workspace</Button>
        {workspace.isSample && (
          <Button onClick={() => void discardSample()}>Throw the sample away</Button>
        )}
      </div>
    </Section>
  )
}
