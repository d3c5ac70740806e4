/** All providers in one place, and nothing else. */
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { Router } from 'wouter'
import { useColorScheme } from './color-scheme.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { useLocationHook, useSearchHook } from './location.ts'
import { queryClient } from './query-client.ts'
import { cssVariables, theme } from './theme.ts'
import classes from './App.module.css'
import { WorkspaceGate } from './WorkspaceGate.tsx'

const hrefOf = (path: string): string => `#${path}`

export function App() {
  const scheme = useColorScheme()
  return (
    <MantineProvider theme={theme} forceColorScheme={scheme} cssVariablesResolver={cssVariables}>
      <QueryClientProvider client={queryClient}>
        <Router hook={useLocationHook} searchHook={useSearchHook} hrefs={hrefOf}>
          <ErrorBoundary>
            <WorkspaceGate />
          </ErrorBoundary>
        </Router>
        <aside aria-label="Messages">
          <Notifications
            position="bottom-center"
            containerWidth={520}
            transitionDuration={100}
            className={classes.messages}
            withinPortal={false}
          />
        </aside>
      </QueryClientProvider>
    </MantineProvider>
  )
}
