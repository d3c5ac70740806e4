/** What a school year is made of (priorities, terms, days off, bells), and more of each teacher. */
export const schoolTables = `
ALTER TABLE school ADD COLUMN notes TEXT NOT NULL DEFAULT '';
ALTER TABLE school ADD COLUMN archivedOn TEXT;

-- A priority, term or day off without a school holds for the whole district.
CREATE TABLE priority (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  schoolId INTEGER REFERENCES school (id) ON DELETE CASCADE,
  schoolYear TEXT NOT NULL,
  position INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX priority_by_school ON priority (schoolId, schoolYear, position);

CREATE TABLE term (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  schoolId INTEGER REFERENCES school (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  startsOn TEXT NOT NULL,
  endsOn TEXT NOT NULL,
  CHECK (endsOn >= startsOn)
) STRICT;
CREATE INDEX term_by_school ON term (schoolId, startsOn);

CREATE TABLE dayOff (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  schoolId INTEGER REFERENCES school (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  startsOn TEXT NOT NULL,
  endsOn TEXT NOT NULL,
  CHECK (endsOn >= startsOn)
) STRICT;
CREATE INDEX dayOff_by_school ON dayOff (schoolId, startsOn);

-- weekdays: digits from 1 (Monday) to 7, for instance '1234' for a schedule with a short Friday.
CREATE TABLE bellSchedule (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  schoolId INTEGER NOT NULL REFERENCES school (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  weekdays TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX bellSchedule_by_school_and_name ON bellSchedule (schoolId, name);

-- Times are 'HH:MM' on the school's wall clock.
CREATE TABLE bellPeriod (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  bellScheduleId INTEGER NOT NULL REFERENCES bellSchedule (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  startsAt TEXT NOT NULL,
  endsAt TEXT NOT NULL,
  CHECK (endsAt > startsAt)
) STRICT;
CREATE INDEX bellPeriod_by_schedule ON bellPeriod (bellScheduleId, startsAt);

-- readiness and concerns are the coach's own: they have no way out of this file.
ALTER TABLE teacher ADD COLUMN supportWanted TEXT NOT NULL DEFAULT '';
ALTER TABLE teacher ADD COLUMN readiness TEXT NOT NULL DEFAULT '';
ALTER TABLE teacher ADD COLUMN concerns TEXT NOT NULL DEFAULT '';
ALTER TABLE teacher ADD COLUMN archivedOn TEXT;

-- Where a teacher's field may go, when that differs from shared/domain/disclosure.ts.
CREATE TABLE disclosureChoice (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  teacherId INTEGER NOT NULL REFERENCES teacher (id) ON DELETE CASCADE,
  field TEXT NOT NULL,
  disclosure TEXT NOT NULL CHECK (disclosure IN ('mine', 'teacher', 'school', 'district'))
) STRICT;
CREATE UNIQUE INDEX disclosureChoice_by_teacher_and_field ON disclosureChoice (teacherId, field);

-- The file itself lies in attachments/ under storedAs.
CREATE TABLE attachment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  teacherId INTEGER REFERENCES teacher (id) ON DELETE CASCADE,
  cycleId INTEGER REFERENCES coachingCycle (id) ON DELETE SET NULL,
  sessionId INTEGER REFERENCES session (id) ON DELETE SET NULL,
  name TEXT NOT NULL,
  storedAs TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  addedOn TEXT NOT NULL,
  disclosure TEXT NOT NULL DEFAULT 'mine'
    CHECK (disclosure IN ('mine', 'teacher', 'school', 'district'))
) STRICT;
CREATE INDEX attachment_by_teacher ON attachment (teacherId, addedOn);
CREATE INDEX attachment_by_sha256 ON attachment (sha256);
`
