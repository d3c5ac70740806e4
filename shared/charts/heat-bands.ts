// The four bands of a student's share of the points, relative to the cut: with the usual 80 %
// under 40, 40 to 59, 60 to 79, and at the cut.

export type HeatBand = { readonly from: number; readonly label: string }

export function heatBands(cut: number): readonly HeatBand[] {
  const percent = (share: number) => Math.round(share * 100)
  const [half, near, full] = [percent(cut / 2), percent(cut * 0.75), percent(cut)]
  return [
    { from: 0, label: `under ${half}%` },
    { from: cut / 2, label: `${half} to ${near - 1}%` },
    { from: cut * 0.75, label: `${near} to ${full - 1}%` },
    { from: cut, label: `${full}% or more` },
  ]
}
