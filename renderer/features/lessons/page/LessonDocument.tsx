/** The plan from the goal to the teacher's next try, in the order in which it is used. */
import { lessonTexts } from '#shared/domain/lessons/lesson-fields.ts'
import { DebriefsOf } from '#renderer/coaching/debriefs/DebriefsOf.tsx'
import { TaughtLessons } from '#renderer/coaching/lesson-runs/TaughtLessons.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { Attachments } from './Attachments.tsx'
import { useEditing } from './editing.ts'
import { ExitTask } from './ExitTask.tsx'
import { Labeled } from './Labeled.tsx'
import { Lines } from './Lines.tsx'
import { Segments } from './Segments.tsx'
import { StandardsBeforeAndAfter } from './StandardsBeforeAndAfter.tsx'
import { Strategies } from './Strategies.tsx'
import classes from './Lesson.module.css'

export function LessonDocument() {
  return (
    <div className={classes.document}>
      <div className={classes.goals}>
        <Labeled field="goal" placeholder="What students will see about the mathematics" />
        <StandardsBeforeAndAfter />
      </div>
      <div className={classes.three}>
        <Labeled field="learningTarget" placeholder="I can …" />
        <Labeled field="successCriteria" placeholder="What shows it" />
        <div>
          <Labeled
            field="task"
            placeholder="What students work on. 3/4 or x^2 is set as mathematics; a line such as “numberline 0 to 2 by 1/4” is drawn."
          />
          <Labeled field="taskSource" placeholder="Where it is from" />
        </div>
      </div>
      <Segments />
      <Strategies />
      <ExitTask />
      <Section title="Supports" className={classes.section}>
        <div className={classes.columns}>
          <Labeled field="disabilitySupport" />
          <Labeled field="englishLearnerSupport" />
          <Labeled field="giftedSupport" />
          <Labeled field="languageSupport" />
          <Labeled field="culturalConnections" />
        </div>
      </Section>
      <Section title="In the room" className={classes.section}>
        <div className={classes.columns}>
          <Labeled field="materials" />
          <Labeled field="vocabulary" />
          <Labeled
            field="roles"
            placeholder="Who teaches, who watches what, who writes on the board"
          />
        </div>
      </Section>
      <WithTheTeacher />
      <Taught />
      <Attachments />
    </div>
  )
}

/** What happened with the plan: each teaching, and the debriefs. */
function Taught() {
  const { page } = useEditing()
  return (
    <>
      <TaughtLessons lessonId={page.id} strategies={page.strategies} className={classes.section} />
      <DebriefsOf of={{ lessonId: page.id }} className={classes.section} />
    </>
  )
}

function WithTheTeacher() {
  const { page } = useEditing()
  const name = page.teacher?.givenName
  return (
    <Section title={name ? `With ${name}` : 'With the teacher'} className={classes.section}>
      <div className={classes.columns}>
        <Lines
          list="lookFors"
          title={name ? `${name} looks for` : 'The teacher looks for'}
          addLabel="Add look-for"
        />
        <Lines list="questions" title="Questions for the debrief" addLabel="Add question" />
        <div>
          <Labeled field="preBrief" placeholder="What we agree on before" />
          <Labeled
            field="nextTry"
            label={name ? `${name}’s next try` : lessonTexts.nextTry}
            placeholder="Decided in the debrief"
          />
        </div>
      </div>
    </Section>
  )
}
