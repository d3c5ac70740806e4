/**
 * What an address such as `/lessons/new?standard=4.NF.A.2&scope=class:3&test=7` begins with. Pure.
 * `for=teacher:3` only fills in the form; anything else is enough to make the plan at once.
 */
import { parseScope, scopeOfQuery, wholeNumber } from '#renderer/app/student-data.ts'
import type { CallInput } from '#renderer/app/backend-hooks.ts'
import { administrationId } from '#shared/domain/ids.ts'

export type NewLesson = CallInput<'lessons', 'add'>

/** Null: nothing is said, so one is asked. */
export function lessonOfAddress(search: string): NewLesson | null {
  const query = new URLSearchParams(search)
  const asked = ['standard', 'scope', 'test', 'groups', 'item', 'template', 'idea']
  if (!asked.some((name) => query.has(name))) return null
  return {
    standard: query.get('standard')?.trim().slice(0, 60) || null,
    scope: scopeOfQuery(query),
    administrationId: administrationId.safeParse(Number(query.get('test'))).data ?? null,
    itemId: wholeNumber(query.get('item')),
    groupSetId: wholeNumber(query.get('groups')),
    templateId: query.get('template'),
    idea: query.get('idea')?.slice(0, 200) ?? null,
  }
}

/** Whose lesson it will most likely be, where nothing else is said. */
export const likelyScope = (search: string) => parseScope(new URLSearchParams(search).get('for'))
