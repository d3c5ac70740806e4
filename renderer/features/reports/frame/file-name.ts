/** What a file of a report is called, before a person says otherwise. */
import type { ReportPreview } from '#shared/contracts/reports.ts'

/** `Data-meeting packet Fractions in grade 4 2026-02-24`, without what file systems refuse. */
export function fileNameOf(preview: ReportPreview | null): string {
  if (!preview) return 'Report'
  const { kicker, title, madeOn } = preview.model
  const words = `${kicker} ${title} ${madeOn}`.replaceAll(/[^\p{L}\p{N} ,.-]+/gu, ' ')
  return words.replaceAll(/\s+/g, ' ').trim().slice(0, 120)
}
