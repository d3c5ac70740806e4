/** Sessions that can be canceled and timed, where their time goes, and times that are taken already. */
export const sessionTables = `
-- Notes are Markdown. sharedNote goes as far as sharedDisclosure; privateNote never leaves.
-- timerStartedAt is a UTC time stamp while the timer runs; timedSeconds is what it counted before.
CREATE TABLE newSession (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  heldOn TEXT NOT NULL,
  startsAt TEXT,
  minutes INTEGER NOT NULL CHECK (minutes >= 0),
  preparationMinutes INTEGER NOT NULL DEFAULT 0 CHECK (preparationMinutes >= 0),
  travelMinutes INTEGER NOT NULL DEFAULT 0 CHECK (travelMinutes >= 0),
  mode TEXT NOT NULL CHECK (mode IN ('in person', 'virtual')),
  meetingLink TEXT NOT NULL DEFAULT '',
  type TEXT NOT NULL,
  schoolId INTEGER REFERENCES school (id),
  cycleId INTEGER REFERENCES coachingCycle (id) ON DELETE SET NULL,
  phase TEXT,
  status TEXT NOT NULL CHECK (status IN ('planned', 'done', 'canceled')),
  standards TEXT NOT NULL DEFAULT '',
  strategies TEXT NOT NULL DEFAULT '',
  sharedNote TEXT NOT NULL DEFAULT '',
  sharedDisclosure TEXT NOT NULL DEFAULT 'teacher'
    CHECK (sharedDisclosure IN ('teacher', 'school', 'district')),
  privateNote TEXT NOT NULL DEFAULT '',
  isFinished INTEGER NOT NULL DEFAULT 0 CHECK (isFinished IN (0, 1)),
  timerStartedAt TEXT,
  timedSeconds INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO newSession (id, heldOn, startsAt, minutes, preparationMinutes, travelMinutes, mode, type,
  schoolId, cycleId, phase, status, sharedNote, privateNote)
SELECT id, heldOn, startsAt, minutes, preparationMinutes, travelMinutes, mode, type,
  schoolId, cycleId, phase, status, sharedNote, privateNote FROM session;
DELETE FROM sqlite_sequence WHERE name = 'newSession';
INSERT INTO sqlite_sequence (name, seq) SELECT 'newSession', seq FROM sqlite_sequence WHERE name = 'session';
DROP TABLE session;
ALTER TABLE newSession RENAME TO session;
CREATE INDEX session_by_heldOn ON session (heldOn);
CREATE INDEX session_by_cycle ON session (cycleId, heldOn);

CREATE TABLE sessionGoal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  sessionId INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  goalId INTEGER NOT NULL REFERENCES goal (id) ON DELETE CASCADE
) STRICT;
CREATE UNIQUE INDEX sessionGoal_by_session_and_goal ON sessionGoal (sessionId, goalId);
CREATE INDEX sessionGoal_by_goal ON sessionGoal (goalId);

-- planPercent: the share of all hours that the coach means to give to it.
CREATE TABLE timeCategory (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  position INTEGER NOT NULL,
  planPercent REAL CHECK (planPercent BETWEEN 0 AND 100),
  archivedOn TEXT
) STRICT;
CREATE UNIQUE INDEX timeCategory_by_name ON timeCategory (name);

-- Where the time of a session goes that has no split of its own.
CREATE TABLE sessionTypeCategory (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  type TEXT NOT NULL,
  categoryId INTEGER NOT NULL REFERENCES timeCategory (id) ON DELETE CASCADE
) STRICT;
CREATE UNIQUE INDEX sessionTypeCategory_by_type ON sessionTypeCategory (type);

CREATE TABLE sessionTime (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  sessionId INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  categoryId INTEGER NOT NULL REFERENCES timeCategory (id),
  percent REAL NOT NULL CHECK (percent > 0 AND percent <= 100)
) STRICT;
CREATE UNIQUE INDEX sessionTime_by_session_and_category ON sessionTime (sessionId, categoryId);

INSERT INTO timeCategory (name, position) VALUES
  ('Planning with teachers', 1),
  ('In classrooms', 2),
  ('Observing and debriefing', 3),
  ('Data and assessment', 4),
  ('Teams and professional development', 5),
  ('Administration', 6);
INSERT INTO sessionTypeCategory (type, categoryId)
SELECT kind.column1, timeCategory.id
FROM (VALUES
  ('Kick-off', 1), ('Co-planning', 1), ('Check-in', 1), ('Modeling', 2), ('Co-teaching', 2),
  ('Observation', 3), ('Debrief', 3), ('Walkthrough', 3), ('Data meeting', 4), ('PLC', 5),
  ('Professional development', 5), ('Administration', 6)) AS kind
JOIN timeCategory ON timeCategory.position = kind.column2;

-- From a calendar file: local wall-clock times 'YYYY-MM-DDTHH:MM'. A calendar is replaced as a whole.
CREATE TABLE busyTime (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  calendar TEXT NOT NULL,
  title TEXT NOT NULL,
  startsAt TEXT NOT NULL,
  endsAt TEXT NOT NULL,
  isAllDay INTEGER NOT NULL DEFAULT 0 CHECK (isAllDay IN (0, 1)),
  CHECK (endsAt >= startsAt)
) STRICT;
CREATE INDEX busyTime_by_start ON busyTime (startsAt);
CREATE INDEX busyTime_by_calendar ON busyTime (calendar);
`
