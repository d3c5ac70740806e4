/** Word files as LibreOffice prints them, and what stands on their pages. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { hasProgram } from '../../scripts/setup/system-packages.mjs'

const run = promisify(execFile)

/** Where they are not installed, a test skips. */
export const hasOffice = hasProgram('soffice') && hasProgram('pdftotext')

/**
 * Starting LibreOffice takes seconds, so several files go through one start of it.
 * @returns the paths of the PDF files, in the same order
 */
export async function toPdf(
  files: readonly string[],
  { folder }: { readonly folder: string },
): Promise<readonly string[]> {
  const profile = await mkdtemp(join(tmpdir(), 'numberline-office-'))
  try {
    const options = [`-env:UserInstallation=file://${profile}`, '--headless']
    await run('soffice', [...options, '--convert-to', 'pdf', '--outdir', folder, ...files])
  } finally {
    await rm(profile, { recursive: true, force: true })
  }
  return files.map((file) => join(folder, `${basename(file, '.docx')}.pdf`))
}

/** Without line breaks, since a phrase may go over two lines. */
export async function textOfPdf(file: string): Promise<string> {
  const { stdout } = await run('pdftotext', [file, '-'])
  return stdout.replaceAll(/\s+/g, ' ')
}

/** One text a page, without line breaks. */
export async function pagesOfPdf(file: string): Promise<readonly string[]> {
  const { stdout } = await run('pdftotext', [file, '-'])
  const pages = stdout.split('\f').map((page) => page.replaceAll(/\s+/g, ' '))
  // Each page ends with a form feed.
  return pages.slice(0, -1)
}
