/** Lets one instance run per settings folder; a second one knocks and leaves. */
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** @returns a function that gives the lock back, or undefined when another instance holds it. */
export function takeLock(folder, onSecond) {
  const place = join(folder, 'instance')
  const lock = join(place, 'lock')
  mkdirSync(place, { recursive: true, mode: 0o700 })
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const file = openSync(lock, 'wx', 0o600)
      writeFileSync(file, String(process.pid))
      closeSync(file)
      const watcher = watch(place, (_kind, name) => name === 'knock' && onSecond())
      watcher.unref()
      return () => {
        watcher.close()
        rmSync(lock, { force: true })
      }
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      if (isAlive(Number(readFileSync(lock, 'utf8')))) break
      rmSync(lock, { force: true })
    }
  }
  writeFileSync(join(place, 'knock'), String(process.pid))
  return undefined
}

function isAlive(pid) {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}
