/** XML as it streams in: elements and texts to a listener, without namespaces. No DTD is read. */
import { StringDecoder } from 'node:string_decoder'
import { SaxesParser } from 'saxes'

export type XmlListener = {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/** The XML is not well formed. */
export class BadXml extends Error {}

export type XmlReader = { readonly write: (bytes: Buffer) => void; readonly end: () => void }

export function createXmlReader(listener: XmlListener): XmlReader {
  const parser = new SaxesParser()
  const decoder = new StringDecoder('utf8')
  parser.on('error', (error) => {
    throw new BadXml(error.message)
  })
  parser.on('doctype', () => {
    throw new BadXml('It has a document type, which no spreadsheet has')
  })
  parser.on('opentag', ({ name, attributes }) => listener.open?.(localName(name), attributes))
  parser.on('closetag', ({ name }) => listener.close?.(localName(name)))
  if (listener.text) {
    parser.on('text', listener.text)
    parser.on('cdata', listener.text)
  }
  return {
    write: (bytes) => void parser.write(decoder.write(bytes)),
    end: () => void parser.write(decoder.end()).close(),
  }
}

/** Reads a part that is small enough to be read whole. */
export async function readXml(stream: AsyncIterable<Buffer>, listener: XmlListener): Promise<void> {
  const reader = createXmlReader(listener)
  for await (const bytes of stream) reader.write(bytes)
  reader.end()
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)
