/**
 * Likely pairs whose names are near, not equal, or whose ids were mistyped. Each student has a few keys;
 * only those who share one are compared, so the work grows with the file and not with its square.
 */
import { blockKeys, likeness, type NearStudent } from '#shared/domain/near-student.ts'
import type { Scratch } from '../staging/scratch.ts'
import { mayBeOne } from './likely-pairs.ts'

const PAGE = 5_000
/** A key that so many share tells nothing, for instance of names made up by a generator. */
const MOST_IN_BLOCK = 40

type Row = NearStudent & { readonly ref: number }

export async function findNearPairs(scratch: Scratch): Promise<void> {
  const [stored] = await scratch.all<{ n: number }>(
    'SELECT EXISTS (SELECT 1 FROM studentIdentity) AS n',
  )
  if (stored?.n !== 1) return
  await scratch.exec(blocks)
  const wanted = new Set<string>()
  await eachPage<Row>(scratch, unmatched, async (rows) => {
    await insertKeys(scratch, 'incomingBlock', rows, (key) => wanted.add(key) !== undefined)
  })
  if (wanted.size === 0) return
  await eachPage<Row>(scratch, known, (rows) =>
    insertKeys(scratch, 'knownBlock', rows, (key) => wanted.has(key)),
  )
  await scratch.exec(pairsInBlocks)
  await eachPage<Comparable>(scratch, comparable, (rows) => keepLikely(scratch, rows))
}

const columns = 'localId, stateId, givenName, familyName, bornOn'
const unmatched = `SELECT no AS ref, ${columns} FROM incomingStudent
  WHERE studentId IS NULL AND givenName <> '' AND familyName <> '' AND no > ?1 ORDER BY no LIMIT ?2`
const known = `SELECT studentId AS ref, ${columns} FROM studentIdentity
  WHERE givenName <> '' AND familyName <> '' AND studentId > ?1 ORDER BY studentId LIMIT ?2`

const blocks = `
CREATE TABLE incomingBlock (key TEXT, ref INTEGER);
CREATE TABLE knownBlock (key TEXT, ref INTEGER);
`

const pairsInBlocks = `
CREATE INDEX incomingBlock_by_key ON incomingBlock (key);
CREATE INDEX knownBlock_by_key ON knownBlock (key);
CREATE TABLE nearPair (ref INTEGER PRIMARY KEY, no INTEGER, candidateId INTEGER);
INSERT INTO nearPair (no, candidateId)
SELECT DISTINCT incoming.no, known.studentId
FROM (SELECT key FROM incomingBlock GROUP BY key HAVING COUNT(*) <= ${MOST_IN_BLOCK}) AS block
JOIN incomingBlock ON incomingBlock.key = block.key
JOIN knownBlock ON knownBlock.key = block.key
JOIN incomingStudent AS incoming ON incoming.no = incomingBlock.ref
JOIN studentIdentity AS known ON known.studentId = knownBlock.ref
WHERE ${mayBeOne}
  AND (SELECT COUNT(*) FROM knownBlock AS all_ WHERE all_.key = block.key) <= ${MOST_IN_BLOCK};
`

const sides = ['localId', 'stateId', 'givenName', 'familyName', 'bornOn']
const comparable = `
SELECT ref, nearPair.no, nearPair.candidateId,
  ${sides.map((side) => `incoming.${side} AS i_${side}, known.${side} AS k_${side}`).join(', ')}
FROM nearPair JOIN incomingStudent AS incoming USING (no)
JOIN studentIdentity AS known ON known.studentId = nearPair.candidateId
WHERE ref > ?1 ORDER BY ref LIMIT ?2`

type Comparable = { readonly ref: number; readonly no: number; readonly candidateId: number } & {
  readonly [Side in `${'i' | 'k'}_${keyof NearStudent}`]: string | null
}

const sideOf = (row: Comparable, side: 'i' | 'k'): NearStudent => ({
  localId: row[`${side}_localId`],
  stateId: row[`${side}_stateId`],
  givenName: row[`${side}_givenName`] ?? '',
  familyName: row[`${side}_familyName`] ?? '',
  bornOn: row[`${side}_bornOn`],
})

async function keepLikely(scratch: Scratch, rows: readonly Comparable[]): Promise<void> {
  const likely = rows.flatMap((row) => {
    const [incoming, stored] = [sideOf(row, 'i'), sideOf(row, 'k')]
    const why = likeness(incoming, stored)
    if (why.length === 0) return []
    const isDamagedId = why.some((reason) => /\bid\b/.test(reason)) ? 1 : 0
    const isSameBirthday = why.includes('same birthday') ? 1 : 0
    const found = incoming.localId ?? incoming.stateId
    return [[row.no, row.candidateId, found, isDamagedId, isSameBirthday]]
  })
  await scratch.all(
    `INSERT INTO likelyPair SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, NULL
     FROM json_each(?) WHERE TRUE ON CONFLICT DO NOTHING`,
    [JSON.stringify(likely)],
  )
}

async function insertKeys(
  scratch: Scratch,
  table: 'incomingBlock' | 'knownBlock',
  rows: readonly Row[],
  isWanted: (key: string) => boolean,
): Promise<void> {
  const keys = rows.flatMap((row) =>
    blockKeys(row).flatMap((key) => (isWanted(key) ? [[key, row.ref]] : [])),
  )
  if (keys.length === 0) return
  await scratch.all(`INSERT INTO ${table} SELECT value ->> 0, value ->> 1 FROM json_each(?)`, [
    JSON.stringify(keys),
  ])
}

async function eachPage<Page extends { readonly ref: number }>(
  scratch: Scratch,
  query: string,
  use: (rows: readonly Page[]) => Promise<void>,
): Promise<void> {
  for (let after = 0; ;) {
    const rows = await scratch.all<Page>(query, [after, PAGE])
    if (rows.length > 0) await use(rows)
    const last = rows.at(-1)
    if (rows.length < PAGE || !last) return
    after = last.ref
  }
}
