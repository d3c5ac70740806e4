/** How one student is called on screen: by code while private notes are covered, for whoever looks over the shoulder. */
import { usePrivateNotesHidden } from './private-notes.ts'

export type NamedStudent = { readonly name: string; readonly code: string }

export function useStudentLabel(): (student: NamedStudent) => string {
  const isHidden = usePrivateNotesHidden()
  return isHidden ? codeOf : nameOf
}

const codeOf = ({ code }: NamedStudent): string => code
const nameOf = ({ name }: NamedStudent): string => name
