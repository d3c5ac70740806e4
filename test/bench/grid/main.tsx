/** The grid of the app over as many invented rows as the address asks for: `?rows=100000`. */
import '@mantine/core/styles.layer.css'
import '#renderer/ui/fonts.css'
import '#renderer/ui/tokens.css'
import '#renderer/ui/base.css'
import { MantineProvider } from '@mantine/core'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { Router } from 'wouter'
import { emptyLayout } from '#shared/domain/grid-layout.ts'
import { cssVariables, theme } from '#renderer/app/theme.ts'
import { DataGrid } from '#renderer/ui/DataGrid/DataGrid.tsx'
import { columns, makeRows, type Visit } from './rows.tsx'

const rows = makeRows(Number(new URLSearchParams(location.search).get('rows') ?? 1000))
const tools = {
  search: { label: 'Find', placeholder: 'Find' },
  filters: ['school', 'note'],
  fileName: 'Visits',
}

function Page() {
  const [layout, setLayout] = useState(emptyLayout)
  return (
    <div style={{ height: '100%', display: 'flex' }}>
      <DataGrid
        label="Visits"
        rows={rows}
        columns={columns}
        rowId={({ id }: Visit) => id}
        layout={layout}
        onLayout={setLayout}
        tools={tools}
        searchText={searchText}
        renderBulkActions={() => null}
        renderFoot={(shown) => <span>{shown.length} visits</span>}
      />
    </div>
  )
}

const searchText = ({ teacher, school, note }: Visit): string => `${teacher} ${school} ${note}`

// Key caps are written as the system has them.
Object.assign(window, { numberlineShell: { platform: 'linux' } })

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <MantineProvider theme={theme} forceColorScheme="light" cssVariablesResolver={cssVariables}>
      <Router>
        <Page />
      </Router>
    </MantineProvider>,
  )
}
