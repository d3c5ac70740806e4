/** How a document looks in Word: ours, or with what a template brings. */
import { dressPackage } from '../template/dress-package.ts'
import { mergeStyles } from '../template/merge-styles.ts'
import { hasPageNumbers } from '../template/page-numbers.ts'
import type { ReportTemplate } from '../template/report-template.ts'
import type { ReportModel } from '#shared/contracts/report-model.ts'
import { contentsOf } from './contents.ts'
import { colors, setupOf, type PageSetup } from './page.ts'
import { reportStyles } from './styles.ts'

export type WordLook = {
  readonly setup: PageSetup
  /** One `styles.xml`. */
  readonly styles: string
  readonly theme: {
    readonly name: string
    readonly colors: { readonly dark1: string; readonly accent1: string; readonly accent2: string }
    readonly fonts: { readonly headings: string; readonly body: string }
  }
  /** False where the template's footer has them already. */
  readonly numbersPages: boolean
  /** The last step on the parts of the package. */
  readonly dress: (parts: Parts) => Parts
}

type Parts = Readonly<Record<string, Uint8Array>>

const ours = {
  name: 'Numberline',
  colors: { dark1: colors.ink, accent1: colors.accent, accent2: colors.lower },
  fonts: { headings: 'Calibri', body: 'Calibri' },
}

/**
 * On screen words are drawn in our own type, so they are laid out in it too: on the paper of the
 * template, but where exactly Word breaks its pages is known when the file is made.
 */
export function lookOnScreen(model: ReportModel, template: ReportTemplate | null): WordLook {
  const own = lookOf(model, null)
  const setup = template?.setup
  return setup ? { ...own, setup, styles: ownStyles(model, setup) } : own
}

const ownStyles = (model: ReportModel, setup: PageSetup): string =>
  reportStyles(setup, {
    hasSchool: model.header !== undefined,
    hasContents: contentsOf(model) !== null,
  })

export function lookOf(model: ReportModel, template: ReportTemplate | null): WordLook {
  const setup = template?.setup ?? setupOf(model)
  const own = ownStyles(model, setup)
  if (template === null) {
    return { setup, styles: own, theme: ours, numbersPages: true, dress: (parts) => parts }
  }
  const styles = mergeStyles(own, template)
  const { fonts, colors: brought } = template
  return {
    setup,
    styles: styles.xml,
    // For laying out; the theme itself takes its place when the file is made.
    theme: {
      ...ours,
      colors: { ...ours.colors, accent1: brought.accent ?? ours.colors.accent1 },
      fonts: {
        headings: fonts.headings ?? ours.fonts.headings,
        body: fonts.body ?? ours.fonts.body,
      },
    },
    numbersPages: !hasPageNumbers(template),
    dress: (parts) => dressPackage(parts, { template, styles }),
  }
}
