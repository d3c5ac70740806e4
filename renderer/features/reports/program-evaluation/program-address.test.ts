import { expect, test } from 'vitest'
import { formatProgramAddress, parseProgramAddress } from './program-address.ts'

test('an address says which days, which school and which two windows', () => {
  const address = '/reports/program-evaluation?from=2025-08-18&to=2025-12-19&school=3&windows=1-2'
  const parsed = parseProgramAddress(address.split('?')[1] ?? '')
  expect(parsed).toEqual({
    period: { from: '2025-08-18', to: '2025-12-19' },
    school: 3,
    windows: { before: 1, after: 2 },
  })
  expect(formatProgramAddress(parsed)).toBe(address)
})

test('days in the wrong order are no period, and scores can be left out on purpose', () => {
  const parsed = parseProgramAddress('from=2026-01-01&to=2025-01-01&windows=none')
  expect(parsed).toEqual({ period: null, school: null, windows: 'none' })
})
