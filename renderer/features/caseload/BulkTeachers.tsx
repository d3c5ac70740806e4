/** What can be done with several teachers at once; each is one undo step. */
import { Autocomplete, Button, Popover } from '@mantine/core'
import { Archive, Files, Tag } from 'lucide-react'
import { useState } from 'react'
import type { TeacherRow } from '#shared/contracts/caseload.ts'
import { useBackendMutation } from '#renderer/app/backend-hooks.ts'
import { navigate } from '#renderer/app/location.ts'
import { notifyError, notifyUndoable } from '#renderer/app/notify.tsx'
import { useCommand } from '#renderer/app/page-commands.ts'
import { plural } from '#renderer/ui/format.ts'
import classes from './CaseloadPage.module.css'

type Props = {
  readonly teachers: readonly TeacherRow[]
  /** Every tag that is in use, to choose from. */
  readonly knownTags: readonly string[]
}

export function BulkTeachers({ teachers, knownTags }: Props) {
  const [isTagging, setIsTagging] = useState(false)
  const archive = useBackendMutation('caseload', 'archiveTeachers')
  const archiveAll = async (): Promise<void> => {
    try {
      await archive.mutateAsync({ ids: teachers.map(({ id }) => id) })
      await notifyUndoable(`Archived ${plural(teachers.length, 'teacher')}`)
    } catch (error) {
      notifyError(error)
    }
  }
  useCommand('caseload.tag-selected', () => setIsTagging(true))
  const report = (): void =>
    navigate(`/reports/batch?teachers=${teachers.map(({ id }) => id).join(',')}`)
  useCommand('caseload.report-selected', report)
  useCommand('caseload.archive-selected', () => void archiveAll())
  return (
    <>
      <Popover
        opened={isTagging}
        onChange={setIsTagging}
        position="top-end"
        shadow="md"
        trapFocus
        returnFocus
        transitionProps={{ duration: 0 }}
      >
        <Popover.Target>
          <Button
            size="xs"
            leftSection={<Tag size={14} aria-hidden="true" />}
            onClick={() => setIsTagging(!isTagging)}
          >
            Tag
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label="Tag the selected teachers" className={classes.tagForm}>
          {isTagging && (
            <TagForm teachers={teachers} knownTags={knownTags} onDone={() => setIsTagging(false)} />
          )}
        </Popover.Dropdown>
      </Popover>
      <Button size="xs" leftSection={<Files size={14} aria-hidden="true" />} onClick={report}>
        Reports
      </Button>
      <Button
        size="xs"
        leftSection={<Archive size={14} aria-hidden="true" />}
        loading={archive.isPending}
        onClick={() => void archiveAll()}
      >
        Archive
      </Button>
    </>
  )
}

type Tags = { readonly addTags?: string[]; readonly removeTags?: string[] }

function TagForm({ teachers, knownTags, onDone }: Props & { readonly onDone: () => void }) {
  const [text, setText] = useState('')
  const update = useBackendMutation('caseload', 'updateTeachers')
  const tag = text.trim()
  const having = teachers.filter(({ tags }) => tags.includes(tag)).length
  const save = async (tags: Tags): Promise<void> => {
    try {
      await update.mutateAsync({ ids: teachers.map(({ id }) => id), changes: {}, ...tags })
      onDone()
      const word = tags.addTags ? 'Tagged' : 'Took the tag off'
      await notifyUndoable(`${word} ${plural(teachers.length, 'teacher')}`)
    } catch (error) {
      notifyError(error)
    }
  }
  return (
    <form
      className={classes.tagFields}
      onSubmit={(event) => {
        event.preventDefault()
        if (tag !== '') void save({ addTags: [tag] })
      }}
    >
      <Autocomplete
        size="xs"
        label="Tag"
        data={[...knownTags]}
        value={text}
        maxLength={40}
        data-autofocus
        onChange={setText}
        comboboxProps={{ withinPortal: false, transitionProps: { duration: 0 } }}
      />
      <span className={classes.tagButtons}>
        <Button
          type="submit"
          size="xs"
          variant="filled"
          disabled={tag === ''}
          loading={update.isPending}
        >
          Add to {teachers.length}
        </Button>
        <Button
          size="xs"
          disabled={tag === '' || having === 0}
          onClick={() => void save({ removeTags: [tag] })}
        >
          Take off {having > 0 ? having : ''}
        </Button>
      </span>
    </form>
  )
}
