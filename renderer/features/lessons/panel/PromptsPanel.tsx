/** Questions about the plan as a whole. None has to be answered; each can be put away for this lesson. */
import { Button } from '@mantine/core'
import { coherencePrompts } from '#shared/domain/lessons/coherence.ts'
import type { Prompt } from '#shared/domain/lessons/coherence.ts'
import { backend } from '#renderer/app/backend.ts'
import { notifyError } from '#renderer/app/notify.tsx'
import { Panel, PanelHead } from '#renderer/ui/Panel.tsx'
import { useFocusKept } from '#renderer/ui/use-focus-kept.ts'
import { useEditing } from '../page/editing.ts'
import classes from './ClassPanel.module.css'

/** Ids of what answers them, on the page. */
const places: Readonly<Record<Prompt['place'], string>> = {
  lesson: 'lesson-timeline',
  goal: 'lesson-goal',
  task: 'lesson-task',
  strategies: 'lesson-add-strategy',
  exit: 'lesson-exitTask',
  roles: 'lesson-roles',
  'look-fors': 'lesson-add-lookFors',
}

export function PromptsPanel({ onClose }: { readonly onClose: () => void }) {
  const { page, isReadOnly } = useEditing()
  const keepFocus = useFocusKept()
  const prompts = coherencePrompts({ content: page, minutes: page.time?.minutes ?? null })
  const isQuiet = ({ key }: Prompt): boolean => page.quietPrompts.includes(key)
  const waiting = prompts.filter((prompt) => !isQuiet(prompt))
  const quiet = prompts.filter(isQuiet)
  const put = (key: string, away: boolean): void =>
    void backend().lessons.quietPrompt({ id: page.id, key, isQuiet: away }).catch(notifyError)
  return (
    <Panel label="To look at again" width={296} onClose={onClose}>
      <PanelHead
        title="To look at again"
        subtitle="Questions, not rules. Leave what does not fit."
        onClose={onClose}
      />
      <ul ref={keepFocus} className={classes.prompts}>
        {waiting.map(({ key, text, place }) => (
          <li key={key} data-line="">
            <p>{text}</p>
            <span>
              <Button size="xs" onClick={() => goTo(places[place])}>
                Go there
              </Button>
              {!isReadOnly && (
                <Button size="xs" variant="subtle" onClick={() => put(key, true)}>
                  Not for this lesson
                </Button>
              )}
            </span>
          </li>
        ))}
        {quiet.map(({ key, text }) => (
          <li key={key} data-line="" className="t3">
            <p>{text}</p>
            {!isReadOnly && (
              <span>
                <Button size="xs" variant="subtle" onClick={() => put(key, false)}>
                  Ask again
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {prompts.length === 0 && (
        <p className={classes.why}>Nothing stands out. The plan is whole.</p>
      )}
    </Panel>
  )
}

function goTo(id: string): void {
  const element = document.querySelector<HTMLElement>(`#${CSS.escape(id)}`)
  element?.scrollIntoView({ block: 'center' })
  element?.focus()
}
