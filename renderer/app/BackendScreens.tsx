/** What the window shows while the part that keeps the data starts, restarts, or stays down. */
import { Loader } from '@mantine/core'
import classes from './BackendScreens.module.css'

export function Starting() {
  return (
    <main className={classes.quiet} aria-busy="true">
      <h1 className="sr-only">Numberline is starting</h1>
      <p className={classes.slow}>
        Still starting. If nothing happens within a minute, close Numberline and open it again;
        everything you saved is on disk.
      </p>
    </main>
  )
}

export function BackendLost() {
  return (
    <div className={classes.scrim}>
      <div
        className={classes.box}
        role="alertdialog"
        aria-labelledby="lost"
        aria-describedby="lost-text"
      >
        <h2 id="lost" className={classes.title}>
          Starting again
        </h2>
        <p id="lost-text">
          The part of Numberline that keeps your data stopped unexpectedly. It is being started
          again; this takes a moment. Everything you saved is on disk, so nothing was lost.
        </p>
        <Loader size="xs" type="bar" color="accent" aria-hidden="true" />
      </div>
    </div>
  )
}

export function BackendFailed() {
  return (
    <main className={classes.failed}>
      <h1 className={classes.title}>Numberline could not be started again</h1>
      <p>
        The part that keeps your data stopped several times in a row. Everything you saved is on
        disk, so nothing was lost.
      </p>
      <p className="t2">
        Close Numberline and open it again. If it still does not start, restart the computer; a
        daily copy of your workspace lies in its folder under “backups”.
      </p>
    </main>
  )
}
