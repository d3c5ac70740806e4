/** Our own lint rules: what no published rule says. oxlint loads this file (see .oxlintrc.json). */
import { basename } from 'node:path'
import { judgeImport } from './layers.mjs'

const bannedNames = /^(utils?|helpers?|manager|misc)$|[-.](utils?|helpers?|manager)$/i
const rawColor = /^(#[0-9a-f]{3,8}|(rgb|hsl|oklch|lab)a?\(.*\))$/i

const importBoundaries = {
  create(context) {
    const check = (node) => {
      const specifier = node?.source?.value
      if (typeof specifier !== 'string') return
      const message = judgeImport(context.filename, specifier)
      if (message) context.report({ node: node.source, message })
    }
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      TSImportType: check,
    }
  },
}

const fileNames = {
  create(context) {
    return {
      Program(node) {
        const name = basename(context.filename).replace(/(\.(test|spec|d))?\.[cm]?[jt]sx?$/, '')
        if (!bannedNames.test(name)) return
        const message = `'${name}' says nothing about what is in it: name the file after the one thing it owns, in the field's words.`
        context.report({ node, message })
      },
    }
  },
}

const noRawColor = {
  create(context) {
    return {
      Literal(node) {
        if (typeof node.value !== 'string' || !rawColor.test(node.value)) return
        const message = `Use a semantic token (renderer/ui/tokens.css) instead of the raw color ${node.value}, so that light and dark both hold.`
        context.report({ node, message })
      },
    }
  },
}

// oxlint wants its plugins as a default export.
export default {
  meta: { name: 'numberline' },
  rules: {
    'import-boundaries': importBoundaries,
    'file-names': fileNames,
    'no-raw-color': noRawColor,
  },
}
