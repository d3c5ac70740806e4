/** Small groups for instruction, kept with class and day. */
export const smallGroupTables = `
-- A set of groups as it was kept: from which test and by which rules. Test, cut and scope are named as
-- they were that day, since the test may be taken back and a class renamed.
CREATE TABLE smallGroupSet (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  keptOn TEXT NOT NULL,
  basis TEXT NOT NULL CHECK (basis IN ('misconception', 'standard')),
  arrangement TEXT NOT NULL CHECK (arrangement IN ('similar', 'balanced')),
  standardCode TEXT,
  cut REAL NOT NULL,
  smallest INTEGER NOT NULL,
  largest INTEGER NOT NULL,
  mixesClasses INTEGER NOT NULL CHECK (mixesClasses IN (0, 1)),
  administrationId INTEGER REFERENCES administration (id) ON DELETE SET NULL,
  test TEXT NOT NULL,
  testedOn TEXT,
  scopeKind TEXT NOT NULL,
  scopeId INTEGER,
  scopeGrade TEXT,
  -- A student group that narrows the scope, for instance English learner: yes.
  scopeAttribute TEXT,
  scopeValue TEXT,
  scopeLabel TEXT NOT NULL,
  CHECK (smallest BETWEEN 2 AND largest AND largest <= 8)
) STRICT;
CREATE INDEX smallGroupSet_by_administration ON smallGroupSet (administrationId);
CREATE INDEX smallGroupSet_by_keptOn ON smallGroupSet (keptOn);

CREATE TABLE smallGroup (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  setId INTEGER NOT NULL REFERENCES smallGroupSet (id) ON DELETE CASCADE,
  -- NULL: of several classes, or of none on record.
  classId INTEGER REFERENCES class (id) ON DELETE SET NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  -- The misconception or the code of the standard; NULL: about no one need.
  need TEXT,
  teach TEXT NOT NULL DEFAULT '',
  meets TEXT NOT NULL DEFAULT '',
  staff TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX smallGroup_by_set ON smallGroup (setId, position);
CREATE INDEX smallGroup_by_class ON smallGroup (classId);

-- Everyone of the scope, once a set: without a group, with the reason why the proposal had none.
CREATE TABLE smallGroupMember (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  setId INTEGER NOT NULL REFERENCES smallGroupSet (id) ON DELETE CASCADE,
  studentId INTEGER NOT NULL REFERENCES student (id) ON DELETE CASCADE,
  classId INTEGER REFERENCES class (id) ON DELETE SET NULL,
  groupId INTEGER REFERENCES smallGroup (id) ON DELETE SET NULL,
  position INTEGER NOT NULL,
  isLocked INTEGER NOT NULL DEFAULT 0 CHECK (isLocked IN (0, 1)),
  reason TEXT NOT NULL,
  -- Share of the points that mixed groups go by.
  level REAL
) STRICT;
CREATE UNIQUE INDEX smallGroupMember_by_student ON smallGroupMember (setId, studentId);
CREATE INDEX smallGroupMember_of_student ON smallGroupMember (studentId);
CREATE INDEX smallGroupMember_by_group ON smallGroupMember (groupId);

-- What a member's answers showed on that test: answers that point to an idea of those that could have,
-- or points of a standard.
CREATE TABLE smallGroupEvidence (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  memberId INTEGER NOT NULL REFERENCES smallGroupMember (id) ON DELETE CASCADE,
  need TEXT NOT NULL,
  points REAL NOT NULL,
  possible REAL NOT NULL,
  -- Items or points behind it too few to say much.
  isThin INTEGER NOT NULL CHECK (isThin IN (0, 1)),
  -- Item and option, a tab between, one a line.
  answers TEXT NOT NULL
) STRICT;
CREATE INDEX smallGroupEvidence_by_member ON smallGroupEvidence (memberId);
`
