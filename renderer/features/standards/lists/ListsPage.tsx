/** The lists of states that are here: how far each is matched, and the ways in and out. */
import { Button } from '@mantine/core'
import { FileInput, Signpost } from 'lucide-react'
import { Link } from 'wouter'
import type { StandardListRow } from '#shared/contracts/standards/records.ts'
import { backend } from '#renderer/app/backend.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { notifyError, notifyUndoable } from '#renderer/app/notify.tsx'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { FileDrop } from '#renderer/ui/FileDrop.tsx'
import { formatDay, plural } from '#renderer/ui/format.ts'
import { Empty, QueryView } from '#renderer/ui/States.tsx'
import { chooseListFile, dropListFile } from './open-file.ts'
import classes from './Lists.module.css'

export const standardsCrumb = { label: 'Standards', href: '/standards' } as const

export function ListsPage() {
  const { isReadOnly } = useWorkspace()
  const lists = useBackendQuery('standards', 'lists', undefined)
  const choose = (
    <Button
      variant="filled"
      disabled={isReadOnly}
      leftSection={<FileInput size={16} aria-hidden="true" />}
      onClick={() => void chooseListFile()}
    >
      Bring in a list
    </Button>
  )
  return (
    <>
      <FileDrop icon={FileInput} onFiles={(files) => void dropListFile(files).catch(notifyError)}>
        Drop the file to preview it. Nothing is stored yet.
      </FileDrop>
      <PageHeader title="Lists of your state" crumb={standardsCrumb} actions={choose} />
      <QueryView query={lists} rows={4} label="Loading the lists">
        {(all) =>
          all.length === 0 ? (
            <Empty title="Only the Common Core is here" icon={Signpost}>
              Bring in your state’s own standards: a table (CSV, TSV or XLSX) with Code and
              Description, and Grade, Domain, Cluster, Parent or Common Core where they are there;
              or a CASE package (JSON) as your state publishes it. You see what would come in before
              anything is stored.
            </Empty>
          ) : (
            <div
              className="page-scroll"
              tabIndex={0}
              role="region"
              aria-label="Lists of your state"
            >
              <ul className={classes.lists}>
                {all.map((list) => (
                  <List key={list.id} list={list} isReadOnly={isReadOnly} />
                ))}
              </ul>
            </div>
          )
        }
      </QueryView>
    </>
  )
}

type ListProps = { readonly list: StandardListRow; readonly isReadOnly: boolean }

function List({ list, isReadOnly }: ListProps) {
  const { id, name, publisher, version, fileName, importedOn, standards, toReview } = list
  const remove = (): void => {
    backend()
      .standards.removeList({ id })
      .then(() => notifyUndoable(`${name} was removed`))
      .catch(notifyError)
  }
  const open = standards - list.matched - toReview - list.without
  return (
    <li className={classes.list}>
      <div>
        <h2 className={classes.name}>
          <Link href={`/standards/lists/${id}`}>{name}</Link>
        </h2>
        <p className="t2 sm">
          {[publisher, version, `${fileName}, ${formatDay(importedOn)}`]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className="sm">
          {plural(standards, 'standard')}: {list.matched} matched with the Common Core, {toReview}{' '}
          to review{list.without > 0 && `, ${list.without} with nothing that fits`}
          {open > 0 && `, ${open} without a suggestion`}
        </p>
      </div>
      <div className={classes.acts}>
        <Button
          component={Link}
          href={`/standards/lists/${id}`}
          variant={toReview > 0 ? 'filled' : 'default'}
        >
          {toReview > 0 ? `Review ${toReview}` : 'Open cross-walk'}
        </Button>
        <Button component={Link} href={`/standards?list=${id}`}>
          Browse
        </Button>
        <Button disabled={isReadOnly} onClick={remove} aria-label={`Remove ${name}`}>
          Remove
        </Button>
      </div>
    </li>
  )
}
