/** Lessons as they were taught: the monitoring chart, marks and notes of the room, and the debrief. */
export const lessonRunTables = `
-- One teaching of a plan. Rows copy the words of the plan, so that a run says what held on its day. bellAt is
-- when the class has to be over. All instants are UTC time stamps; heldOn is the day in the workspace.
CREATE TABLE lessonRun (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  lessonId INTEGER NOT NULL REFERENCES lesson (id) ON DELETE CASCADE,
  teacherId INTEGER REFERENCES teacher (id) ON DELETE SET NULL,
  classId INTEGER REFERENCES class (id) ON DELETE SET NULL,
  sessionId INTEGER REFERENCES session (id) ON DELETE SET NULL,
  heldOn TEXT NOT NULL,
  startedAt TEXT NOT NULL,
  bellAt TEXT,
  endedAt TEXT,
  -- The place of the part that is on, also while it is paused.
  current INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX lessonRun_by_lesson ON lessonRun (lessonId, heldOn);
CREATE INDEX lessonRun_by_session ON lessonRun (sessionId);
CREATE INDEX lessonRun_by_teacher ON lessonRun (teacherId, heldOn);

-- seconds: how long it took so far; startedAt: since when it runs, NULL while it does not.
CREATE TABLE lessonRunSegment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  runId INTEGER NOT NULL REFERENCES lessonRun (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('launch', 'explore', 'summarize', 'other')),
  name TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes >= 0),
  seconds INTEGER NOT NULL DEFAULT 0 CHECK (seconds >= 0),
  startedAt TEXT
) STRICT;
CREATE INDEX lessonRunSegment_by_run ON lessonRunSegment (runId, position);

-- What students did: of the plan, or added on the spot.
CREATE TABLE lessonRunRow (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  runId INTEGER NOT NULL REFERENCES lessonRun (id) ON DELETE CASCADE,
  strategyId INTEGER REFERENCES lessonStrategy (id) ON DELETE SET NULL,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('strategy', 'misconception')),
  name TEXT NOT NULL,
  assessing TEXT NOT NULL DEFAULT '',
  advancing TEXT NOT NULL DEFAULT '',
  isAnticipated INTEGER NOT NULL CHECK (isAnticipated IN (0, 1))
) STRICT;
CREATE INDEX lessonRunRow_by_run ON lessonRunRow (runId, position);
CREATE INDEX lessonRunRow_by_strategy ON lessonRunRow (strategyId);

-- Those who are watched together: a small group, or a table that was named on the spot.
CREATE TABLE lessonRunGroup (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  runId INTEGER NOT NULL REFERENCES lessonRun (id) ON DELETE CASCADE,
  smallGroupId INTEGER REFERENCES smallGroup (id) ON DELETE SET NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL
) STRICT;
CREATE INDEX lessonRunGroup_by_run ON lessonRunGroup (runId, position);
CREATE INDEX lessonRunGroup_by_smallGroup ON lessonRunGroup (smallGroupId);

-- Who did what, one student or one group. shareOrder: chosen to share, and as which one; sharedAt: has shared.
CREATE TABLE lessonRunMark (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  runId INTEGER NOT NULL REFERENCES lessonRun (id) ON DELETE CASCADE,
  rowId INTEGER NOT NULL REFERENCES lessonRunRow (id) ON DELETE CASCADE,
  studentId INTEGER REFERENCES student (id) ON DELETE CASCADE,
  groupId INTEGER REFERENCES lessonRunGroup (id) ON DELETE CASCADE,
  markedAt TEXT NOT NULL,
  shareOrder INTEGER,
  sharedAt TEXT,
  CHECK ((studentId IS NULL) <> (groupId IS NULL)),
  CHECK (sharedAt IS NULL OR shareOrder IS NOT NULL)
) STRICT;
CREATE INDEX lessonRunMark_by_run ON lessonRunMark (runId);
CREATE UNIQUE INDEX lessonRunMark_of_student ON lessonRunMark (rowId, studentId) WHERE studentId IS NOT NULL;
CREATE UNIQUE INDEX lessonRunMark_of_group ON lessonRunMark (rowId, groupId) WHERE groupId IS NOT NULL;
CREATE INDEX lessonRunMark_by_student ON lessonRunMark (studentId);
CREATE INDEX lessonRunMark_by_group ON lessonRunMark (groupId);

-- What the watching teacher looks for, as the plan said it.
CREATE TABLE lessonRunLookFor (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  runId INTEGER NOT NULL REFERENCES lessonRun (id) ON DELETE CASCADE,
  lookForId INTEGER REFERENCES lessonLookFor (id) ON DELETE SET NULL,
  position INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX lessonRunLookFor_by_run ON lessonRunLookFor (runId, position);
CREATE INDEX lessonRunLookFor_by_lookFor ON lessonRunLookFor (lookForId);

-- A line with its time; with lookForId: this look-for was seen, the words may be empty. No report reads it.
CREATE TABLE lessonRunNote (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  runId INTEGER NOT NULL REFERENCES lessonRun (id) ON DELETE CASCADE,
  lookForId INTEGER REFERENCES lessonRunLookFor (id) ON DELETE CASCADE,
  notedAt TEXT NOT NULL,
  text TEXT NOT NULL,
  isPrivate INTEGER NOT NULL DEFAULT 0 CHECK (isPrivate IN (0, 1))
) STRICT;
CREATE INDEX lessonRunNote_by_run ON lessonRunNote (runId, notedAt);
CREATE INDEX lessonRunNote_by_lookFor ON lessonRunNote (lookForId);

-- After a lesson or an observation. What was said to the teacher is the shared note of its session, and the
-- steps agreed on are the action steps of that session.
CREATE TABLE debrief (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  lessonId INTEGER REFERENCES lesson (id) ON DELETE SET NULL,
  runId INTEGER REFERENCES lessonRun (id) ON DELETE SET NULL,
  observationId INTEGER REFERENCES observation (id) ON DELETE SET NULL,
  teacherId INTEGER REFERENCES teacher (id) ON DELETE SET NULL,
  cycleId INTEGER REFERENCES coachingCycle (id) ON DELETE SET NULL,
  sessionId INTEGER REFERENCES session (id) ON DELETE SET NULL,
  heldOn TEXT NOT NULL,
  -- What it is about, as that was called then.
  about TEXT NOT NULL,
  reflection TEXT NOT NULL DEFAULT '',
  nextTry TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX debrief_by_lesson ON debrief (lessonId);
CREATE INDEX debrief_by_run ON debrief (runId);
CREATE INDEX debrief_by_observation ON debrief (observationId);
CREATE INDEX debrief_by_teacher ON debrief (teacherId, heldOn);
CREATE INDEX debrief_by_cycle ON debrief (cycleId);
CREATE INDEX debrief_by_session ON debrief (sessionId);

CREATE TABLE debriefQuestion (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  debriefId INTEGER NOT NULL REFERENCES debrief (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  answer TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX debriefQuestion_by_debrief ON debriefQuestion (debriefId, position);
`
