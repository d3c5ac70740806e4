// docs/statistics.md has one line for each method, and none for a method that is gone.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { methodDescription } from '#shared/statistics/methods.ts'

const page = fileURLToPath(new URL('../../docs/statistics.md', import.meta.url))

it('docs/statistics.md names every method once', () => {
  const rows = readFileSync(page, 'utf8').matchAll(/^\| `([a-z0-9-]+)`/gmu)
  const documented = [...rows].map(([, id]) => id)
  expect(new Set(documented)).toEqual(new Set(Object.keys(methodDescription)))
  expect(documented).toHaveLength(Object.keys(methodDescription).length)
})
