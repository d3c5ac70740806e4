/** Recipes of a workspace: layouts that the coach mapped by hand, with the answers given for them. */
export const recipeTables = ``
