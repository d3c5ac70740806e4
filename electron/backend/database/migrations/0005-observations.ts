/** Observations: what was seen and heard in a lesson, with the sets of look-fors that they use. */
export const observationTables = `
-- A coach's own lists; those that ship are files in resources/look-for-sets/.
CREATE TABLE lookForSet (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  archivedOn TEXT
) STRICT;

CREATE TABLE lookForSetLine (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  lookForSetId INTEGER NOT NULL REFERENCES lookForSet (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX lookForSetLine_by_set ON lookForSetLine (lookForSetId, position);

-- Not an evaluation: nothing here is a score. startedAt and endedAt are UTC time stamps of the clock, which
-- runs while endedAt is empty; startsAt is the school's wall clock, HH:MM. practices has one code a line.
-- Everything but privateNote goes as far as disclosure; privateNote never leaves.
CREATE TABLE observation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('observation', 'co-teaching', 'peer visit')),
  teacherId INTEGER NOT NULL REFERENCES teacher (id) ON DELETE CASCADE,
  classId INTEGER REFERENCES class (id) ON DELETE SET NULL,
  cycleId INTEGER REFERENCES coachingCycle (id) ON DELETE SET NULL,
  sessionId INTEGER REFERENCES session (id) ON DELETE SET NULL,
  lessonId INTEGER REFERENCES lesson (id) ON DELETE SET NULL,
  observedOn TEXT NOT NULL,
  startsAt TEXT,
  focus TEXT NOT NULL DEFAULT '',
  focusAgreedOn TEXT,
  practices TEXT NOT NULL DEFAULT '',
  disclosure TEXT NOT NULL DEFAULT 'teacher' CHECK (disclosure IN ('mine', 'teacher', 'school', 'district')),
  startedAt TEXT,
  endedAt TEXT CHECK (endedAt IS NULL OR startedAt IS NOT NULL),
  -- As the clock counted them, or as they were set right; NULL until it has ended.
  minutes INTEGER CHECK (minutes > 0),
  strength TEXT NOT NULL DEFAULT '',
  strengthPractice TEXT CHECK (strengthPractice IN ('MTP1', 'MTP2', 'MTP3', 'MTP4', 'MTP5', 'MTP6', 'MTP7', 'MTP8')),
  wondering TEXT NOT NULL DEFAULT '',
  thanks TEXT NOT NULL DEFAULT '',
  resources TEXT NOT NULL DEFAULT '',
  privateNote TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX observation_by_teacher ON observation (teacherId, observedOn);
CREATE INDEX observation_by_cycle ON observation (cycleId);
CREATE INDEX observation_by_session ON observation (sessionId);
CREATE INDEX observation_by_lesson ON observation (lessonId);

-- Teachers who watch on a peer visit.
CREATE TABLE observationVisitor (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  observationId INTEGER NOT NULL REFERENCES observation (id) ON DELETE CASCADE,
  teacherId INTEGER NOT NULL REFERENCES teacher (id) ON DELETE CASCADE
) STRICT;
CREATE UNIQUE INDEX observationVisitor_by_observation_and_teacher ON observationVisitor (observationId, teacherId);
CREATE INDEX observationVisitor_by_teacher ON observationVisitor (teacherId);

-- Copied from a set, a lesson or a cycle, so that changing those later changes no observation.
CREATE TABLE observationLookFor (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  observationId INTEGER NOT NULL REFERENCES observation (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX observationLookFor_by_observation ON observationLookFor (observationId, position);

-- The script. second: since the clock was started, when the first letter of the line was typed. An aside
-- is the coach's own and never leaves. lineKey: made by the page, so that one line is stored once.
CREATE TABLE observationLine (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  observationId INTEGER NOT NULL REFERENCES observation (id) ON DELETE CASCADE,
  lineKey TEXT NOT NULL,
  second INTEGER NOT NULL CHECK (second >= 0),
  who TEXT NOT NULL DEFAULT '' CHECK (who IN ('', 'teacher', 'students', 'aside')),
  text TEXT NOT NULL,
  lookForId INTEGER REFERENCES observationLookFor (id) ON DELETE SET NULL
) STRICT;
CREATE UNIQUE INDEX observationLine_by_key ON observationLine (observationId, lineKey);
CREATE INDEX observationLine_by_lookFor ON observationLine (lookForId);

-- One key each: a question of one of five kinds, or who talks.
CREATE TABLE observationMark (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  observationId INTEGER NOT NULL REFERENCES observation (id) ON DELETE CASCADE,
  second INTEGER NOT NULL CHECK (second >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('gathering', 'probing', 'visible', 'reflecting', 'engaging',
    'teacher talk', 'student talk', 'student to student', 'wait time'))
) STRICT;
CREATE INDEX observationMark_by_observation ON observationMark (observationId, second);

-- What students did. who may name students.
CREATE TABLE observationStrategy (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  observationId INTEGER NOT NULL REFERENCES observation (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  second INTEGER CHECK (second >= 0),
  name TEXT NOT NULL,
  who TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX observationStrategy_by_observation ON observationStrategy (observationId, position);
`
