/** A first guess at the school year; the coach sets the real days. */
export function schoolYearOf(day: Date): { readonly startsOn: string; readonly endsOn: string } {
  // From July on, one plans for the year that is about to begin.
  const first = day.getMonth() >= 6 ? day.getFullYear() : day.getFullYear() - 1
  return { startsOn: `${first}-08-01`, endsOn: `${first + 1}-06-30` }
}
