export { importsHandlers } from './handlers.ts'
export { saveRecipe } from './save-recipe.ts'
export { importFile, type ImportOutcome } from './import-file.ts'
