/** Names of groups that come by splitting or by hand. Pure. */

/** The name itself where it is free, else with the next number: "Adds tops and bottoms 2". */
export function nextName(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name
  const base = name.replace(/ \d+$/, '')
  for (let number = 2; ; number += 1) {
    const next = `${base} ${number}`
    if (!taken.includes(next)) return next
  }
}
