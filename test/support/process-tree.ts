/** A process and all that it started, read from the system's own list. */
import { execFileSync } from 'node:child_process'

/** @returns ids in order of descent, the given one first; only itself where there is no `ps`. */
export function processTree(root: number): readonly number[] {
  if (process.platform === 'win32') return [root]
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/).map(Number))
  const found = [root]
  for (const parent of found)
    for (const [pid, ppid] of rows) if (ppid === parent && pid !== undefined) found.push(pid)
  return found
}
