/** New items of a plan into the workspace, with options, standards and the forms they stand on. */
const newItem = "isNew = 1 AND kind = 'item'"
const onForm = "kind = 'item' AND item ->> '$.form.name' IS NOT NULL"
const formId = `(SELECT form.id FROM form WHERE form.assessmentId = targetPlan.assessmentId
  AND lower(form.name) = lower(targetPlan.item ->> '$.form.name'))`

/** In the order of their references; `targetPlan` has the ids already. */
export const itemStatements = [
  `INSERT INTO item (id, assessmentId, position, label, standardCode, depthOfKnowledge, maxPoints,
      answerKey, stem, kind, scoring, scoredBy)
    SELECT targetId, assessmentId,
      no + COALESCE((SELECT MAX(position) FROM item AS known
        WHERE known.assessmentId = targetPlan.assessmentId), 0), code, item ->> 'standard', item ->> 'depthOfKnowledge',
      item ->> 'maxPoints', item ->> 'key', item ->> 'stem', item ->> 'kind', item ->> 'scoring',
      item ->> 'scoredBy'
    FROM targetPlan WHERE ${newItem}`,
  `INSERT INTO itemOption (itemId, label, text, misconception, points)
    SELECT targetId, option.value ->> 'label', option.value ->> 'text',
      option.value ->> 'misconception', option.value ->> 'points'
    FROM targetPlan, json_each(targetPlan.item, '$.options') AS option
    WHERE ${newItem}`,
  `INSERT INTO itemStandard (itemId, code)
    SELECT DISTINCT targetId, standard.value
    FROM targetPlan, json_each(targetPlan.item, '$.moreStandards') AS standard
    WHERE ${newItem}`,
  `INSERT INTO form (assessmentId, name)
    SELECT assessmentId, MIN(item ->> '$.form.name') FROM targetPlan WHERE ${onForm}
    GROUP BY assessmentId, lower(item ->> '$.form.name')
    HAVING NOT EXISTS (SELECT 1 FROM form WHERE form.assessmentId = targetPlan.assessmentId
      AND lower(form.name) = lower(targetPlan.item ->> '$.form.name'))`,
  `INSERT INTO formItem (formId, itemId, position, label)
    SELECT ${formId}, targetId, item ->> '$.form.position', item ->> '$.form.label'
    FROM targetPlan WHERE ${onForm}
    ON CONFLICT (formId, label) DO NOTHING`,
]
