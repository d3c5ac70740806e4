/** The questions one by one, each with its answer below it; more from the list that ships, or one's own. */
import { ActionIcon, Menu } from '@mantine/core'
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import { useState } from 'react'
import type { Debrief, DebriefQuestion } from '#shared/contracts/debriefs.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { backend } from '#renderer/app/backend.ts'
import { notifyError, sayDone } from '#renderer/app/notify.tsx'
import { useCommand } from '#renderer/app/page-commands.ts'
import { MathField } from '#renderer/ui/Mathematics/MathField.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { useFocusKept } from '#renderer/ui/use-focus-kept.ts'
import classes from './Debrief.module.css'

type Props = { readonly debrief: Debrief; readonly isReadOnly: boolean }

export function Questions({ debrief, isReadOnly }: Props) {
  const { id, questions } = debrief
  const [newId, setNewId] = useState<number | null>(null)
  const keepFocus = useFocusKept()
  const add = (text: string): void =>
    void backend()
      .debriefs.addQuestion({ id, text })
      .then(({ questionId }) => setNewId(questionId), notifyError)
  useCommand('debriefs.add-question', () => add('What else?'), { isOn: !isReadOnly })
  const answered = questions.filter(({ answer }) => answer !== '').length
  return (
    <Section
      title="Questions"
      note={questions.length > 0 && `${answered} of ${questions.length} answered`}
      {...(!isReadOnly && { end: <More asked={questions} onAdd={add} /> })}
    >
      <ol ref={keepFocus} className={classes.questions}>
        {questions.map((question, index) => (
          <Question
            key={question.id}
            debriefId={id}
            question={question}
            index={index}
            last={questions.length - 1}
            isReadOnly={isReadOnly}
            takesFocus={question.id === newId}
          />
        ))}
      </ol>
      {questions.length === 0 && <p className={classes.gone}>No question yet.</p>}
    </Section>
  )
}

type MoreProps = {
  readonly asked: readonly { readonly text: string }[]
  readonly onAdd: (text: string) => void
}

function More({ asked, onAdd }: MoreProps) {
  const library = useBackendQuery('debriefs', 'library', undefined)
  const texts = new Set(asked.map(({ text }) => text))
  return (
    <Menu transitionProps={{ duration: 0 }} position="bottom-end" shadow="md" width={420}>
      <Menu.Target>
        <button type="button" className="link">
          <Plus size={14} aria-hidden="true" className={classes.inline} /> Add a question
        </button>
      </Menu.Target>
      <Menu.Dropdown className={classes.library}>
        <Menu.Item onClick={() => onAdd('What else?')}>My own question</Menu.Item>
        {(library.data ?? []).flatMap(({ kind, name, questions }) => {
          const more = questions.filter((text) => !texts.has(text))
          return more.length === 0
            ? []
            : [
                <Menu.Label key={kind}>{name}</Menu.Label>,
                ...more.map((text) => (
                  <Menu.Item key={text} onClick={() => onAdd(text)}>
                    {text}
                  </Menu.Item>
                )),
              ]
        })}
      </Menu.Dropdown>
    </Menu>
  )
}

type QuestionProps = {
  readonly debriefId: Debrief['id']
  readonly question: DebriefQuestion
  readonly index: number
  readonly last: number
  readonly isReadOnly: boolean
  readonly takesFocus: boolean
}

function Question(props: QuestionProps) {
  const { debriefId: id, question, index, isReadOnly, takesFocus } = props
  const questionId = question.id
  const change = (changes: { text?: string; answer?: string }) =>
    backend().debriefs.updateQuestion({ id, questionId, changes })
  return (
    <li className={classes.question} data-line>
      <div className={classes.asked}>
        <MathField
          label={`Question ${index + 1}`}
          value={question.text}
          isOneLine
          isReadOnly={isReadOnly}
          takesFocus={takesFocus}
          onSave={(text) => change({ text })}
        />
      </div>
      <MathField
        label={`Answer ${index + 1}`}
        value={question.answer}
        isReadOnly={isReadOnly}
        placeholder="Answer"
        onSave={(answer) => change({ answer })}
      />
      {!isReadOnly && <Tools {...props} />}
    </li>
  )
}

function Tools({ debriefId: id, question, index, last }: QuestionProps) {
  const { id: questionId, text } = question
  const move = (to: number) => (): void =>
    void backend().debriefs.moveQuestion({ id, questionId, to }).catch(notifyError)
  const remove = (): void =>
    void sayDone(
      () => backend().debriefs.removeQuestion({ id, questionId }),
      'Removed the question',
    )
  return (
    <span className={classes.tools}>
      <ActionIcon
        size={24}
        aria-label={`Move up: ${text}`}
        disabled={index === 0}
        onClick={move(index - 1)}
      >
        <ArrowUp size={14} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        size={24}
        aria-label={`Move down: ${text}`}
        disabled={index === last}
        onClick={move(index + 1)}
      >
        <ArrowDown size={14} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon size={24} aria-label={`Remove: ${text}`} onClick={remove}>
        <X size={14} aria-hidden="true" />
      </ActionIcon>
    </span>
  )
}
