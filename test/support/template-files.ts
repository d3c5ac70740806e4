/** Templates as a coach might bring them, and as somebody with bad intentions would make them. */
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  ImageRun,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  type IPropertiesOptions,
} from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** One red pixel. */
export const redPixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)

const picture = () =>
  new ImageRun({
    type: 'png',
    data: redPixel,
    transformation: { width: 40, height: 40 },
    altText: { name: 'Seal', title: 'Seal', description: 'Seal of the district' },
  })

/** A district's own look: A4, its fonts and colors, numbered headings, a table look, header with a seal. */
export async function districtTemplate(changes: Partial<IPropertiesOptions> = {}): Promise<Buffer> {
  return Packer.toBuffer(
    new Document({
      theme: {
        name: 'District',
        colors: { accent1: '7A1FA2', dark1: '222222' },
        fonts: { headings: 'Georgia', body: 'Verdana' },
      },
      numbering: {
        config: [
          {
            reference: 'chapters',
            levels: [
              {
                level: 0,
                format: LevelFormat.UPPER_ROMAN,
                text: '%1.',
                alignment: AlignmentType.START,
              },
            ],
          },
        ],
      },
      styles: {
        default: {
          heading1: { run: { font: 'Georgia', size: 40, color: '7A1FA2' } },
          title: { run: { size: 60, color: '1B5E20' } },
        },
        paragraphStyles: [{ id: 'Motto', name: 'Motto', run: { italics: true } }],
      },
      sections: [
        {
          properties: {
            page: {
              size: { width: 11906, height: 16838 },
              margin: { top: 1700, bottom: 1400, left: 1400, right: 1000 },
            },
          },
          headers: {
            default: new Header({
              children: [
                new Paragraph({
                  style: 'Motto',
                  children: [picture(), new TextRun('Riverside Unified School District')],
                }),
              ],
            }),
          },
          footers: {
            default: new Footer({
              children: [
                new Paragraph({
                  children: [new TextRun({ children: ['Sheet ', PageNumber.CURRENT] })],
                }),
              ],
            }),
          },
          children: [
            new Paragraph('A template'),
            new Table({
              rows: [
                new TableRow({ children: [new TableCell({ children: [new Paragraph('x')] })] }),
              ],
            }),
            new Paragraph(''),
          ],
        },
      ],
      ...changes,
    }),
  )
}

/** The same package with parts changed, added or (null) taken out. */
export function repacked(
  file: Uint8Array,
  changes: Readonly<Record<string, string | Uint8Array | null | ((xml: string) => string)>>,
): Uint8Array {
  const parts: Record<string, Uint8Array> = { ...unzipSync(file) }
  for (const [path, change] of Object.entries(changes)) {
    if (change === null) delete parts[path]
    else if (typeof change === 'function') {
      parts[path] = strToU8(change(strFromU8(parts[path] ?? new Uint8Array())))
    } else parts[path] = typeof change === 'string' ? strToU8(change) : change
  }
  return zipSync(parts)
}
