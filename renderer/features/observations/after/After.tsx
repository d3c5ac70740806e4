/** After a visit: what goes back to the teacher, what was counted, evidence by look-for, and the script. */
import { teachingPractices } from '#shared/domain/teaching-practices.ts'
import { DebriefsOf } from '#renderer/coaching/debriefs/DebriefsOf.tsx'
import { plural } from '#renderer/ui/format.ts'
import { SavedChoice } from '#renderer/ui/saved/SavedChoice.tsx'
import { SavedArea } from '#renderer/ui/saved/SavedText.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { Agreed } from '../page/Before.tsx'
import { useEditing } from '../page/editing.ts'
import { LookForEditor } from '../page/LookForEditor.tsx'
import { focusLastLine, ScriptList } from '../script/ScriptList.tsx'
import { TypingArea } from '../script/TypingArea.tsx'
import { useScript } from '../script/use-script.ts'
import { StrategiesSeen } from '../side/StrategiesSeen.tsx'
import { Evidence } from './Evidence.tsx'
import { MarkSummary } from './MarkSummary.tsx'
import classes from '../page/Observation.module.css'

export function After() {
  const { page, isReadOnly } = useEditing()
  const script = useScript()
  return (
    <div className={classes.document}>
      <ForTheTeacher />
      <DebriefsOf of={{ observationId: page.id }} />
      <MarkSummary />
      <Evidence />
      <StrategiesSeen />
      <Section title="Script" note={plural(page.lines.length, 'line')}>
        <ScriptList script={script} follows={false} />
        {!isReadOnly && <TypingArea script={script} onUp={focusLastLine} takesFocus={false} />}
      </Section>
      <Agreed />
      <LookForEditor />
    </div>
  )
}

function ForTheTeacher() {
  const { page, isReadOnly, change } = useEditing()
  const { thanks, strength, strengthPractice, wondering, resources } = page.fields
  const shared = { isReadOnly }
  return (
    <Section title={`For ${page.teacher.givenName}`} note="stands in the letter">
      <div className={classes.two}>
        <SavedArea
          {...shared}
          label="Thanks"
          placeholder="For opening the room, and for what in particular"
          value={thanks}
          onSave={(text) => change({ thanks: text })}
        />
        <div className={classes.strength}>
          <SavedArea
            {...shared}
            label="Strength"
            placeholder="One thing that was seen, and what it did for students’ thinking"
            value={strength}
            onSave={(text) => change({ strength: text })}
          />
          <SavedChoice
            {...shared}
            label="Teaching practice that it belongs to"
            none="Not said"
            value={strengthPractice}
            choices={teachingPractices.map(({ code, name }) => ({ value: code, label: name }))}
            onSave={(code) =>
              change({
                strengthPractice:
                  teachingPractices.find((practice) => practice.code === code)?.code ?? null,
              })
            }
          />
        </div>
        <SavedArea
          {...shared}
          label="Wondering"
          placeholder="A question to think about together: I wonder what would happen if …"
          value={wondering}
          onSave={(text) => change({ wondering: text })}
        />
        <SavedArea
          {...shared}
          label="Resources"
          placeholder="One a line: a page, a task, a colleague to visit"
          value={resources}
          onSave={(text) => change({ resources: text })}
        />
      </div>
    </Section>
  )
}
