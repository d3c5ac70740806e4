/** The right-hand panel with details; on a narrow or zoomed window it lies over the page. */
import { ActionIcon } from '@mantine/core'
import { useWindowEvent } from '@mantine/hooks'
import { X } from 'lucide-react'
import { useRef } from 'react'
import type { ReactNode } from 'react'
import classes from './Panel.module.css'
import { useFocusBack } from './use-focus-back.ts'

type Props = {
  /** Names the landmark. */
  readonly label: string
  readonly width?: number
  readonly children: ReactNode
  /** Actions at the bottom edge. */
  readonly bottom?: ReactNode
  /** Drawn over the page on a narrow window, then closed with Escape. */
  readonly onClose?: (() => void) | undefined
}

export function Panel({ label, width = 320, children, bottom, onClose }: Props) {
  useFocusBack()
  useEscape(onClose)
  return (
    <aside
      className={classes.panel}
      aria-label={label}
      style={{ '--panel-width': `${width}px` } as React.CSSProperties}
    >
      <div className={classes.scroll}>{children}</div>
      {bottom !== undefined && <div className={classes.bottom}>{bottom}</div>}
    </aside>
  )
}

/** Escape closes the panel, unless a list or menu takes it, or a field holds text that would be lost. */
function useEscape(onClose: (() => void) | undefined): void {
  // Asked before anybody hears the key: a menu that closes gives the focus back at once.
  const isTaken = useRef(false)
  useWindowEvent('keydown', () => (isTaken.current = takesEscape(document.activeElement)), {
    capture: true,
  })
  useWindowEvent('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !isTaken.current) onClose?.()
  })
}

const takesEscape = (active: Element | null): boolean =>
  (active instanceof HTMLInputElement && active.value !== '') ||
  active?.getAttribute('aria-expanded') === 'true' ||
  active?.closest('[role="menu"], [role="dialog"], [role="listbox"]') != null

type HeadProps = {
  readonly title: string
  readonly subtitle?: ReactNode
  readonly actions?: ReactNode
  readonly onClose?: (() => void) | undefined
}

export function PanelHead({ title, subtitle, actions, onClose }: HeadProps) {
  return (
    <header className={classes.head}>
      <div className={classes.titles}>
        <h2 className={classes.title}>{title}</h2>
        {subtitle !== undefined && <p className={classes.subtitle}>{subtitle}</p>}
      </div>
      {actions}
      {onClose && (
        <ActionIcon aria-label="Close panel" onClick={onClose}>
          <X size={16} aria-hidden="true" />
        </ActionIcon>
      )}
    </header>
  )
}
