/** The exact words, each for the reason in the test's name. The first is the class of the mock-up. */
import { describe, expect, it } from 'vitest'
import type { Administration } from '#shared/contracts/analysis/scope.ts'
import type { AdministrationId, AssessmentId } from '#shared/domain/ids.ts'
import { wilsonShare } from '#shared/statistics/wilson-share.ts'
import type { StandardMastery } from './mastery-rules.ts'
import { masteryLimits, masterySentences, type MasteryFacts } from './mastery-sentences.ts'
import { commonCore } from '../../../standards/standards-of.ts'

const administration: Administration = {
  id: 1 as AdministrationId,
  assessmentId: 1 as AssessmentId,
  assessment: 'District benchmark',
  window: 'Winter',
  schoolYear: '2025-26',
  startsOn: '2026-01-21',
  endsOn: '2026-01-21',
  students: 23,
  hasItems: true,
  measures: [],
}

const standard = (
  code: string,
  [count, n]: readonly [number, number],
  more: Partial<StandardMastery> = {},
): StandardMastery => ({
  code,
  title: commonCore.find(code)?.title ?? '',
  items: 4,
  possible: 4,
  isThin: false,
  atCut: wilsonShare(count, n),
  studentsAtCut: count,
  meanShare: wilsonShare(count, n),
  comparison: null,
  ...more,
})

const facts = (more: Partial<MasteryFacts>): MasteryFacts => ({
  enrolled: 24,
  tested: 23,
  absent: 1,
  satElsewhere: 0,
  standards: [],
  comparisonLabel: null,
  administration,
  suspectedKeys: [],
  ...more,
})

const mockUp = [
  standard('4.NF.A.2', [4, 23]),
  standard('4.NF.A.1', [6, 23]),
  standard('4.NBT.B.5', [6, 23], { items: 3 }),
  standard('4.NF.B.3', [9, 23]),
  standard('4.MD.A.3', [13, 23], { items: 2, isThin: true }),
  standard('4.NBT.A.2', [17, 23], { items: 3 }),
  standard('4.NBT.A.3', [21, 23], { items: 2, isThin: true }),
]

describe('masterySentences', () => {
  it('names the lowest standard with n and interval, then what overlaps, is thin or doubtful', () => {
    const suspectedKeys = [{ label: '28', standard: '4.NF.A.1' }]
    // Wilson for 4 of 23 ends at 37.1%; 9 of 23 begins at 22.2%, 13 of 23 at 36.8%, 17 of 23 at 53.5%.
    expect(masterySentences(facts({ standards: mockUp, suspectedKeys }))).toEqual([
      'Compare fractions (4.NF.A.2) is lowest: 4 of 23 students are at the cut, 17%, interval 7% to 37%.',
      'Three of the four lowest standards are about fractions.',
      'The lowest five cannot be told apart: their intervals overlap that of the lowest.',
      '4.MD.A.3 and 4.NBT.A.3 have fewer than three items or points: thin evidence.',
      'Item 28 of 4.NF.A.1 may have a wrong key.',
    ])
    expect(masteryLimits(facts({ standards: mockUp }))).toEqual([
      'One test day, 2 to 4 items a standard.',
      '1 of 24 students has no score; their results may differ.',
    ])
  })

  it('names standards that tie for the lowest place together', () => {
    const standards = [standard('4.NF.A.1', [2, 40]), standard('4.NF.A.2', [2, 40])]
    expect(masterySentences(facts({ standards }))[0]).toBe(
      'Equivalent fractions (4.NF.A.1) and Compare fractions (4.NF.A.2) are lowest: on each 2 of 40 students are at the cut, 5%, interval 1% to 17%.',
    )
  })

  it('says when the lowest lies clear of the others', () => {
    // 2 of 100: at most 7%; 60 of 100: at least 50%.
    const standards = [standard('4.NF.A.1', [2, 100]), standard('4.NF.A.2', [60, 100])]
    expect(masterySentences(facts({ standards }))[1]).toBe(
      'Its interval lies below those of all the others.',
    )
  })

  it('says that everybody is at the cut, without a weakest one', () => {
    expect(masterySentences(facts({ standards: [standard('4.NF.A.1', [23, 23])] }))).toEqual([
      'Every student tested is at the cut on every standard.',
    ])
  })

  it('gives no share of one student', () => {
    expect(
      masterySentences(facts({ tested: 1, standards: [standard('4.NF.A.1', [1, 1])] })),
    ).toEqual(['1 student tested: too few for a share of students.'])
  })

  it('sets beside others without judging', () => {
    const comparison = wilsonShare(60, 100)
    const standards = [
      standard('4.NF.A.2', [4, 23], { comparison }),
      standard('4.NF.B.3', [13, 23], { comparison }),
    ]
    const said = masterySentences(
      facts({ standards, comparisonLabel: 'Other grade 4 students of the same school' }),
    )
    expect(said.at(-1)).toBe(
      'Beside other grade 4 students of the same school, the intervals lie apart on 1 of 2 standards: 4.NF.A.2.',
    )
  })

  it('keeps an unknown code as it is, and says when a test has totals only', () => {
    const standards = [standard('Question 4', [4, 23])]
    expect(masterySentences(facts({ standards }))[0]).toMatch(/^Question 4 is lowest: 4 of 23/)
    expect(masterySentences(facts({}))).toEqual([
      'This test has no standards: only totals can be looked at.',
    ])
  })
})
