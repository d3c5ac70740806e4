/** A file dropped anywhere on a page goes to the preview of its import. */
import { FileInput } from 'lucide-react'
import { useLocation } from 'wouter'
import { notifyError } from '#renderer/app/notify.tsx'
import { FileDrop } from '#renderer/ui/FileDrop.tsx'
import { dropImport } from './open-import.ts'

export function ImportDrop() {
  const [, navigate] = useLocation()
  return (
    <FileDrop
      icon={FileInput}
      onFiles={(files) => void dropImport(files, navigate).catch(notifyError)}
    >
      Drop the file to preview it. Nothing is stored yet.
    </FileDrop>
  )
}
