/** The frame around every page of an open workspace: rail, banners, and the page itself. */
import { Suspense, useEffect, useRef } from 'react'
import { matchRoute, Redirect, Route, Switch, useLocation, useRouter } from 'wouter'
import type { WorkspaceInfo } from '#shared/contracts/workspace.ts'
import { Loading } from '#renderer/ui/States.tsx'
import { Banners } from './Banners.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { QuickLog } from './QuickLog.tsx'
import { readAgain } from './query-client.ts'
import { Rail } from './Rail.tsx'
import { routes } from './routes.tsx'
import classes from './Shell.module.css'

export function Shell({ workspace }: { readonly workspace: WorkspaceInfo }) {
  const [path] = useLocation()
  useFocusOnPage(path)
  useNewDay()
  const fillsWindow = useFillsWindow(path)
  return (
    <div className={classes.window}>
      <a href="#content" className={classes.skip} onClick={skipToContent}>
        Skip to content
      </a>
      {!fillsWindow && <Banners workspace={workspace} />}
      <div className={classes.app} data-fills-window={fillsWindow || undefined}>
        {!fillsWindow && <Rail workspace={workspace} />}
        <main id="content" tabIndex={-1} className={classes.main}>
          <QuickLog />
          <ErrorBoundary key={path}>
            <Suspense fallback={<Loading />}>
              <Switch>
                {routes.map(({ path: pattern, page }) => (
                  <Route key={pattern} path={pattern} component={page} />
                ))}
                <Route>
                  <Redirect to="/today" replace />
                </Route>
              </Switch>
            </Suspense>
          </ErrorBoundary>
        </main>
      </div>
    </div>
  )
}

/** A page that goes takes the focus with it: the next one begins at its content. */
function useFocusOnPage(path: string): void {
  const shown = useRef(path)
  useEffect(() => {
    if (shown.current === path) return
    shown.current = path
    if (document.activeElement === document.body) document.getElementById('content')?.focus()
  }, [path])
}

/** Whether the page that is shown wants the whole window. */
function useFillsWindow(path: string): boolean {
  const { parser } = useRouter()
  return routes.some(
    ({ path: pattern, fillsWindow }) => fillsWindow && matchRoute(parser, pattern, path)[0],
  )
}

/** Past midnight all that counts from today is read again, also after a night with the lid closed. */
function useNewDay(): void {
  useEffect(() => {
    let day = new Date().toDateString()
    const timer = setInterval(() => {
      const now = new Date().toDateString()
      if (now !== day) void readAgain()
      day = now
    }, 60_000)
    return () => clearInterval(timer)
  }, [])
}

/** The hash is the app's address, so the link moves the focus itself. */
function skipToContent(event: React.MouseEvent): void {
  event.preventDefault()
  document.getElementById('content')?.focus()
}
