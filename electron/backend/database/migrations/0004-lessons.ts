/** Lesson plans: what is entered once, the rows that a lesson repeats, and the versions that were kept. */
export const lessonTables = `
-- Lists (standards, practices, tags) have one entry a line. taughtOn is the planned day, startsAt HH:MM.
-- minutes: how long the class has; NULL: until the bell. administrationId, itemId and groupSetId say what
-- the plan came from; they refer to nothing, so that an import can still be undone afterwards.
CREATE TABLE lesson (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL,
  teacherId INTEGER REFERENCES teacher (id) ON DELETE SET NULL,
  classId INTEGER REFERENCES class (id) ON DELETE SET NULL,
  schoolId INTEGER REFERENCES school (id) ON DELETE SET NULL,
  cycleId INTEGER REFERENCES coachingCycle (id) ON DELETE SET NULL,
  grade TEXT,
  taughtOn TEXT,
  startsAt TEXT,
  minutes INTEGER CHECK (minutes > 0),
  demand TEXT CHECK (demand IN ('memorization', 'procedures without connections', 'procedures with connections', 'doing mathematics')),
  standards TEXT NOT NULL DEFAULT '',
  studentPractices TEXT NOT NULL DEFAULT '',
  teachingPractices TEXT NOT NULL DEFAULT '',
  tags TEXT NOT NULL DEFAULT '',
  goal TEXT NOT NULL DEFAULT '',
  learningTarget TEXT NOT NULL DEFAULT '',
  successCriteria TEXT NOT NULL DEFAULT '',
  task TEXT NOT NULL DEFAULT '',
  taskSource TEXT NOT NULL DEFAULT '',
  materials TEXT NOT NULL DEFAULT '',
  vocabulary TEXT NOT NULL DEFAULT '',
  connection TEXT NOT NULL DEFAULT '',
  exitTask TEXT NOT NULL DEFAULT '',
  disabilitySupport TEXT NOT NULL DEFAULT '',
  englishLearnerSupport TEXT NOT NULL DEFAULT '',
  giftedSupport TEXT NOT NULL DEFAULT '',
  languageSupport TEXT NOT NULL DEFAULT '',
  culturalConnections TEXT NOT NULL DEFAULT '',
  roles TEXT NOT NULL DEFAULT '',
  preBrief TEXT NOT NULL DEFAULT '',
  nextTry TEXT NOT NULL DEFAULT '',
  administrationId INTEGER,
  itemId INTEGER,
  groupSetId INTEGER,
  templateId TEXT,
  -- Keys of prompts that the coach has put away, one a line.
  quietPrompts TEXT NOT NULL DEFAULT '',
  -- The last day on which something of the plan was changed.
  changedOn TEXT NOT NULL
) STRICT;
CREATE INDEX lesson_by_teacher ON lesson (teacherId, taughtOn);
CREATE INDEX lesson_by_cycle ON lesson (cycleId);

CREATE TABLE lessonSegment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  lessonId INTEGER NOT NULL REFERENCES lesson (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('launch', 'explore', 'summarize', 'other')),
  name TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes >= 0),
  teacherDoes TEXT NOT NULL DEFAULT '',
  studentsDo TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX lessonSegment_by_lesson ON lessonSegment (lessonId, position);

-- What students may do. The order of rows is the order for sharing, of those that are shared. chose of
-- chosenOf students did so on the test that source names; all three are empty for what a coach expects.
CREATE TABLE lessonStrategy (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  lessonId INTEGER NOT NULL REFERENCES lesson (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('strategy', 'misconception')),
  name TEXT NOT NULL,
  assessing TEXT NOT NULL DEFAULT '',
  advancing TEXT NOT NULL DEFAULT '',
  who TEXT NOT NULL DEFAULT '',
  isShared INTEGER NOT NULL DEFAULT 1 CHECK (isShared IN (0, 1)),
  chose INTEGER,
  chosenOf INTEGER,
  source TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX lessonStrategy_by_lesson ON lessonStrategy (lessonId, position);

CREATE TABLE lessonExitAnswer (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  lessonId INTEGER NOT NULL REFERENCES lesson (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  answer TEXT NOT NULL,
  shows TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX lessonExitAnswer_by_lesson ON lessonExitAnswer (lessonId, position);

-- For the teacher who watches.
CREATE TABLE lessonLookFor (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  lessonId INTEGER NOT NULL REFERENCES lesson (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX lessonLookFor_by_lesson ON lessonLookFor (lessonId, position);

-- For the debrief.
CREATE TABLE lessonQuestion (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  lessonId INTEGER NOT NULL REFERENCES lesson (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX lessonQuestion_by_lesson ON lessonQuestion (lessonId, position);

-- The whole plan as JSON (shared/contracts/lessons/records.ts, lessonContent). keptAt is a UTC time stamp.
CREATE TABLE lessonVersion (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  lessonId INTEGER NOT NULL REFERENCES lesson (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  reason TEXT NOT NULL CHECK (reason IN ('kept', 'printed', 'day', 'restored')),
  note TEXT NOT NULL DEFAULT '',
  keptAt TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;
CREATE UNIQUE INDEX lessonVersion_by_number ON lessonVersion (lessonId, number);

ALTER TABLE session ADD COLUMN lessonId INTEGER REFERENCES lesson (id) ON DELETE SET NULL;
CREATE INDEX session_by_lesson ON session (lessonId);
ALTER TABLE attachment ADD COLUMN lessonId INTEGER REFERENCES lesson (id) ON DELETE SET NULL;
CREATE INDEX attachment_by_lesson ON attachment (lessonId);
`
