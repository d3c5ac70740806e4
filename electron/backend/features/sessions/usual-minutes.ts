/** How long a kind of session usually is: what this coach's last ones were, else a plain default. */
import { typicalMinutes, type SessionType } from '#shared/domain/session-types.ts'
import type { ReadDb } from '../../database/connection.ts'

const LOOKED_AT = 20

/** Median of the last twenty that were done; `n` 0: none was done yet. */
export async function usualMinutes(
  read: ReadDb,
  type: SessionType,
): Promise<{ readonly value: number; readonly n: number }> {
  const rows = await read
    .selectFrom('session')
    .select('minutes')
    .where('type', '=', type)
    .where('status', '=', 'done')
    .where('minutes', '>', 0)
    .orderBy('heldOn', 'desc')
    .orderBy('id', 'desc')
    .limit(LOOKED_AT)
    .execute()
  const sorted = rows.map(({ minutes }) => minutes).toSorted((a, b) => a - b)
  // The lower one of two middles: a length that really occurred.
  const value = sorted[Math.floor((sorted.length - 1) / 2)] ?? typicalMinutes[type]
  return { value, n: sorted.length }
}
