/** What coach and teacher make of the cycle, and what came out: saved as it is typed. */
import { Lock } from 'lucide-react'
import { Link } from 'wouter'
import type { CyclePage } from '#shared/contracts/cycle-records.ts'
import { backend } from '#renderer/app/backend.ts'
import { useCommand } from '#renderer/app/page-commands.ts'
import { useAutosave } from '#renderer/app/use-autosave.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { togglePrivateNotes, usePrivateNotesHidden } from '#renderer/coaching/private-notes.ts'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { RichTextField } from '#renderer/ui/RichText/RichTextField.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import classes from './CyclePage.module.css'

export function CycleReflections({ page }: { readonly page: CyclePage }) {
  const isHidden = usePrivateNotesHidden()
  useCommand('caseload.hide-private', togglePrivateNotes)
  return (
    <Section
      title="Reflection and result"
      note="saved as you type"
      end={
        <Link href={`/data/impact?cycles=${page.id}`} className="link">
          See results against comparison classes
        </Link>
      }
    >
      <div className={classes.pairs}>
        {isHidden ? (
          <p className={classes.hidden}>
            <Lock size={14} aria-hidden="true" />
            Your reflection is hidden with the private notes. <Kbd shortcut="H" /> shows them.
          </p>
        ) : (
          <TypedText
            page={page}
            field="coachReflection"
            label="Your reflection"
            note="private, never printed"
            isPrivate
            prompt="What moved students, and what would you do differently?"
          />
        )}
        <TypedText
          page={page}
          field="teacherReflection"
          label="Teacher’s reflection"
          note="shared"
          prompt="In the teacher’s words"
        />
      </div>
      <TypedText
        page={page}
        field="result"
        label="Result"
        note="shared"
        prompt="What can students do now? With the number it was measured on."
      />
    </Section>
  )
}

type TypedProps = {
  readonly page: CyclePage
  readonly field: 'coachReflection' | 'teacherReflection' | 'result'
  readonly label: string
  readonly note: string
  readonly prompt: string
  readonly isPrivate?: boolean
}

function TypedText({ page, field, prompt, ...shown }: TypedProps) {
  const { isReadOnly } = useWorkspace()
  const { text, onChange, saveNow, problem } = useAutosave({
    value: page[field],
    onSave: async (next) => backend().cycles.update({ id: page.id, changes: { [field]: next } }),
  })
  return (
    <div className={classes.typed}>
      <RichTextField
        {...shown}
        value={text}
        onChange={onChange}
        onBlur={saveNow}
        placeholder={prompt}
        isReadOnly={isReadOnly}
      />
      {problem && (
        <p className="late sm" role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}
