/** All schools of the caseload, with a line to add one; archived ones on request. */
import { Button, TextInput } from '@mantine/core'
import { School as SchoolIcon } from 'lucide-react'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { Link } from 'wouter'
import { useBackendMutation, useBackendQuery } from '#renderer/app/backend-hooks.ts'
import type { CallOutput } from '#renderer/app/backend-hooks.ts'
import { navigate } from '#renderer/app/location.ts'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { SettingsTabs } from '#renderer/app/SettingsTabs.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { plural } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { Empty, ErrorNote, QueryView } from '#renderer/ui/States.tsx'
import classes from './Schools.module.css'

type School = CallOutput<'caseload', 'schools'>[number]

export function SchoolsPage() {
  const { isReadOnly } = useWorkspace()
  const schools = useBackendQuery('caseload', 'schools', { includeArchived: true })
  const [isArchivedShown, setIsArchivedShown] = useState(false)
  return (
    <>
      <PageHeader title="Settings" scope="Schools" />
      <SettingsTabs shown="/settings/schools" />
      <div className="page-scroll" tabIndex={0} role="region" aria-label="School settings">
        <div className={classes.column}>
          {!isReadOnly && <AddSchool />}
          <QueryView query={schools} rows={4} label="Loading the schools">
            {(all) => {
              const archived = all.filter(({ archivedOn }) => archivedOn !== null)
              const listed = all.filter(({ archivedOn }) => archivedOn === null)
              return (
                <Section title="Schools" note={listed.length}>
                  {all.length === 0 ? (
                    <Empty title="No school yet" icon={SchoolIcon}>
                      Add the first one above. Schools also come with teachers and with files.
                    </Empty>
                  ) : (
                    <Schools schools={isArchivedShown ? all : listed} />
                  )}
                  {archived.length > 0 && (
                    <p className={classes.say}>
                      {plural(archived.length, 'archived school')}{' '}
                      <button
                        type="button"
                        className="link"
                        onClick={() => setIsArchivedShown(!isArchivedShown)}
                      >
                        {isArchivedShown ? 'Hide' : 'Show'}
                      </button>
                    </p>
                  )}
                </Section>
              )
            }}
          </QueryView>
        </div>
      </div>
    </>
  )
}

function Schools({ schools }: { readonly schools: readonly School[] }) {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">School</th>
          <th scope="col">Grades</th>
          <th scope="col">Setting</th>
          <th scope="col">Principal</th>
          <th scope="col">
            <span className="sr-only">State</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {schools.map(({ id, name, level, setting, principal, titleI, archivedOn }) => (
          <tr key={id} data-state={archivedOn === null ? undefined : 'archived'}>
            <th scope="row">
              <Link className="link" href={`/settings/schools/${id}`}>
                {name}
              </Link>
            </th>
            <td>{level ?? '–'}</td>
            <td>{[setting, titleI && 'Title I'].filter(Boolean).join(', ') || '–'}</td>
            <td>{principal ?? '–'}</td>
            <td className="t3">{archivedOn !== null && 'archived'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function AddSchool() {
  const [name, setName] = useState('')
  const add = useBackendMutation('caseload', 'addSchool')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (name.trim() === '') return
    // What is known of it is filled in on its own page; a failure shows below.
    add.mutateAsync({ name: name.trim() }).then(
      ({ id }) => navigate(`/settings/schools/${id}`),
      () => undefined,
    )
  }
  return (
    <form className={classes.line} onSubmit={submit} aria-label="Add a school">
      <TextInput
        label="New school"
        className={classes.name}
        placeholder="Its name"
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" disabled={name.trim() === ''} loading={add.isPending}>
        Add school
      </Button>
      {add.error && <ErrorNote error={add.error} />}
    </form>
  )
}
