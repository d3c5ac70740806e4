/** What reading rows needs besides the file: the recipe's columns, the workspace's days, the standards. */
import { basename, extname } from 'node:path'
import type { Backend } from '../../../context.ts'
import { todayIn } from '../../../database/today.ts'
import { standardsOf } from '../../../standards/standards-of.ts'
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
    standards: await standardsOf(backend.workspace().read),
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
