/** Lists of look-fors from a CSV file or workbook of the coach. */
import { basename, extname } from 'node:path'
import { lookForSets } from '#shared/domain/observations/look-for-lines.ts'
import type { CallContext } from '#shared/rpc/define.ts'
import { readTable } from '../../../files/reading/read-table.ts'
import { unusable } from '../../../files/unreadable.ts'
import type { Output } from '../call-input.ts'

const most = { sets: 100, lines: 200 }

/** @throws {CallError} `FILE_UNUSABLE`, `CANCELLED` */
export async function readLookForFile(
  path: string,
  { signal }: CallContext,
): Promise<Output<'readLookForFile'>> {
  const { header, rows } = await readTable(path, {
    fits: () => 0,
    what: 'list of look-fors',
    signal,
  })
  const name = basename(path, extname(path))
  const sets = lookForSets([header, ...rows.map(({ cells }) => cells)], name)
  if (sets.length === 0) throw unusable(path, 'It has no look-fors. One line each is enough.')
  if (sets.length > most.sets || sets.some(({ lines }) => lines.length > most.lines))
    throw unusable(path, 'It has more than 100 sets, or more than 200 look-fors in one.')
  return { sets: sets.map((set) => ({ name: set.name, lines: [...set.lines] })) }
}
