/** Assessments, who sat them when, scores by measure, responses by item, and where each came from. */
export const assessmentTables = `
CREATE TABLE importBatch (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  historyId INTEGER NOT NULL REFERENCES history (id),
  fileName TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  recipeId TEXT NOT NULL,
  recipeName TEXT NOT NULL,
  rowsRead INTEGER NOT NULL,
  rowsStored INTEGER NOT NULL,
  rowsChanged INTEGER NOT NULL,
  rowsRefused INTEGER NOT NULL,
  rowsRepeated INTEGER NOT NULL,
  rowsNotStudents INTEGER NOT NULL,
  studentsNew INTEGER NOT NULL,
  studentsMatched INTEGER NOT NULL,
  committedAt TEXT NOT NULL,
  CHECK (rowsRead = rowsStored + rowsRefused + rowsRepeated + rowsNotStudents)
) STRICT;
CREATE INDEX importBatch_by_sha256 ON importBatch (sha256);

CREATE TABLE importProblem (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  batchId INTEGER NOT NULL REFERENCES importBatch (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('refused', 'asked', 'noted')),
  rowNumber INTEGER NOT NULL,
  columnName TEXT NOT NULL,
  found TEXT NOT NULL
) STRICT;
CREATE INDEX importProblem_by_batch ON importProblem (batchId, kind);

CREATE TABLE assessment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX assessment_by_name ON assessment (name);

CREATE TABLE administration (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  assessmentId INTEGER NOT NULL REFERENCES assessment (id),
  window TEXT NOT NULL,
  schoolYear TEXT NOT NULL,
  windowOrder INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX administration_by_window ON administration (assessmentId, schoolYear, window);

-- Overall, a domain or a standard; its scale ends at maximum when that is the same for everyone.
CREATE TABLE measure (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  assessmentId INTEGER NOT NULL REFERENCES assessment (id),
  kind TEXT NOT NULL CHECK (kind IN ('overall', 'domain', 'standard')),
  code TEXT NOT NULL,
  maximum REAL
) STRICT;
CREATE UNIQUE INDEX measure_by_code ON measure (assessmentId, kind, code);

CREATE TABLE item (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  assessmentId INTEGER NOT NULL REFERENCES assessment (id),
  position INTEGER NOT NULL,
  label TEXT NOT NULL,
  standardCode TEXT,
  depthOfKnowledge INTEGER,
  maxPoints REAL NOT NULL,
  answerKey TEXT,
  stem TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX item_by_label ON item (assessmentId, label);

CREATE TABLE itemOption (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  itemId INTEGER NOT NULL REFERENCES item (id) ON DELETE CASCADE,
  label TEXT NOT NULL,
  text TEXT NOT NULL,
  misconception TEXT
) STRICT;
CREATE UNIQUE INDEX itemOption_by_label ON itemOption (itemId, label);

-- One student's take of one administration. The teacher is found by the date, never stored.
CREATE TABLE sitting (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  administrationId INTEGER NOT NULL REFERENCES administration (id),
  studentId INTEGER NOT NULL REFERENCES student (id),
  testedOn TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX sitting_by_administration ON sitting (administrationId, studentId);
CREATE INDEX sitting_by_student ON sitting (studentId);

-- points NULL means no score, with the file's own word for it in missing; never zero.
CREATE TABLE score (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  sittingId INTEGER NOT NULL REFERENCES sitting (id),
  measureId INTEGER NOT NULL REFERENCES measure (id),
  points REAL,
  possible REAL,
  missing TEXT,
  batchId INTEGER NOT NULL REFERENCES importBatch (id),
  CHECK (points IS NOT NULL OR missing IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX score_by_sitting ON score (sittingId, measureId);
CREATE INDEX score_by_measure ON score (measureId);

CREATE TABLE itemResponse (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  sittingId INTEGER NOT NULL REFERENCES sitting (id),
  itemId INTEGER NOT NULL REFERENCES item (id),
  response TEXT,
  points REAL,
  batchId INTEGER NOT NULL REFERENCES importBatch (id)
) STRICT;
CREATE UNIQUE INDEX itemResponse_by_sitting ON itemResponse (sittingId, itemId);
CREATE INDEX itemResponse_by_item ON itemResponse (itemId);
`
