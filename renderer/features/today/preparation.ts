/** What is known of a session's preparation: its words, its sign, and where one goes to prepare. Pure. */
import {
  CircleDashed,
  ClipboardCheck,
  Eye,
  FileCheck,
  FileText,
  PenLine,
  TriangleAlert,
} from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { Preparation, WeekSession } from '#shared/contracts/today.ts'

type Look = { readonly words: string; readonly icon: LucideIcon; readonly isMissing: boolean }

export const preparationLook: Readonly<Record<Preparation, Look>> = {
  'look-fors ready': { words: 'Look-fors ready', icon: Eye, isMissing: false },
  'no look-fors': { words: 'No look-fors yet', icon: TriangleAlert, isMissing: true },
  'goal to agree': { words: 'Goal to agree', icon: CircleDashed, isMissing: false },
  'evidence ready': { words: 'Evidence ready', icon: ClipboardCheck, isMissing: false },
  'evidence to write up': { words: 'Evidence to write', icon: PenLine, isMissing: true },
  'packet to make': { words: 'Packet to make', icon: FileText, isMissing: true },
  'packet made': { words: 'Packet made', icon: FileCheck, isMissing: false },
}

/** The address at which this session is prepared; null where there is nothing to prepare. */
export function preparationWay({
  preparation,
  cycle,
  teachers,
  school,
}: WeekSession): string | null {
  switch (preparation) {
    case 'look-fors ready':
    case 'no look-fors':
    case 'goal to agree':
      return cycle ? `/cycles/${cycle.id}` : null
    case 'packet to make':
    case 'packet made':
      return packetFor(teachers, school)
    case 'evidence ready':
    case 'evidence to write up':
      return teachers[0] ? `/caseload/${teachers[0].id}/sessions` : null
    case null:
      return null
  }
}

/** About the students of the one teacher, else of the school. */
function packetFor(teachers: WeekSession['teachers'], school: WeekSession['school']): string {
  const [only] = teachers
  if (teachers.length === 1 && only) return `/reports/packet?scope=teacher:${only.id}`
  return school ? `/reports/packet?scope=school:${school.id}` : '/reports/packet'
}
