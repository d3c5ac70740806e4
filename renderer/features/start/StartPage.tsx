/** What a coach sees first: try the sample, start one's own, or open a workspace; and why one did not open. */
import { useEffect, useState } from 'react'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { useCommand } from '#renderer/app/page-commands.ts'
import { Brand } from '#renderer/ui/Brand.tsx'
import { JobBar } from '#renderer/ui/JobBar.tsx'
import { NewWorkspaceForm } from './NewWorkspaceForm.tsx'
import { OpeningProblem } from './OpeningProblem.tsx'
import { Recents } from './Recents.tsx'
import { StartChoices } from './StartChoices.tsx'
import classes from './StartPage.module.css'
import { useOpening } from './use-opening.ts'

export function StartPage({ openingError }: { readonly openingError: unknown }) {
  const opening = useOpening(openingError)
  const recents = useBackendQuery('workspace', 'recents', undefined)
  const [isNew, setIsNew] = useState(false)
  const chooseAndOpen = async (): Promise<void> => {
    const place = await window.numberlineShell.chooseFolder({ title: 'Open a workspace' })
    if (place) opening.open({ token: place.token })
  }
  const isIdle = opening.running === null
  useCommand('start.sample', opening.openSample, { isOn: isIdle })
  useCommand('start.new', () => setIsNew(true), { isOn: isIdle })
  useCommand('start.open', () => void chooseAndOpen(), { isOn: isIdle })
  useEffect(() => {
    document.title = 'Numberline'
  }, [])

  return (
    <main className={classes.page}>
      <div className={classes.column}>
        <header className={classes.head}>
          <h1 className={classes.title}>
            <Brand />
            Numberline
          </h1>
          <p className={classes.lead}>
            A private workbench for a math coach: caseload, student data and the documents your
            meetings run on. Nothing leaves this laptop.
          </p>
        </header>
        {opening.error !== null && isIdle && (
          <OpeningProblem
            error={opening.error}
            opening={opening}
            recents={recents.data ?? []}
            onChoose={() => void chooseAndOpen()}
          />
        )}
        {opening.running && (
          <JobBar
            progress={opening.running.progress}
            title={opening.running.title}
            onCancel={opening.cancel}
          />
        )}
        {isIdle && isNew && (
          <NewWorkspaceForm onMake={opening.create} onCancel={() => setIsNew(false)} />
        )}
        {isIdle && !isNew && (
          <>
            <StartChoices
              onSample={opening.openSample}
              onNew={() => setIsNew(true)}
              onOpen={() => void chooseAndOpen()}
            />
            <Recents
              recents={recents.data ?? []}
              onOpen={(key) => opening.open({ recentKey: key })}
            />
          </>
        )}
      </div>
    </main>
  )
}
