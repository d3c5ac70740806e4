/** Colors and fonts of a template's theme, and the theme without pictures. */
import { childOf, mapElements, printXml, within, type XmlElement } from './xml-tree.ts'
import type { ReportTemplate } from './report-template.ts'

type Theme = Pick<ReportTemplate, 'theme' | 'fonts' | 'colors'>

const phColor: XmlElement = {
  name: 'a:solidFill',
  attributes: {},
  children: [{ name: 'a:schemeClr', attributes: { val: 'phClr' }, children: [] }],
}

export function themeOf(root: XmlElement | null): Theme {
  const elements = childOf(root ?? undefined, 'a:themeElements')
  if (!root || !elements) {
    return {
      theme: null,
      fonts: { headings: null, body: null },
      colors: { accent: null, ink: null },
    }
  }
  const scheme = childOf(elements, 'a:fontScheme')
  const font = (which: string): string | null =>
    childOf(childOf(scheme, which), 'a:latin')?.attributes['typeface'] || null
  const palette = childOf(elements, 'a:clrScheme')
  return {
    theme: printPart(withoutPictures(root)),
    fonts: { headings: font('a:majorFont'), body: font('a:minorFont') },
    colors: { accent: colorOf(palette, 'a:accent1'), ink: colorOf(palette, 'a:dk1') },
  }
}

/** Fills may be pictures of the package: these become plain. */
const withoutPictures = (root: XmlElement): XmlElement =>
  mapElements(root, (element) => {
    if (element.name === 'a:extLst' || element.name === 'a:objectDefaults') {
      return element.name === 'a:extLst' ? [] : { ...element, children: [] }
    }
    return element.name === 'a:blipFill' ? phColor : element
  })

function colorOf(palette: XmlElement | undefined, name: string): string | null {
  const color = childOf(palette, name)
  const own = color && within(color, 'a:srgbClr')[0]?.attributes['val']
  const system = color && within(color, 'a:sysClr')[0]?.attributes['lastClr']
  const found = own ?? system
  return found && /^[0-9a-f]{6}$/iu.test(found) ? found.toUpperCase() : null
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const namespaces: Readonly<Record<string, string>> = {
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
}

/** A part of one namespace, with its declaration. */
export function printPart(root: XmlElement): string {
  const prefix = root.name.slice(0, root.name.indexOf(':'))
  const attributes = { [`xmlns:${prefix}`]: namespaces[prefix] ?? '', ...root.attributes }
  return declaration + printXml({ ...root, attributes })
}
