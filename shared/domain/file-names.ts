/** Names of files that every system takes, Windows among them. Pure. */

/** Names that Windows keeps for devices, with any ending. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu
/** In bytes: most systems take 255, a few of which go to numbers and endings. */
const longest = 180

/**
 * The words of a title as the name of a file, without its ending: letters of any script and digits
 * stay, what a file system refuses becomes a space. Never empty, never the name of a device.
 */
export function fileStem(title: string): string {
  const kept = title
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{M}\p{N} ,.'’()&–-]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
  // A name that begins with a dot is hidden, one that ends with a dot or space is refused.
  const name = beginning(kept).replaceAll(/^[ .]+|[ .]+$/gu, '')
  if (name === '') return 'Report'
  return devices.test(name) ? `${name} report` : name
}

const bytes = new TextEncoder()

/** As many whole characters as have room. */
function beginning(text: string): string {
  let name = ''
  for (const character of text) {
    if (bytes.encode(name + character).length > longest) break
    name += character
  }
  return name
}

/**
 * The same names, with a number where one is there already. Case and accents written in another way
 * do not make two files, as on Windows and macOS.
 * @param taken names of files that are in the folder
 */
export function uniqueFileNames(
  stems: readonly string[],
  { ending, taken }: { readonly ending: string; readonly taken: Iterable<string> },
): readonly string[] {
  const used = new Set([...taken].map(sameFile))
  return stems.map((stem) => {
    let name = `${stem}${ending}`
    for (let count = 2; used.has(sameFile(name)); count += 1) name = `${stem} (${count})${ending}`
    used.add(sameFile(name))
    return name
  })
}

const sameFile = (name: string): string => name.normalize('NFC').toLowerCase().normalize('NFC')
