/** Students without names, their identity apart, dated enrolments and groups. */
export const studentTables = `
CREATE TABLE student (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  code TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX student_by_code ON student (code);

-- Names and ids live here only: hiding, encrypting or erasing identity touches one table.
CREATE TABLE studentIdentity (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  studentId INTEGER NOT NULL REFERENCES student (id) ON DELETE CASCADE,
  localId TEXT,
  stateId TEXT,
  givenName TEXT NOT NULL DEFAULT '',
  familyName TEXT NOT NULL DEFAULT '',
  nameKey TEXT NOT NULL DEFAULT '',
  bornOn TEXT
) STRICT;
CREATE UNIQUE INDEX studentIdentity_by_student ON studentIdentity (studentId);
CREATE UNIQUE INDEX studentIdentity_by_localId ON studentIdentity (localId);
CREATE INDEX studentIdentity_by_stateId ON studentIdentity (stateId);
CREATE INDEX studentIdentity_by_nameKey ON studentIdentity (nameKey);

-- An id that a person has confirmed to mean this student.
CREATE TABLE studentAlias (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  studentId INTEGER NOT NULL REFERENCES student (id) ON DELETE CASCADE,
  localId TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX studentAlias_by_localId ON studentAlias (localId);

CREATE TABLE enrolment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  studentId INTEGER NOT NULL REFERENCES student (id),
  schoolId INTEGER NOT NULL REFERENCES school (id),
  classId INTEGER REFERENCES class (id),
  grade TEXT,
  startsOn TEXT NOT NULL,
  endsOn TEXT,
  CHECK (endsOn IS NULL OR endsOn >= startsOn)
) STRICT;
CREATE INDEX enrolment_by_student ON enrolment (studentId, startsOn);
CREATE INDEX enrolment_by_class ON enrolment (classId, startsOn);
CREATE INDEX enrolment_by_school ON enrolment (schoolId, startsOn);

CREATE TABLE studentGroup (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  studentId INTEGER NOT NULL REFERENCES student (id),
  attribute TEXT NOT NULL,
  value TEXT NOT NULL,
  startsOn TEXT NOT NULL,
  endsOn TEXT
) STRICT;
CREATE UNIQUE INDEX studentGroup_by_student ON studentGroup (studentId, attribute, startsOn);
CREATE INDEX studentGroup_by_attribute ON studentGroup (attribute, value);
`
