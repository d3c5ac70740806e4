/** Small groups as they were kept, in the shape in which reports list groups. */
import type { z } from 'zod'
import type { scope as scopeShape } from '#shared/contracts/analysis/scope.ts'
import { CallError } from '#shared/rpc/errors.ts'
import { todayIn } from '../../../database/today.ts'
import { keptBoard } from '../../small-groups/index.ts'
import type { ReportSource } from '../report-kind.ts'
import type { Ideas, ResultChoices } from './facts.ts'

/**
 * @throws {CallError} `NOT_FOUND` for groups of other students than the report is about: its readers
 *   may not see those
 */
export async function keptGroups(
  source: ReportSource,
  { scope }: Pick<ResultChoices, 'scope'>,
  id: number,
): Promise<Ideas> {
  const { set, groups, rest, classes, needs, test } = await keptBoard(source.read, {
    id,
    today: await todayIn(source),
  })
  if (!isSame(set.scope, scope)) {
    throw new CallError('NOT_FOUND', {
      data: { what: 'These small groups are of other students than this report.' },
    })
  }
  const labels = new Map(needs.map(({ need, label }) => [need, label]))
  const about = Map.groupBy(groups, ({ need, name }) =>
    need === null ? name : (labels.get(need) ?? need),
  )
  const places = classes.length > 0 ? classes : [{ id: null, label: 'All classes' }]
  const listed = groups.reduce((sum, { students }) => sum + students.length, 0)
  return {
    n: listed + rest.reduce((sum, { students }) => sum + students.length, 0),
    listed,
    kept: { on: set.keptOn, test: test.name },
    groups: [...about].map(([misconception, own]) => ({
      misconception,
      n: own.reduce((sum, { students }) => sum + students.length, 0),
      classes: places.map((place) => ({
        label: place.label,
        groups: own
          .filter(({ classId }) => classes.length === 0 || (classId ?? null) === place.id)
          .map(({ students }) => students.map(({ name, code }) => ({ name, code }))),
      })),
    })),
  }
}

type Given = z.input<typeof scopeShape>

const isSame = (a: Given, b: Given): boolean => key(a) === key(b)

const key = ({ kind, id, grade, group }: Given): string =>
  JSON.stringify([kind, id, grade ?? null, group?.attribute ?? null, group?.value ?? null])
