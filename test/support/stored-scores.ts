/** Everything that an import stored about scores, one line a score or response, for tests to read. */
import type { TestWorkspace } from '#test/support/workspace.ts'

type Opened = Pick<TestWorkspace, 'workspace'>

export const storedScores = ({ workspace }: Opened) =>
  workspace.read
    .selectFrom('score')
    .innerJoin('measure', 'measure.id', 'score.measureId')
    .innerJoin('sitting', 'sitting.id', 'score.sittingId')
    .innerJoin('administration', 'administration.id', 'sitting.administrationId')
    .innerJoin('assessment', 'assessment.id', 'administration.assessmentId')
    .innerJoin('studentIdentity', 'studentIdentity.studentId', 'sitting.studentId')
    .select([
      'localId',
      'assessment.name as test',
      'window',
      'schoolYear',
      'testedOn',
      'code',
      'kind',
    ])
    .select(['points', 'possible', 'missing', 'standardError', 'percentile', 'level', 'figures'])
    .orderBy('score.id')
    .execute()
    .then((rows) =>
      rows.map(({ figures, ...row }) => ({
        ...row,
        figures: JSON.parse(figures ?? '{}') as Figures,
      })),
    )

type Figures = Readonly<Record<string, string>>

export const storedResponses = ({ workspace }: Opened) =>
  workspace.read
    .selectFrom('itemResponse')
    .innerJoin('item', 'item.id', 'itemResponse.itemId')
    .innerJoin('sitting', 'sitting.id', 'itemResponse.sittingId')
    .innerJoin('studentIdentity', 'studentIdentity.studentId', 'sitting.studentId')
    .select(['localId', 'label', 'answerKey', 'maxPoints', 'standardCode', 'response', 'points'])
    .orderBy('itemResponse.id')
    .execute()

/** The levels of every measure as `3 On Watch`, in their order. */
export const storedLevels = async ({ workspace }: Opened, code: string): Promise<string[]> => {
  const rows = await workspace.read
    .selectFrom('performanceLevel')
    .innerJoin('measure', 'measure.id', 'performanceLevel.measureId')
    .select(['position', 'name'])
    .where('code', '=', code)
    .orderBy('performanceLevel.id')
    .execute()
  return rows.map(({ position, name }) => `${position} ${name}`)
}
