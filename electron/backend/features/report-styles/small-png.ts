/**
 * A picture that was brought, drawn anew as a small PNG: what else a file holds (where a photo was taken,
 * scripts and links of an SVG) is not in it.
 */
import { Resvg } from '@resvg/resvg-js'
import { SaxesParser } from 'saxes'
import { unusable } from '../../files/unreadable.ts'
import { sizeOfPicture, type PictureSize } from './picture-size.ts'

export type SmallPng = PictureSize & { readonly png: Uint8Array }

/** Three times its size on paper, so that it is sharp in print. */
const most = { width: 900, height: 300 } as const
const MOST_PIXELS = 40_000_000

/** @param path for its name. @throws {CallError} `FILE_UNUSABLE` */
export function smallPng(path: string, data: Buffer): SmallPng {
  const size = sizeOfPicture(data)
  if (size === null) return drawn(path, checkedSvg(path, data))
  const { width, height, mediaType } = size
  if (width * height > MOST_PIXELS) {
    throw unusable(path, 'It has more than 40 million pixels. Make it smaller first.')
  }
  const source = `data:${mediaType};base64,${data.toString('base64')}`
  return drawn(
    path,
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}"><image width="${width}" height="${height}" xlink:href="${source}"/></svg>`,
  )
}

function drawn(path: string, svg: string): SmallPng {
  const image = render(svg)
  if (image) return { png: image.asPng(), width: image.width, height: image.height }
  throw unusable(path, 'It cannot be drawn. Save it again as a PNG and choose that.')
}

/** Null where nothing of it can be seen: that is how a broken picture is drawn. */
function render(svg: string) {
  try {
    const { width, height } = new Resvg(svg)
    const scale = Math.min(most.width / width, most.height / height)
    const image = new Resvg(svg, { fitTo: { mode: 'zoom', value: scale } }).render()
    const isSeen = image.pixels.some((value, place) => place % 4 === 3 && value > 0)
    return isSeen ? image : null
  } catch {
    return null
  }
}

const noPicture = 'It is no PNG, JPEG or SVG. Save it as one of them and choose that.'

/** Whole and alone: without a document type, and without anything that is somewhere else. */
function checkedSvg(path: string, data: Buffer): string {
  const svg = data.toString('utf8')
  let root: string | null = null
  const parser = new SaxesParser()
  const refuse = (why: string): never => {
    throw unusable(path, why)
  }
  parser.on('error', () => refuse(noPicture))
  parser.on('doctype', () =>
    refuse('It has a document type, which can hide other files. Save it as “plain SVG”.'),
  )
  parser.on('opentag', ({ name, attributes }) => {
    root ??= name.replace(/^.*:/u, '')
    for (const [key, value] of Object.entries(attributes)) {
      if (isElsewhere(key, value)) {
        refuse('It shows a picture that is somewhere else. Embed it, or save it as a PNG.')
      }
    }
  })
  parser.write(svg).close()
  if (root !== 'svg') refuse(noPicture)
  return svg
}

const isElsewhere = (key: string, value: string): boolean =>
  /(?:^|:)(?:href|src)$/iu.test(key) &&
  !value.startsWith('#') &&
  !/^data:image\/(?:png|jpeg|gif);/iu.test(value)
