/** All standards of a list in one grid, with the marks of a class where one is chosen. */
import type { ReactNode } from 'react'
import { useMemo } from 'react'
import type { StandardRow } from '#shared/contracts/standards/records.ts'
import { useGridLayout } from '#renderer/app/use-grid-layout.ts'
import { StandardMarkView } from '#renderer/coaching/standards/StandardMarkView.tsx'
import type { Marks } from '#renderer/coaching/standards/use-marks.ts'
import { DataGrid } from '#renderer/ui/DataGrid/DataGrid.tsx'
import type { GridColumn } from '#renderer/ui/DataGrid/grid-column.ts'
import { plural } from '#renderer/ui/format.ts'
import { Empty } from '#renderer/ui/States.tsx'
import { standardColumns } from './standard-columns.tsx'

type Props = {
  readonly standards: readonly StandardRow[]
  readonly marks: Marks
  readonly chosen: string | null
  readonly onChoose: (code: string | null) => void
  readonly end: ReactNode
}

const rowId = ({ code }: StandardRow): string => code
const noun = { one: 'standard', many: 'standards' }
const asListed = { sorting: [] }
const nothing: readonly string[] = []

/** `4.NF.A.2` is found by `4.NF.2` as well. */
const searchText = ({ code, title, description, cluster, domain }: StandardRow): string =>
  [code, code.replace(/\.[A-E](?=\.)/, ''), title, description, cluster, domain].join(' ')

export function StandardGrid({ standards, marks, chosen, onChoose, end }: Props) {
  const kept = useGridLayout('standards', asListed)
  const columns = useMemo(() => [...standardColumns, ...markColumn(marks)], [marks])
  const tools = {
    search: { label: 'Find by code or words', placeholder: 'Code or words' },
    filters: ['grade', 'domain'],
    fileName: 'Standards',
    end,
  }
  return (
    <DataGrid
      {...kept}
      label="Standards"
      noun={noun}
      rows={standards}
      columns={columns}
      rowId={rowId}
      tools={tools}
      searchText={searchText}
      selection={chosen === null ? nothing : [chosen]}
      onSelection={([code]) => onChoose(code ?? null)}
      onOpen={({ code }) => onChoose(code)}
      empty={<Empty title="No standard fits">Change the text or the filters above.</Empty>}
      renderFoot={({ length }) => (
        <span>
          {plural(length, 'standard')}
          {marks.test !== '' && `. Students at the cut: ${marks.scopeLabel}, ${marks.test}`}
          {marks.why !== '' && `. ${marks.scopeLabel}: ${marks.why}`}
        </span>
      )}
    />
  )
}

const markColumn = (marks: Marks): readonly GridColumn<StandardRow>[] =>
  marks.all.length === 0
    ? []
    : [
        {
          id: 'mark',
          header: 'At the cut',
          kind: 'number',
          width: 212,
          value: ({ code }) => marks.of(code)?.atCut.value ?? null,
          cell: ({ code }) => {
            const mark = marks.of(code)
            return mark ? <StandardMarkView mark={mark} /> : <span className="t3">–</span>
          },
        },
      ]
