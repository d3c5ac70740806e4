/**
 * The tables of the scratch database. What comes in is put here first, is matched and compared with
 * the workspace by SQL, and is then copied over. `…Id` columns hold row ids of the workspace, for new
 * rows those that they are going to have.
 */
export const stagingTables = `
CREATE TABLE incomingStudent (
  no INTEGER PRIMARY KEY,
  localId TEXT, stateId TEXT, givenName TEXT, familyName TEXT, nameKey TEXT, bornOn TEXT,
  grade TEXT, firstRow INTEGER,
  lowerId TEXT GENERATED ALWAYS AS (lower(localId)) STORED,
  -- 'known', 'same' (said so by the person), 'new' or 'asked'.
  how TEXT, studentId INTEGER, candidateId INTEGER, code TEXT
);
CREATE TABLE incomingSitting (
  no INTEGER PRIMARY KEY,
  studentNo INTEGER, administrationNo INTEGER, testedOn TEXT,
  schoolNo INTEGER, classNo INTEGER, grade TEXT, teacher TEXT, firstRow INTEGER,
  studentId INTEGER, administrationId INTEGER,
  -- The sitting that this one is the same as; itself when it is the first.
  keptNo INTEGER, sittingId INTEGER,
  isNew INTEGER, isMoved INTEGER
);
CREATE TABLE incomingValue (
  sittingNo INTEGER, targetNo INTEGER, row INTEGER,
  points REAL, possible REAL, missing TEXT, response TEXT,
  standardError REAL, percentile REAL, level TEXT, figures TEXT,
  -- Points of the file, where the item's key as it is now gives others.
  importedPoints REAL,
  PRIMARY KEY (sittingNo, targetNo, row)
) WITHOUT ROWID;
-- Rows that are a test of their own, to choose by when a student has several in one window.
CREATE TABLE incomingAttempt (
  sittingNo INTEGER, row INTEGER, testedOn TEXT, moment TEXT, counts INTEGER, error REAL
);
CREATE TABLE incomingEnrolment (
  studentNo INTEGER, schoolNo INTEGER, classNo INTEGER, grade TEXT, startsOn TEXT, endsOn TEXT,
  teacher TEXT, teacherEmail TEXT, row INTEGER
);
CREATE TABLE incomingGroup (studentNo INTEGER, attribute TEXT, value TEXT);
CREATE TABLE incomingProblem (
  kind TEXT, outcome TEXT, row INTEGER, columnName TEXT, found TEXT
);
CREATE TABLE administrationPlan (
  no INTEGER PRIMARY KEY, assessment TEXT, window TEXT, schoolYear TEXT, windowOrder INTEGER,
  assessmentId INTEGER, administrationId INTEGER, isNew INTEGER
);
CREATE TABLE assessmentPlan (assessmentId INTEGER PRIMARY KEY, name TEXT, isNew INTEGER);
CREATE TABLE targetPlan (
  no INTEGER PRIMARY KEY, assessmentId INTEGER, kind TEXT, code TEXT, maximum REAL, item TEXT,
  targetId INTEGER, isNew INTEGER
);
CREATE TABLE schoolPlan (no INTEGER PRIMARY KEY, name TEXT, schoolId INTEGER, isNew INTEGER);
CREATE TABLE classPlan (
  no INTEGER PRIMARY KEY, schoolId INTEGER, name TEXT, course TEXT, grade TEXT,
  classId INTEGER, isNew INTEGER
);
-- Places that may be stored ones under another name, and the rows that wait for an answer.
CREATE TABLE placeQuestion (about TEXT, no INTEGER, key TEXT, storedId INTEGER);
CREATE TABLE waitingRow (row INTEGER, key TEXT, PRIMARY KEY (row, key)) WITHOUT ROWID;
CREATE TABLE teacherQuestion (key TEXT PRIMARY KEY, storedId INTEGER, found TEXT, why TEXT);
CREATE TABLE enrolmentPlan (
  studentId INTEGER, schoolId INTEGER, classId INTEGER, grade TEXT, startsOn TEXT, endsOn TEXT
);
CREATE TABLE changedEnrolment (
  id INTEGER PRIMARY KEY, row INTEGER, classId INTEGER, grade TEXT, startsOn TEXT, endsOn TEXT
);
CREATE TABLE teacherPlan (teacherId INTEGER, givenName TEXT, familyName TEXT, email TEXT);
CREATE TABLE assignmentPlan (
  teacherId INTEGER, classId INTEGER, startsOn TEXT, endsOn TEXT, row INTEGER
);
CREATE TABLE identityPlan (
  studentId INTEGER PRIMARY KEY, givenName TEXT, familyName TEXT, nameKey TEXT, stateId TEXT,
  bornOn TEXT
);
CREATE TABLE groupPlan (studentId INTEGER, attribute TEXT, value TEXT, startsOn TEXT);
-- Values that are not new: rows of the file with what became of them.
CREATE TABLE settledRow (row INTEGER, outcome TEXT);
CREATE TABLE changedValue (
  tableName TEXT, storedId INTEGER, row INTEGER,
  points REAL, possible REAL, missing TEXT, response TEXT,
  standardError REAL, percentile REAL, level TEXT, figures TEXT, importedPoints REAL,
  PRIMARY KEY (tableName, storedId)
);
CREATE TABLE levelPlan (targetNo INTEGER, position INTEGER, name TEXT);
`

export const batchTables = [
  'incomingStudent',
  'incomingSitting',
  'incomingValue',
  'incomingAttempt',
  'incomingEnrolment',
  'incomingGroup',
  'incomingProblem',
] as const

/** Columns that a batch fills, in order; the rest is for the plan. */
export const batchColumns: Readonly<Record<(typeof batchTables)[number], readonly string[]>> = {
  incomingStudent: [
    ...['no', 'localId', 'stateId', 'givenName', 'familyName', 'nameKey', 'bornOn', 'grade'],
    'firstRow',
  ],
  incomingSitting: [
    ...['no', 'studentNo', 'administrationNo', 'testedOn', 'schoolNo', 'classNo', 'grade'],
    ...['teacher', 'firstRow'],
  ],
  incomingValue: [
    ...['sittingNo', 'targetNo', 'row', 'points', 'possible', 'missing', 'response'],
    ...['standardError', 'percentile', 'level', 'figures'],
  ],
  incomingAttempt: ['sittingNo', 'row', 'testedOn', 'moment', 'counts', 'error'],
  incomingEnrolment: [
    ...['studentNo', 'schoolNo', 'classNo', 'grade', 'startsOn', 'endsOn'],
    ...['teacher', 'teacherEmail', 'row'],
  ],
  incomingGroup: ['studentNo', 'attribute', 'value'],
  incomingProblem: ['kind', 'outcome', 'row', 'columnName', 'found'],
}
