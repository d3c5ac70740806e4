/** The catalogue by grade and domain, or a state's list: found by codes and words, with how a class did. */
import { Button } from '@mantine/core'
import { GraduationCap } from 'lucide-react'
import { useSearch } from 'wouter'
import { standardListId } from '#shared/domain/ids.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { navigate } from '#renderer/app/location.ts'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { ScopePicker } from '#renderer/app/ScopePicker.tsx'
import { queryOfScope, scopeOfQuery, useStudentData } from '#renderer/app/student-data.ts'
import { LessonsTabs } from '#renderer/coaching/LessonsTabs.tsx'
import { useMarks } from '#renderer/coaching/standards/use-marks.ts'
import { plural } from '#renderer/ui/format.ts'
import { PillSelect } from '#renderer/ui/PillSelect.tsx'
import { Empty, QueryView } from '#renderer/ui/States.tsx'
import { StandardGrid } from './StandardGrid.tsx'
import { StandardPanel } from './StandardPanel.tsx'

/** `/standards?list=2&standard=4.NF.A.2&scope=class:3` */
export function useStandardsAddress() {
  const query = new URLSearchParams(useSearch())
  return {
    listId: standardListId.safeParse(Number(query.get('list'))).data ?? null,
    code: query.get('standard'),
    scope: scopeOfQuery(query),
    /** Null takes a part out. */
    change: (parts: Readonly<Record<string, string | null>>): void => {
      const next = new URLSearchParams(query)
      for (const [name, value] of Object.entries(parts))
        if (value === null) next.delete(name)
        else next.set(name, value)
      navigate(`/standards${next.size === 0 ? '' : `?${next}`}`, { replace: true })
    },
  }
}

export function StandardsPage() {
  const { listId, code, scope, change } = useStandardsAddress()
  const standards = useBackendQuery('standards', 'browse', { listId }, { keepPrevious: true })
  const marks = useMarks(scope)
  return (
    <>
      <PageHeader
        title="Standards"
        scope={standards.data && plural(standards.data.length, 'standard')}
        actions={<Button onClick={() => navigate('/standards/lists')}>Lists of your state</Button>}
      />
      <LessonsTabs on="standards" />
      <div className="page-body">
        <div className="page-content">
          <QueryView query={standards} rows={12} label="Loading the standards">
            {(all) =>
              all.length === 0 ? (
                <Empty title="This list has no standard" icon={GraduationCap}>
                  Bring it in again, or look at another list.
                </Empty>
              ) : (
                <StandardGrid
                  standards={all}
                  marks={marks}
                  chosen={code}
                  onChoose={(next) => change({ standard: next })}
                  end={<Choices />}
                />
              )
            }
          </QueryView>
        </div>
        {code !== null && (
          <StandardPanel
            key={code}
            code={code}
            scope={scope}
            marks={marks}
            onWalk={(next) => change({ standard: next })}
            onClose={() => change({ standard: null })}
          />
        )}
      </div>
    </>
  )
}

/** Which list, and whose results stand beside it. */
function Choices() {
  const { listId, scope, change } = useStandardsAddress()
  const lists = useBackendQuery('standards', 'lists', undefined)
  const { data } = useStudentData()
  return (
    <>
      {lists.data && lists.data.length > 0 && (
        <PillSelect
          label="List"
          value={String(listId ?? '')}
          onChange={(id) => change({ list: id === '' ? null : id, standard: null })}
          choices={[
            { value: '', label: 'Common Core' },
            ...lists.data.map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
          width={180}
        />
      )}
      {data && scope === null && data.firstScope && (
        <button
          type="button"
          className="link"
          onClick={() =>
            data.firstScope && change(Object.fromEntries(queryOfScope(data.firstScope)))
          }
        >
          Show a class’s results
        </button>
      )}
      {data && scope && (
        <>
          <ScopePicker
            scope={scope}
            scopes={data.scopes}
            groups={[]}
            onChange={(next) =>
              change({ grade: null, group: null, ...Object.fromEntries(queryOfScope(next)) })
            }
          />
          <button
            type="button"
            className="link"
            onClick={() => change({ scope: null, grade: null, group: null })}
          >
            Hide results
          </button>
        </>
      )}
    </>
  )
}
