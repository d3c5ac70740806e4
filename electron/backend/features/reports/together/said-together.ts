/** The sentence that a document may carry once the check has passed; it counts nothing, so that a file stays the same. */
import { howMadePart } from '#shared/contracts/reports/document.ts'
import type { ReportModel } from '#shared/contracts/report-model.ts'
import type { ReportTogether } from '#shared/contracts/reports.ts'
import { text } from '../text/runs.ts'

export function saidTogether(
  model: ReportModel,
  together: ReportTogether | null,
  minimum: number,
): ReportModel {
  const last = model.sections.at(-1)
  if (together === null || together.found.length > 0 || !last) return model
  const sentence = `Checked with the earlier documents for readers who do not teach these students: nothing about fewer than ${minimum} of them follows from adding their counts or taking one from another.`
  const note = { kind: 'note' as const, part: howMadePart, runs: text(sentence) }
  return {
    ...model,
    sections: [...model.sections.slice(0, -1), { ...last, blocks: [...last.blocks, note] }],
  }
}
