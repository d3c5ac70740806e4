/** Sets of look-fors: the coach's own to change, and those that ship to read or copy. */
import { ActionIcon, Button, Menu } from '@mantine/core'
import { ClipboardPaste, Download, Ellipsis, FileUp, Plus } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'wouter'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { useCommands } from '#renderer/app/page-commands.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { LessonsTabs } from '#renderer/coaching/LessonsTabs.tsx'
import { plural } from '#renderer/ui/format.ts'
import { QueryView } from '#renderer/ui/States.tsx'
import { BuiltInSet } from './BuiltInSet.tsx'
import { NewSetForm } from './NewSetForm.tsx'
import { OwnSet } from './OwnSet.tsx'
import { addressOf, exportSets, importSets, useShownSet } from './use-look-for-sets.ts'
import type { Sets, Shown } from './use-look-for-sets.ts'
import classes from './LookFors.module.css'

export function LookForsPage() {
  const { isReadOnly } = useWorkspace()
  const sets = useBackendQuery('observations', 'lookForSets', undefined)
  const [isNew, setIsNew] = useState(false)
  const own = sets.data?.own ?? []
  useCommands(
    isReadOnly
      ? []
      : [
          { id: 'observations.new-set', run: () => setIsNew(true) },
          { id: 'observations.import-sets', run: importSets },
        ],
  )
  return (
    <>
      <PageHeader
        title="Look-fors"
        scope={sets.data && `${plural(own.length, 'set')} of your own`}
        actions={
          <>
            <MoreMenu own={own} isReadOnly={isReadOnly} onPaste={() => setIsNew(true)} />
            <Button
              variant="filled"
              disabled={isReadOnly}
              leftSection={<Plus size={16} aria-hidden="true" />}
              onClick={() => setIsNew(true)}
            >
              New set
            </Button>
          </>
        }
      />
      <LessonsTabs on="look-fors" />
      <div className="page-body">
        <QueryView query={sets} rows={8} label="Loading the look-fors">
          {(data) => <Loaded sets={data} isNew={isNew} onNew={setIsNew} />}
        </QueryView>
      </div>
    </>
  )
}

type MenuProps = {
  readonly own: Sets['own']
  readonly isReadOnly: boolean
  readonly onPaste: () => void
}

function MoreMenu({ own, isReadOnly, onPaste }: MenuProps) {
  const all = own.map((set): Shown => ({ kind: 'own', set }))
  return (
    <Menu transitionProps={{ duration: 0 }} position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon size={32} aria-label="More">
          <Ellipsis size={16} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          disabled={isReadOnly}
          leftSection={<FileUp size={14} aria-hidden="true" />}
          onClick={importSets}
        >
          Import from a file
        </Menu.Item>
        <Menu.Item
          disabled={isReadOnly}
          leftSection={<ClipboardPaste size={14} aria-hidden="true" />}
          onClick={onPaste}
        >
          Paste lines
        </Menu.Item>
        <Menu.Item
          disabled={own.length === 0}
          leftSection={<Download size={14} aria-hidden="true" />}
          onClick={() => exportSets(all)}
        >
          Export all of my sets
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

type LoadedProps = {
  readonly sets: Sets
  readonly isNew: boolean
  readonly onNew: (isNew: boolean) => void
}

function Loaded({ sets, isNew, onNew }: LoadedProps) {
  const shown = useShownSet(sets)
  const offered = sets.own.filter(({ archivedOn }) => archivedOn === null)
  const archived = sets.own.filter(({ archivedOn }) => archivedOn !== null)
  const owned = (set: Sets['own'][number]): Shown => ({ kind: 'own', set })
  return (
    <div className={classes.layout}>
      <nav className={classes.sets} aria-label="Sets of look-fors">
        <Group title="My sets" shown={shown} sets={offered.map(owned)} empty="None yet" />
        <Group
          title="Shipped, in our own words"
          shown={shown}
          sets={sets.builtIn.map((set): Shown => ({ kind: 'built-in', set }))}
        />
        {archived.length > 0 && <Group title="Archived" shown={shown} sets={archived.map(owned)} />}
      </nav>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label="Set of look-fors">
        {isNew ? (
          <NewSetForm onClose={() => onNew(false)} />
        ) : shown?.kind === 'own' ? (
          <OwnSet key={shown.set.id} set={shown.set} />
        ) : (
          shown && <BuiltInSet set={shown.set} />
        )}
      </div>
    </div>
  )
}

type GroupProps = {
  readonly title: string
  readonly shown: Shown | null
  readonly sets: readonly Shown[]
  readonly empty?: string
}

function Group({ title, shown, sets, empty }: GroupProps) {
  return (
    <section aria-label={title}>
      <h2 className={classes.groupTitle}>{title}</h2>
      {sets.length === 0 && <p className={classes.none}>{empty}</p>}
      <ul>
        {sets.map((one) => (
          <li key={one.set.id}>
            <Link
              href={addressOf(one)}
              className={classes.setLink}
              aria-current={
                shown?.kind === one.kind && shown.set.id === one.set.id ? 'true' : undefined
              }
            >
              <span className="ell">{one.set.name}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
