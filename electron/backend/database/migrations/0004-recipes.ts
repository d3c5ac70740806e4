/** Recipes of a workspace: layouts that the coach mapped by hand, with the answers given for them. */
export const recipeTables = `
-- The recipe as JSON, in the shape of shared/domain/recipes.ts; its id on the command line and in batches
-- is own- and this id, and its name is the one here.
CREATE TABLE ownRecipe (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (length(name) > 0),
  recipe TEXT NOT NULL CHECK (json_valid(recipe)),
  savedAt TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX ownRecipe_by_name ON ownRecipe (name COLLATE NOCASE);
`
