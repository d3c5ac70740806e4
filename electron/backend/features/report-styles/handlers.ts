/** The calls of the contract for templates and logos. */
import type { reportStylesContract } from '#shared/contracts/report-styles.ts'
import type { FeatureHandlers } from '#shared/rpc/define.ts'
import type { Backend } from '../../context.ts'
import { logoOf, removeLogo, setLogo } from './logos.ts'
import { addTemplate, listTemplates, removeTemplate, renameTemplate } from './templates.ts'

export const reportStylesHandlers = (
  backend: Backend,
): FeatureHandlers<typeof reportStylesContract> => ({
  templates: () => listTemplates(backend.workspace()),
  addTemplate: ({ file, name }) =>
    addTemplate(backend.workspace(), { path: backend.files.path(file, 'open'), name }),
  renameTemplate: (input) => renameTemplate(backend.workspace(), input),
  removeTemplate: ({ id }) => removeTemplate(backend.workspace(), id),
  logo: ({ schoolId }) => logoOf(backend.workspace(), schoolId),
  setLogo: ({ schoolId, file }) =>
    setLogo(backend.workspace(), { schoolId, path: backend.files.path(file, 'open') }),
  removeLogo: ({ schoolId }) => removeLogo(backend.workspace(), schoolId),
})
