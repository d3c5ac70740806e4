/** Schools, teachers, classes, coaching cycles, sessions, goals and action steps. */
export const coachingTables = `
CREATE TABLE school (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  code TEXT,
  level TEXT,
  setting TEXT CHECK (setting IN ('urban', 'suburban', 'rural', 'alternative', 'virtual')),
  titleI INTEGER NOT NULL DEFAULT 0 CHECK (titleI IN (0, 1)),
  principal TEXT
) STRICT;
CREATE UNIQUE INDEX school_by_name ON school (name);

CREATE TABLE teacher (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  givenName TEXT NOT NULL,
  familyName TEXT NOT NULL,
  email TEXT,
  yearsExperience INTEGER,
  certification TEXT,
  enrolledHow TEXT CHECK (enrolledHow IN ('volunteered', 'asked', 'assigned')),
  contactCadenceDays INTEGER,
  strengths TEXT NOT NULL DEFAULT '',
  tags TEXT NOT NULL DEFAULT '',
  status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'paused', 'left'))
) STRICT;
CREATE INDEX teacher_by_familyName ON teacher (familyName, givenName);

-- A class is one group of students taught one course at one school.
CREATE TABLE class (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  schoolId INTEGER NOT NULL REFERENCES school (id),
  name TEXT NOT NULL,
  course TEXT NOT NULL,
  grade TEXT
) STRICT;
CREATE UNIQUE INDEX class_by_school_and_name ON class (schoolId, name);

CREATE TABLE teachingAssignment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  teacherId INTEGER NOT NULL REFERENCES teacher (id) ON DELETE CASCADE,
  classId INTEGER NOT NULL REFERENCES class (id),
  startsOn TEXT NOT NULL,
  endsOn TEXT,
  CHECK (endsOn IS NULL OR endsOn >= startsOn)
) STRICT;
CREATE INDEX teachingAssignment_by_teacher ON teachingAssignment (teacherId);
CREATE INDEX teachingAssignment_by_class ON teachingAssignment (classId, startsOn);

CREATE TABLE coachingCycle (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL,
  model TEXT NOT NULL,
  startsOn TEXT NOT NULL,
  plannedEndOn TEXT,
  status TEXT NOT NULL CHECK (status IN ('planned', 'active', 'closed')),
  focusStandards TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE cycleMember (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  cycleId INTEGER NOT NULL REFERENCES coachingCycle (id) ON DELETE CASCADE,
  teacherId INTEGER NOT NULL REFERENCES teacher (id) ON DELETE CASCADE
) STRICT;
CREATE UNIQUE INDEX cycleMember_by_cycle_and_teacher ON cycleMember (cycleId, teacherId);
CREATE INDEX cycleMember_by_teacher ON cycleMember (teacherId);

CREATE TABLE cyclePhase (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  cycleId INTEGER NOT NULL REFERENCES coachingCycle (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  startsOn TEXT,
  endsOn TEXT
) STRICT;
CREATE INDEX cyclePhase_by_cycle ON cyclePhase (cycleId, position);

CREATE TABLE goal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  cycleId INTEGER NOT NULL REFERENCES coachingCycle (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('teacher-practice', 'student-achievement', 'student-engagement')),
  text TEXT NOT NULL,
  measure TEXT NOT NULL,
  unit TEXT NOT NULL,
  baselineValue REAL,
  baselineOn TEXT,
  targetValue REAL,
  targetOn TEXT
) STRICT;
CREATE INDEX goal_by_cycle ON goal (cycleId);

CREATE TABLE goalDataPoint (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  goalId INTEGER NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
  measuredOn TEXT NOT NULL,
  value REAL NOT NULL,
  n INTEGER
) STRICT;
CREATE INDEX goalDataPoint_by_goal ON goalDataPoint (goalId, measuredOn);

CREATE TABLE session (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  heldOn TEXT NOT NULL,
  startsAt TEXT,
  minutes INTEGER NOT NULL,
  preparationMinutes INTEGER NOT NULL DEFAULT 0,
  travelMinutes INTEGER NOT NULL DEFAULT 0,
  mode TEXT NOT NULL CHECK (mode IN ('in person', 'virtual')),
  type TEXT NOT NULL,
  schoolId INTEGER REFERENCES school (id),
  cycleId INTEGER REFERENCES coachingCycle (id) ON DELETE SET NULL,
  phase TEXT,
  status TEXT NOT NULL CHECK (status IN ('planned', 'done')),
  sharedNote TEXT NOT NULL DEFAULT '',
  privateNote TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX session_by_heldOn ON session (heldOn);

CREATE TABLE sessionParticipant (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  sessionId INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  teacherId INTEGER NOT NULL REFERENCES teacher (id) ON DELETE CASCADE
) STRICT;
CREATE UNIQUE INDEX sessionParticipant_by_session_and_teacher ON sessionParticipant (sessionId, teacherId);
CREATE INDEX sessionParticipant_by_teacher ON sessionParticipant (teacherId);

CREATE TABLE actionStep (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  teacherId INTEGER NOT NULL REFERENCES teacher (id) ON DELETE CASCADE,
  cycleId INTEGER REFERENCES coachingCycle (id) ON DELETE SET NULL,
  sessionId INTEGER REFERENCES session (id) ON DELETE SET NULL,
  text TEXT NOT NULL,
  owner TEXT NOT NULL CHECK (owner IN ('coach', 'teacher')),
  dueOn TEXT,
  checkBackOn TEXT,
  status TEXT NOT NULL CHECK (status IN ('open', 'practising', 'mastered', 'dropped'))
) STRICT;
CREATE INDEX actionStep_by_teacher ON actionStep (teacherId);
`
