/** A new workspace: its name, the school year, and the folder it lives in. */
import { Button, TextInput } from '@mantine/core'
import { FolderPlus } from 'lucide-react'
import { useState } from 'react'
import type { FormEvent } from 'react'
import type { ChosenPlace } from '#shared/shell/shell-contract.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { schoolYearOf } from './school-year.ts'
import classes from './StartPage.module.css'

type NewWorkspace = {
  readonly token: string
  readonly name: string
  readonly schoolYear: { readonly startsOn: string; readonly endsOn: string }
}

type Props = {
  readonly onMake: (workspace: NewWorkspace) => void
  readonly onCancel: () => void
}

export function NewWorkspaceForm({ onMake, onCancel }: Props) {
  const [name, setName] = useState('My caseload')
  const [year, setYear] = useState(() => schoolYearOf(new Date()))
  const [place, setPlace] = useState<ChosenPlace | null>(null)
  const [isTried, setIsTried] = useState(false)
  const choose = async (): Promise<void> => {
    const chosen = await window.numberlineShell.chooseFolder({ title: 'Folder of the workspace' })
    if (chosen) setPlace(chosen)
  }
  const isYearRight = year.startsOn !== '' && year.startsOn < year.endsOn
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setIsTried(true)
    if (!place || name.trim() === '' || !isYearRight) return
    onMake({ token: place.token, name: name.trim(), schoolYear: year })
  }

  return (
    <Section title="Start my own">
      <form className={classes.form} onSubmit={submit} noValidate>
        <TextInput
          label="Name"
          description="Yours to choose; it stands at the top of what you print."
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={isTried && name.trim() === '' && 'Give it a name.'}
          data-autofocus
          autoFocus
        />
        <div className={classes.dates}>
          <TextInput
            type="date"
            label="School year starts"
            value={year.startsOn}
            onChange={(event) => setYear({ ...year, startsOn: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label="and ends"
            value={year.endsOn}
            onChange={(event) => setYear({ ...year, endsOn: event.currentTarget.value })}
            error={isTried && !isYearRight && 'The end comes after the start.'}
          />
        </div>
        <div>
          <div className={classes.folderRow}>
            <Button
              onClick={() => void choose()}
              leftSection={<FolderPlus size={16} aria-hidden="true" />}
            >
              {place ? 'Choose another folder' : 'Choose an empty folder'}
            </Button>
            <span className="ell t2">{place?.name}</span>
          </div>
          {isTried && !place && (
            <p className="late sm" role="alert">
              Choose a folder: it will hold the data, attachments and backups.
            </p>
          )}
        </div>
        <div className={classes.wayOut}>
          <Button type="submit" variant="filled">
            Make the workspace
          </Button>
          <Button variant="subtle" onClick={onCancel}>
            Back
          </Button>
        </div>
      </form>
    </Section>
  )
}
