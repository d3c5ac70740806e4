/** Item bank: forms, options with points, misconceptions, and keys that were changed after the import. */
export const itemTables = `
-- How a response becomes points: see shared/domain/item-scoring.ts.
ALTER TABLE item ADD COLUMN kind TEXT NOT NULL DEFAULT 'one answer'
  CHECK (kind IN ('one answer', 'several answers', 'points'));
ALTER TABLE item ADD COLUMN scoring TEXT NOT NULL DEFAULT 'all or nothing'
  CHECK (scoring IN ('all or nothing', 'right less wrong'));
-- Whether the file gave answers only, or points as well.
ALTER TABLE item ADD COLUMN scoredBy TEXT NOT NULL DEFAULT 'file' CHECK (scoredBy IN ('key', 'file'));
-- What it was worth in the file, once that was changed; the scale of importedPoints.
ALTER TABLE item ADD COLUMN importedMaximum REAL;
ALTER TABLE item ADD COLUMN isDropped INTEGER NOT NULL DEFAULT 0 CHECK (isDropped IN (0, 1));
UPDATE item SET kind = 'points' WHERE answerKey IS NULL
  AND NOT EXISTS (SELECT 1 FROM itemOption WHERE itemOption.itemId = item.id);

-- Points for choosing it, where not the key alone decides.
ALTER TABLE itemOption ADD COLUMN points REAL;
-- As they came in, where points are different now.
ALTER TABLE itemResponse ADD COLUMN importedPoints REAL;

-- Standards that an item measures besides the one it is filed under.
CREATE TABLE itemStandard (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  itemId INTEGER NOT NULL REFERENCES item (id) ON DELETE CASCADE,
  code TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX itemStandard_by_item ON itemStandard (itemId, code);

-- The same items in another order; the first form is the order of the items themselves.
CREATE TABLE form (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  assessmentId INTEGER NOT NULL REFERENCES assessment (id),
  name TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX form_by_name ON form (assessmentId, name);

-- label: what the item is called on the form and in its files.
CREATE TABLE formItem (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  formId INTEGER NOT NULL REFERENCES form (id) ON DELETE CASCADE,
  itemId INTEGER NOT NULL REFERENCES item (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  label TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX formItem_by_label ON formItem (formId, label);
CREATE INDEX formItem_by_item ON formItem (itemId);
`
