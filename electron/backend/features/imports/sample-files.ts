/** The files that come with the sample caseload, for a first import. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Backend } from '../../context.ts'
import { storedBatchOf } from './batches.ts'

const files = [
  {
    name: 'winter-benchmark.csv',
    about: 'District benchmark, winter: points by standard, as untidy as real files are',
  },
  {
    name: 'fractions-quiz.csv',
    about:
      'Fractions quiz: 12 multiple-choice items, wrong options with the misconception behind them',
  },
]

/** Empty unless the open workspace is the sample. */
export async function sampleFiles(backend: Backend) {
  const { read } = backend.workspace()
  const info = await read.selectFrom('workspaceInfo').select('isSample').executeTakeFirst()
  if (info?.isSample !== 1) return []
  return Promise.all(
    files.map(async ({ name, about }) => {
      const path = join(backend.folders.resources, 'sample', name)
      const sha256 = createHash('sha256')
        .update(await readFile(path))
        .digest('hex')
      const isImported = (await storedBatchOf(read, sha256)) !== null
      return { token: backend.files.grant(path, 'open'), name, about, isImported }
    }),
  )
}
