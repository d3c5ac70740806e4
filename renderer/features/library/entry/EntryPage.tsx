/** One entry: what it is, the questions that go with it, where it comes from, and what it hangs together with. */
import { Button } from '@mantine/core'
import { BookPlus } from 'lucide-react'
import { useState } from 'react'
import { useParams } from 'wouter'
import type { LibraryEntry } from '#shared/contracts/library.ts'
import { backend } from '#renderer/app/backend.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { navigate } from '#renderer/app/location.ts'
import { notifyError, notifyUndoable } from '#renderer/app/notify.tsx'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { useCommand } from '#renderer/app/page-commands.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { MathBlocks } from '#renderer/ui/Mathematics/MathBlocks.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { QueryView } from '#renderer/ui/States.tsx'
import { KindIcon } from '../library-columns.tsx'
import { EntryForm } from './EntryForm.tsx'
import { EntryLinks } from './EntryLinks.tsx'
import { UseInLesson } from './UseInLesson.tsx'
import classes from '../Library.module.css'

export const libraryCrumb = { label: 'Strategies', href: '/library' } as const

export function EntryPage() {
  const { key = '' } = useParams<{ key: string }>()
  const entry = useBackendQuery('library', 'entry', { key })
  const [isEditing, setIsEditing] = useState(false)
  return (
    <>
      <PageHeader
        title={entry.data?.name ?? 'Strategy'}
        crumb={libraryCrumb}
        actions={
          entry.data && (
            <Acts
              entry={entry.data}
              isEditing={isEditing}
              onEdit={() => setIsEditing(!isEditing)}
            />
          )
        }
      />
      <div className="page-scroll" tabIndex={0} role="region" aria-label="Entry of the library">
        <QueryView query={entry} rows={8} label="Loading the entry">
          {(found) =>
            isEditing && found.id !== null ? (
              <EntryForm entry={found} onDone={() => setIsEditing(false)} />
            ) : (
              <Details entry={found} />
            )
          }
        </QueryView>
      </div>
    </>
  )
}

type ActsProps = {
  readonly entry: LibraryEntry
  readonly isEditing: boolean
  readonly onEdit: () => void
}

function Acts({ entry, isEditing, onEdit }: ActsProps) {
  const { isReadOnly } = useWorkspace()
  const { id, key, name, standards } = entry
  const plan = (): void => {
    const query = new URLSearchParams({ idea: key })
    const [first] = standards
    if (first !== undefined) query.set('standard', first)
    navigate(`/lessons/new?${query}`)
  }
  const remove = (): void => {
    if (id === null) return
    backend()
      .library.remove({ id })
      .then(() => {
        navigate('/library', { replace: true })
        return notifyUndoable(`${name} was removed`)
      })
      .catch(notifyError)
  }
  const canChange = !isReadOnly && !isEditing
  useCommand('library.plan', plan, { isOn: canChange })
  useCommand('library.remove', remove, { isOn: canChange && id !== null })
  return (
    <>
      {id !== null && (
        <>
          <Button disabled={isReadOnly} variant="subtle" color="gray" onClick={remove}>
            Remove
          </Button>
          <Button disabled={isReadOnly} onClick={onEdit}>
            {isEditing ? 'Stop changing' : 'Change'}
          </Button>
        </>
      )}
      <UseInLesson entry={entry} isReadOnly={isReadOnly || isEditing} />
      <Button
        variant="filled"
        disabled={!canChange}
        leftSection={<BookPlus size={16} aria-hidden="true" />}
        rightSection={<Kbd shortcut="Mod+Enter" isDecoration />}
        onClick={plan}
      >
        Plan a lesson
      </Button>
    </>
  )
}

function Details({ entry }: { readonly entry: LibraryEntry }) {
  const { about, assessing, advancing, kind, source } = entry
  return (
    <div className={classes.entry}>
      <div className={classes.main}>
        <p className="t2 sm">
          {kind.charAt(0).toUpperCase() + kind.slice(1)}
          {entry.id !== null && ', your own'}
        </p>
        <div className={classes.about}>
          <KindIcon kind={kind} /> <MathBlocks text={about} width={600} />
        </div>
        {assessing !== '' && (
          <Section level={2} title="Assessing question" note="finds out what the student thinks">
            <MathBlocks text={assessing} width={600} />
          </Section>
        )}
        {advancing !== '' && (
          <Section level={2} title="Advancing question" note="moves the thinking on">
            <MathBlocks text={advancing} width={600} />
          </Section>
        )}
        <Section level={2} title="Source">
          <p className="sm">
            {source === null
              ? 'Written for Numberline in our own words.'
              : entry.id === null
                ? `In our own words. The idea is worked out in ${source}.`
                : source}
          </p>
        </Section>
      </div>
      <EntryLinks entry={entry} />
    </div>
  )
}
