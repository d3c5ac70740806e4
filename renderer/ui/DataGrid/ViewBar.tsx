/** The views of a grid as tabs, with how many rows each has, and what can be done with the one on screen. */
import { ActionIcon, Menu } from '@mantine/core'
import { ArrowLeft, ArrowRight, Ellipsis, PenLine, Trash2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { notifyError } from '#renderer/app/notify.tsx'
import { useCommand } from '#renderer/app/page-commands.ts'
import { Tabs } from '../Tabs.tsx'
import { rowTest } from './grid-filter.ts'
import type { GridView, GridViews } from './grid-views.ts'
import type { Grid } from './use-grid.ts'
import classes from './ViewBar.module.css'
import { ViewNameForm } from './ViewNameForm.tsx'

type Props<Row> = {
  readonly grid: Grid<Row>
  readonly views: GridViews
  /** In a workspace that cannot be written. */
  readonly isReadOnly: boolean
}

export function ViewBar<Row>({ grid, views, isReadOnly }: Props<Row>) {
  const { current, isChanged } = views
  const [form, setForm] = useState<'save' | 'rename' | null>(null)
  const counts = useCounts(grid, views.all)
  const isSaving = form === 'save'
  useCommand('table.save-view', () => setForm('save'), { isOn: !isReadOnly })
  return (
    <div className={classes.bar}>
      <Tabs
        label="Views"
        tabs={views.all.map((view) => ({
          label: view.name,
          href: views.hrefOf(view),
          isOn: view === current,
          count: counts.get(view.id),
        }))}
      />
      <div className={classes.actions}>
        {isChanged && (
          <button type="button" className="link" onClick={views.reset}>
            Reset
          </button>
        )}
        {isChanged && current.isOwn && !isReadOnly && (
          <button
            type="button"
            className="link"
            onClick={() => void views.update(current).catch(notifyError)}
          >
            Update view
          </button>
        )}
        {!isReadOnly && (
          <ViewNameForm
            title={isSaving ? 'Save view' : 'Rename view'}
            name={isSaving ? '' : current.name}
            isOpen={form !== null}
            onToggle={(isOpen) => setForm(isOpen ? 'save' : null)}
            onName={(name) => (isSaving ? views.save(name) : views.rename(current, name))}
          />
        )}
        {current.isOwn && !isReadOnly && (
          <OwnViewMenu views={views} onRename={() => setForm('rename')} />
        )}
      </div>
    </div>
  )
}

function OwnViewMenu({
  views,
  onRename,
}: {
  readonly views: GridViews
  readonly onRename: () => void
}) {
  const { current } = views
  const own = views.all.filter(({ isOwn }) => isOwn)
  const place = own.indexOf(current)
  const run = (act: Promise<void>): void => void act.catch(notifyError)
  return (
    <Menu position="bottom-end" shadow="md" transitionProps={{ duration: 0 }} width={180}>
      <Menu.Target>
        <ActionIcon aria-label={`Options of the view ${current.name}`} title="View options">
          <Ellipsis size={16} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<PenLine size={14} aria-hidden="true" />} onClick={onRename}>
          Rename view
        </Menu.Item>
        <Menu.Item
          leftSection={<ArrowLeft size={14} aria-hidden="true" />}
          disabled={place === 0}
          onClick={() => run(views.move(current, -1))}
        >
          Move left
        </Menu.Item>
        <Menu.Item
          leftSection={<ArrowRight size={14} aria-hidden="true" />}
          disabled={place === own.length - 1}
          onClick={() => run(views.move(current, 1))}
        >
          Move right
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<Trash2 size={14} aria-hidden="true" />}
          onClick={() => run(views.remove(current))}
        >
          Remove view
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** By the filters that the view was saved with. */
function useCounts<Row>(
  { rows, columns, today }: Grid<Row>,
  views: readonly GridView[],
): ReadonlyMap<string, number> {
  return useMemo(
    () =>
      new Map(
        views.map(({ id, layout }) => {
          const test = rowTest(columns, layout.filters, { today })
          return [id, test ? rows.filter(test).length : rows.length]
        }),
      ),
    [rows, columns, today, views],
  )
}
