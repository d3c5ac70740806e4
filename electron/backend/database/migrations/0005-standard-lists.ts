/**
 * A state's own list of standards with the Common Core codes that each stands for, and what a coach
 * adds to the library of strategies and misconceptions.
 */
export const standardListTables = `
-- identifier is the document's own in a CASE package, '' for a table. importedOn is the last time.
CREATE TABLE standardList (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('table', 'case')),
  identifier TEXT NOT NULL DEFAULT '',
  publisher TEXT NOT NULL DEFAULT '',
  version TEXT NOT NULL DEFAULT '',
  fileName TEXT NOT NULL,
  importedOn TEXT NOT NULL
) STRICT;

-- codeKey is the code as it is looked up (shared/domain/state-standards.ts). grades has one entry a line,
-- as classes have them (K, 1, 2, …). hasNoMatch: somebody looked, and nothing of the Common Core fits.
CREATE TABLE stateStandard (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  listId INTEGER NOT NULL REFERENCES standardList (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  codeKey TEXT NOT NULL,
  identifier TEXT NOT NULL DEFAULT '',
  description TEXT NOT NULL,
  grades TEXT NOT NULL DEFAULT '',
  domain TEXT NOT NULL DEFAULT '',
  cluster TEXT NOT NULL DEFAULT '',
  parentCode TEXT NOT NULL DEFAULT '',
  hasNoMatch INTEGER NOT NULL DEFAULT 0 CHECK (hasNoMatch IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX stateStandard_by_key ON stateStandard (listId, codeKey);

-- code is one of the Common Core. Only what is accepted is used elsewhere; basis says where it came from,
-- sureness how sure a suggestion is, why gives its reason in words.
CREATE TABLE standardMatch (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  stateStandardId INTEGER NOT NULL REFERENCES stateStandard (id) ON DELETE CASCADE,
  code TEXT NOT NULL,
  isAccepted INTEGER NOT NULL CHECK (isAccepted IN (0, 1)),
  basis TEXT NOT NULL CHECK (basis IN ('exact', 'related', 'column', 'same code', 'code', 'words', 'chosen')),
  sureness REAL NOT NULL CHECK (sureness BETWEEN 0 AND 1),
  why TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX standardMatch_by_code ON standardMatch (stateStandardId, code);

-- What a list itself says comes before what.
CREATE TABLE standardOrder (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  beforeId INTEGER NOT NULL REFERENCES stateStandard (id) ON DELETE CASCADE,
  afterId INTEGER NOT NULL REFERENCES stateStandard (id) ON DELETE CASCADE,
  CHECK (beforeId <> afterId)
) STRICT;
CREATE UNIQUE INDEX standardOrder_by_both ON standardOrder (beforeId, afterId);
CREATE INDEX standardOrder_by_after ON standardOrder (afterId);

-- Strategies and misconceptions of the coach's own. Lists have one entry a line; helping has keys of
-- strategies that help with a misconception (shared/domain/thinking-library.ts).
CREATE TABLE libraryEntry (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('student strategy', 'routine', 'teaching move', 'misconception')),
  name TEXT NOT NULL,
  about TEXT NOT NULL DEFAULT '',
  assessing TEXT NOT NULL DEFAULT '',
  advancing TEXT NOT NULL DEFAULT '',
  standards TEXT NOT NULL DEFAULT '',
  domains TEXT NOT NULL DEFAULT '',
  helping TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT ''
) STRICT;

-- The coach's tags, on entries of the library that ships and on own ones.
CREATE TABLE libraryTag (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  entryKey TEXT NOT NULL,
  tag TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX libraryTag_by_entry ON libraryTag (entryKey, tag);
`
