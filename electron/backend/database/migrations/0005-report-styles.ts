/** How reports look: templates and logos that were brought, and from how many students on a figure may go out. */
export const reportStyleTables = `
-- The file lies in attachments/ under the SHA-256 of its content.
CREATE TABLE reportTemplate (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  fileName TEXT NOT NULL,
  storedAs TEXT NOT NULL,
  bytes INTEGER NOT NULL CHECK (bytes > 0),
  addedOn TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX reportTemplate_by_name ON reportTemplate (name COLLATE NOCASE);

-- As a PNG, made small when it was added; width and height in its own pixels.
CREATE TABLE schoolLogo (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  schoolId INTEGER NOT NULL REFERENCES school (id) ON DELETE CASCADE,
  fileName TEXT NOT NULL,
  storedAs TEXT NOT NULL,
  width INTEGER NOT NULL CHECK (width > 0),
  height INTEGER NOT NULL CHECK (height > 0)
) STRICT;
CREATE UNIQUE INDEX schoolLogo_by_school ON schoolLogo (schoolId);

-- A figure that rests on fewer students is withheld from everybody but their own teachers.
ALTER TABLE workspaceInfo ADD COLUMN smallestGroup INTEGER NOT NULL DEFAULT 10
  CHECK (smallestGroup BETWEEN 5 AND 50);
`
