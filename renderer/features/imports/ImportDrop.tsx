/** Lets a file be dropped anywhere on a page: while one hovers, the page says what will happen. */
import { FileInput } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { notifyError } from '#renderer/app/notify.tsx'
import classes from './ImportDrop.module.css'
import { dropImport } from './open-import.ts'

export function ImportDrop() {
  const [, navigate] = useLocation()
  const [isOver, setIsOver] = useState(false)
  useEffect(() => {
    const carriesFiles = (event: DragEvent): boolean =>
      event.dataTransfer?.types.includes('Files') ?? false
    const over = (event: DragEvent): void => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setIsOver(true)
    }
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setIsOver(false)
    }
    const drop = (event: DragEvent): void => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setIsOver(false)
      dropImport(event.dataTransfer?.files, navigate).catch(notifyError)
    }
    document.addEventListener('dragover', over)
    document.addEventListener('dragleave', leave)
    document.addEventListener('drop', drop)
    return () => {
      document.removeEventListener('dragover', over)
      document.removeEventListener('dragleave', leave)
      document.removeEventListener('drop', drop)
    }
  }, [navigate])
  if (!isOver) return null
  return (
    <div className={classes.veil} role="status">
      <p className={classes.words}>
        <FileInput size={20} aria-hidden="true" />
        Drop the file to preview it. Nothing is stored yet.
      </p>
    </div>
  )
}
