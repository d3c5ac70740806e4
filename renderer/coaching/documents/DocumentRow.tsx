/** One document in a list: what it is, where it belongs, its size and day, and who may see it. */
import {
  File,
  FileImage,
  FileSpreadsheet,
  FileText,
  FileVideo,
  FileWarning,
  Lock,
  Presentation,
} from 'lucide-react'
import type { AttachedDocument } from '#shared/contracts/documents.ts'
import { formatBytes, formatDay } from '#renderer/ui/format.ts'
import { belongsTo, kindOf, shortDisclosure } from './document-words.ts'
import classes from './Documents.module.css'

const icons = {
  picture: FileImage,
  table: FileSpreadsheet,
  slides: Presentation,
  recording: FileVideo,
  text: FileText,
  other: File,
} as const

export const documentColumns = '16px minmax(0, 1fr) 64px 56px 76px'

export function DocumentRow({ document }: { readonly document: AttachedDocument }) {
  const { name, bytes, addedOn, disclosure, isThere } = document
  const Icon = isThere ? icons[kindOf(name)] : FileWarning
  const place = belongsTo(document)
  return (
    <>
      <Icon size={16} className={isThere ? 't2' : 'warn'} aria-hidden="true" />
      <span className={classes.name}>
        <span className="m ell">{name}</span>
        {place !== '' && <span className="t2 ell">{place}</span>}
        {!isThere && <span className="warn">its copy is missing</span>}
      </span>
      <span className="num t2">{formatBytes(bytes)}</span>
      <span className="num t2">{formatDay(addedOn)}</span>
      <span className={classes.disclosure}>
        {disclosure === 'mine' && <Lock size={12} aria-hidden="true" />}
        {shortDisclosure[disclosure]}
      </span>
    </>
  )
}
