/** What reading rows needs besides the file: the recipe's columns, the workspace's days, the standards. */
import { readFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { createStandardsCatalogue, type Standard } from '#shared/domain/standards.ts'
import type { Backend } from '../../../context.ts'
import { todayIn } from '../../../database/today.ts'
import type { FirstLook } from '../recognising/look-at-file.ts'
import type { DateEvidence } from './day-order.ts'
import type { RowContext } from './row-reader.ts'
import type { KnownDays } from './when.ts'

type Given = {
  readonly look: Pick<FirstLook, 'chosen' | 'reading'>
  readonly dates: DateEvidence
  readonly fileName: string
}

export async function createRowContext(
  backend: Backend,
  { look, dates, fileName }: Given,
): Promise<Omit<RowContext, 'collected'>> {
  const { recipe, columns } = look.chosen
  return {
    ...{ recipe, columns, dates },
    days: await knownDays(backend),
    standards: await standardsCatalogue(backend),
    fallbackName: basename(fileName, extname(fileName)),
    isDecimalComma: look.reading.delimiter !== ',',
    headerRow: look.reading.headerRow,
  }
}

async function knownDays(backend: Backend): Promise<KnownDays> {
  const workspace = backend.workspace()
  const info = await workspace.read
    .selectFrom('workspaceInfo')
    .select(['schoolYearStartsOn', 'schoolYearEndsOn'])
    .executeTakeFirstOrThrow()
  return { ...info, today: await todayIn(workspace) }
}

async function standardsCatalogue(backend: Backend) {
  const file = join(backend.folders.resources, 'standards', 'ccss-math.json')
  const content = JSON.parse(await readFile(file, 'utf8')) as
    | readonly Standard[]
    | { readonly standards: readonly Standard[] }
  return createStandardsCatalogue('standards' in content ? content.standards : content)
}
