/** Kinds of files that are handed to another program: documents, pictures, sound. Never what could run. Pure. */

const endings: ReadonlySet<string> = new Set([
  ...['pdf', 'docx', 'odt', 'rtf', 'txt', 'md'],
  ...['xlsx', 'ods', 'csv', 'tsv'],
  ...['pptx', 'odp'],
  ...['png', 'jpg', 'jpeg', 'gif', 'webp', 'heic', 'tif', 'tiff', 'bmp'],
  ...['mp3', 'm4a', 'wav', 'ogg', 'mp4', 'mov', 'webm'],
])

/** By the ending of its name, as the system chooses the program by it. */
export function isOpenable(name: string): boolean {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]
  return ending !== undefined && endings.has(ending.toLowerCase())
}
