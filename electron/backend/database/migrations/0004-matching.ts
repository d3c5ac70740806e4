/** What a person decided about likely pairs, and the traces that let merged students be split. */
export const matchingTables = `
-- What a person said about a likely pair. It stands when the batch that asked is undone, and is changed,
-- not undone. No reference: what was meant may be gone for now, and its id is never given again.
CREATE TABLE matchDecision (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- 'pair': two students that are stored, the one with the lower id in found.
  about TEXT NOT NULL CHECK (about IN ('student', 'school', 'class', 'teacher', 'pair')),
  -- What the file has: a student's id, or a name as it is compared.
  found TEXT NOT NULL,
  storedId INTEGER NOT NULL,
  answer TEXT NOT NULL CHECK (answer IN ('same', 'different')),
  decidedAt TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX matchDecision_by_pair ON matchDecision (about, found, storedId);

-- Who a student also was: the identity of a record that was merged into this one.
CREATE TABLE formerIdentity (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  studentId INTEGER NOT NULL REFERENCES student (id) ON DELETE CASCADE,
  -- The record that went, and its code; its id is in no other table any more.
  goneStudentId INTEGER NOT NULL,
  code TEXT NOT NULL,
  localId TEXT,
  stateId TEXT,
  givenName TEXT NOT NULL,
  familyName TEXT NOT NULL,
  bornOn TEXT
) STRICT;
CREATE INDEX formerIdentity_by_student ON formerIdentity (studentId);
CREATE INDEX formerIdentity_by_stateId ON formerIdentity (stateId);
CREATE INDEX formerIdentity_by_goneStudent ON formerIdentity (goneStudentId);
`
