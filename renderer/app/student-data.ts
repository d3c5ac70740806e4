/**
 * What analyses, reports and the student data home have in common: whose data can be looked at, which
 * tests there are, and what is looked at first.
 */
import { useMemo } from 'react'
import { scope as scopeShape } from '#shared/contracts/analysis/scope.ts'
import type { Administration, Scope, StudentGroup } from '#shared/contracts/analysis/scope.ts'
import { useBackendQuery } from './backend-hooks.ts'
import type { CallOutput } from './backend-hooks.ts'

export type ScopeChoice = CallOutput<'analysis', 'scopes'>[number]
export type GroupChoice = CallOutput<'analysis', 'groupChoices'>[number]
type Teachers = CallOutput<'caseload', 'teachers'>

export type StudentData = {
  readonly scopes: readonly ScopeChoice[]
  readonly groups: readonly GroupChoice[]
  readonly administrations: readonly Administration[]
  /** Looked at until something else is chosen; null while there is nobody. */
  readonly firstScope: Scope | null
}

/** @returns the reads to wait for, and the data once all are there. */
export function useStudentData() {
  const scopes = useBackendQuery('analysis', 'scopes', undefined)
  const groups = useBackendQuery('analysis', 'groupChoices', undefined)
  const administrations = useBackendQuery('analysis', 'administrations', undefined)
  const teachers = useBackendQuery('caseload', 'teachers', undefined)
  const data = useMemo(
    (): StudentData | null =>
      scopes.data && groups.data && administrations.data && teachers.data
        ? {
            scopes: scopes.data,
            groups: groups.data,
            administrations: administrations.data,
            firstScope: firstScope(scopes.data, teachers.data),
          }
        : null,
    [scopes.data, groups.data, administrations.data, teachers.data],
  )
  return { queries: [scopes, groups, administrations, teachers], data } as const
}

/** The active teacher whom the coach met last; else the first teacher, else whatever there is. */
export function firstScope(scopes: readonly ScopeChoice[], teachers: Teachers): Scope | null {
  const choices = scopes.filter(({ kind, grades }) => kind === 'teacher' && grades.length > 0)
  const met = teachers
    .filter(({ status, lastContactOn }) => status === 'active' && lastContactOn !== null)
    .toSorted((a, b) => (b.lastContactOn ?? '').localeCompare(a.lastContactOn ?? ''))
    .map((teacher) => choices.find(({ id }) => id === teacher.id))
    .find((choice) => choice !== undefined)
  const first = met ?? choices[0] ?? scopes[0]
  return first ? { kind: first.kind, id: first.id, grade: null, group: null } : null
}

export const latestFirst = (list: readonly Administration[]): readonly Administration[] =>
  list.toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)) || b.id - a.id)

/** `teacher:3`, `district`, as addresses and lists of choices have it. */
export function formatScope({ kind, id }: Pick<Scope, 'kind' | 'id'>): string {
  return id === null ? kind : `${kind}:${id}`
}

const kinds = scopeShape.shape.kind.options

/** Null for what is no scope. */
export function parseScope(text: string | null, grade: string | null = null): Scope | null {
  const [word, number] = (text ?? '').split(':')
  const kind = kinds.find((one) => one === word)
  const id = wholeNumber(number)
  if (!kind || (kind === 'district') !== (id === null)) return null
  return { kind, id, grade: grade || null, group: null }
}

/** The scope in an address: `?scope=teacher:3&grade=4&group=English learner=yes`. */
export function scopeOfQuery(query: URLSearchParams): Scope | null {
  const scope = parseScope(query.get('scope'), query.get('grade'))
  return scope && { ...scope, group: parseGroup(query.get('group')) }
}

/** Its parts as `scopeOfQuery` reads them, not yet encoded. */
export function queryOfScope(scope: Scope): readonly (readonly [string, string])[] {
  const { grade, group } = scope
  return [
    ['scope', formatScope(scope)],
    ...(grade === null ? [] : [['grade', grade] as const]),
    ...(group === null ? [] : [['group', formatGroup(group)] as const]),
  ]
}

/** `English learner=yes`, as addresses and lists of choices have it. */
export const formatGroup = ({ attribute, value }: StudentGroup): string => `${attribute}=${value}`

export function parseGroup(text: string | null): StudentGroup | null {
  const [, attribute = '', value = ''] = /^([^=]+)=(.+)$/s.exec(text ?? '') ?? []
  return attribute === '' ? null : { attribute, value }
}

/** A row id in an address: a whole number above zero. */
export function wholeNumber(text: string | null | undefined): number | null {
  return /^[1-9]\d{0,14}$/.test(text ?? '') ? Number(text) : null
}

const dayOf = ({ endsOn, startsOn, schoolYear }: Administration): string =>
  endsOn ?? startsOn ?? schoolYear
