/** How many pixels a PNG or JPEG has, by its first bytes, before anything unpacks it. */

export type PictureSize = { readonly width: number; readonly height: number }

/** Null for what is neither. */
export function sizeOfPicture(
  data: Buffer,
): (PictureSize & { readonly mediaType: 'image/png' | 'image/jpeg' }) | null {
  if (data.length > 24 && data.toString('latin1', 0, 8) === '\u0089PNG\r\n\u001a\n') {
    const size = { width: data.readUInt32BE(16), height: data.readUInt32BE(20) }
    return { ...size, mediaType: 'image/png' }
  }
  const size = data[0] === 0xff && data[1] === 0xd8 ? sizeOfJpeg(data) : null
  return size && { ...size, mediaType: 'image/jpeg' }
}

/** In the first frame header, after any number of other segments. */
function sizeOfJpeg(data: Buffer): PictureSize | null {
  let place = 2
  while (place + 9 < data.length && data[place] === 0xff) {
    const marker = data[place + 1] ?? 0
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame)
      return { height: data.readUInt16BE(place + 5), width: data.readUInt16BE(place + 7) }
    place += 2 + data.readUInt16BE(place + 2)
  }
  return null
}
