// Writes resources/sample: run by `npm run sample`. The same bytes every time.
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createSampleFiles } from './sample-files.ts'

const folder = new URL('../../resources/sample/', import.meta.url)
mkdirSync(folder, { recursive: true })
for (const [name, text] of createSampleFiles()) {
  writeFileSync(new URL(name, folder), text)
  process.stdout.write(`${name} ${Buffer.byteLength(text)} bytes\n`)
}
process.stdout.write(`Written to ${fileURLToPath(folder)}\n`)
