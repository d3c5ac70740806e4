/** Cycles with look-fors and reflections, goals that stand without a cycle, steps without a teacher. */
export const cycleTables = `
ALTER TABLE coachingCycle ADD COLUMN focusPractices TEXT NOT NULL DEFAULT '';
ALTER TABLE coachingCycle ADD COLUMN coachReflection TEXT NOT NULL DEFAULT '';
ALTER TABLE coachingCycle ADD COLUMN teacherReflection TEXT NOT NULL DEFAULT '';
ALTER TABLE coachingCycle ADD COLUMN result TEXT NOT NULL DEFAULT '';
ALTER TABLE coachingCycle ADD COLUMN endedOn TEXT;
ALTER TABLE coachingCycle ADD COLUMN followUpOn TEXT;
CREATE INDEX coachingCycle_by_status ON coachingCycle (status, plannedEndOn);

-- NULL: a member from the first day, or still one.
ALTER TABLE cycleMember ADD COLUMN joinedOn TEXT;
ALTER TABLE cycleMember ADD COLUMN leftOn TEXT;

CREATE TABLE lookFor (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  cycleId INTEGER NOT NULL REFERENCES coachingCycle (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX lookFor_by_cycle ON lookFor (cycleId, position);

-- The coach's own lists of phases, one a line; the presets are in shared/domain/coaching-models.ts.
CREATE TABLE coachingModel (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  phases TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX coachingModel_by_name ON coachingModel (name);

-- A goal belongs to a cycle, or to a teacher until a cycle takes it up.
CREATE TABLE newGoal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  cycleId INTEGER REFERENCES coachingCycle (id) ON DELETE CASCADE,
  teacherId INTEGER REFERENCES teacher (id) ON DELETE CASCADE,
  priorityId INTEGER REFERENCES priority (id) ON DELETE SET NULL,
  kind TEXT NOT NULL CHECK (kind IN ('teacher-practice', 'student-achievement', 'student-engagement')),
  text TEXT NOT NULL,
  measure TEXT NOT NULL,
  unit TEXT NOT NULL,
  direction TEXT NOT NULL DEFAULT 'up' CHECK (direction IN ('up', 'down')),
  strategy TEXT NOT NULL DEFAULT '',
  baselineValue REAL,
  baselineOn TEXT,
  baselineN INTEGER,
  targetValue REAL,
  targetOn TEXT,
  resultValue REAL,
  resultOn TEXT,
  resultN INTEGER,
  result TEXT NOT NULL DEFAULT '',
  isPowerful INTEGER NOT NULL DEFAULT 0 CHECK (isPowerful IN (0, 1)),
  isEasy INTEGER NOT NULL DEFAULT 0 CHECK (isEasy IN (0, 1)),
  isCompelling INTEGER NOT NULL DEFAULT 0 CHECK (isCompelling IN (0, 1)),
  isReachable INTEGER NOT NULL DEFAULT 0 CHECK (isReachable IN (0, 1)),
  isStudentFocused INTEGER NOT NULL DEFAULT 0 CHECK (isStudentFocused IN (0, 1)),
  CHECK (cycleId IS NOT NULL OR teacherId IS NOT NULL)
) STRICT;
INSERT INTO newGoal (id, cycleId, kind, text, measure, unit, baselineValue, baselineOn, targetValue, targetOn)
SELECT id, cycleId, kind, text, measure, unit, baselineValue, baselineOn, targetValue, targetOn FROM goal;
DELETE FROM sqlite_sequence WHERE name = 'newGoal';
INSERT INTO sqlite_sequence (name, seq) SELECT 'newGoal', seq FROM sqlite_sequence WHERE name = 'goal';
DROP TABLE goal;
ALTER TABLE newGoal RENAME TO goal;
CREATE INDEX goal_by_cycle ON goal (cycleId);
CREATE INDEX goal_by_teacher ON goal (teacherId);

ALTER TABLE goalDataPoint ADD COLUMN note TEXT NOT NULL DEFAULT '';

-- Without a teacher it is the coach's own, or a whole team's through its cycle.
CREATE TABLE newActionStep (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  teacherId INTEGER REFERENCES teacher (id) ON DELETE CASCADE,
  cycleId INTEGER REFERENCES coachingCycle (id) ON DELETE SET NULL,
  sessionId INTEGER REFERENCES session (id) ON DELETE SET NULL,
  goalId INTEGER REFERENCES goal (id) ON DELETE SET NULL,
  text TEXT NOT NULL,
  owner TEXT NOT NULL CHECK (owner IN ('coach', 'teacher')),
  dueOn TEXT,
  checkBackOn TEXT,
  status TEXT NOT NULL CHECK (status IN ('open', 'practising', 'mastered', 'dropped')),
  evidence TEXT NOT NULL DEFAULT '',
  createdOn TEXT,
  closedOn TEXT
) STRICT;
INSERT INTO newActionStep (id, teacherId, cycleId, sessionId, text, owner, dueOn, checkBackOn, status)
SELECT id, teacherId, cycleId, sessionId, text, owner, dueOn, checkBackOn, status FROM actionStep;
DELETE FROM sqlite_sequence WHERE name = 'newActionStep';
INSERT INTO sqlite_sequence (name, seq) SELECT 'newActionStep', seq FROM sqlite_sequence WHERE name = 'actionStep';
DROP TABLE actionStep;
ALTER TABLE newActionStep RENAME TO actionStep;
CREATE INDEX actionStep_by_teacher ON actionStep (teacherId);
CREATE INDEX actionStep_by_cycle ON actionStep (cycleId);
CREATE INDEX actionStep_by_session ON actionStep (sessionId);
CREATE INDEX actionStep_by_status ON actionStep (status, dueOn);
`
