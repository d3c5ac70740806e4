/** Top of every page: back, forward, where from, title, scope, then find and one primary action. */
import { ActionIcon } from '@mantine/core'
import { ChevronLeft, ChevronRight, Search } from 'lucide-react'
import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { canGoBack, canGoForward, goBack, goForward, useTrail } from './location.ts'
import { openPalette } from './overlays.ts'
import classes from './PageHeader.module.css'

type Props = {
  readonly title: string
  /** A chevron that leads to the pages beside this one. */
  readonly titleMenu?: ReactNode
  /** In place of the title's words, for instance with mathematics set. */
  readonly heading?: ReactNode
  readonly crumb?: { readonly label: string; readonly href: string }
  readonly scope?: ReactNode
  /** One filled button at most; quiet ones stand before it. */
  readonly actions?: ReactNode
  /** False hides the find box, where a page needs the room (import). */
  readonly hasFind?: boolean
}

export function PageHeader(props: Props) {
  const { title, heading, titleMenu, crumb, scope, actions, hasFind = true } = props
  useEffect(() => {
    document.title = `${title} · Numberline`
  }, [title])
  return (
    <header className={classes.head}>
      <BackAndForward />
      {crumb && (
        <span className={classes.crumb}>
          <Link href={crumb.href}>{crumb.label}</Link>
          <ChevronRight size={14} aria-hidden="true" />
        </span>
      )}
      <h1 className={classes.title}>{heading ?? title}</h1>
      {titleMenu}
      {scope !== undefined && <div className={classes.scope}>{scope}</div>}
      <div className={classes.end}>
        {hasFind && <FindBox />}
        {actions}
      </div>
    </header>
  )
}

function BackAndForward() {
  useTrail()
  return (
    <span className={classes.steps}>
      <ActionIcon aria-label="Back" disabled={!canGoBack()} onClick={goBack}>
        <ChevronLeft size={16} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon aria-label="Forward" disabled={!canGoForward()} onClick={goForward}>
        <ChevronRight size={16} aria-hidden="true" />
      </ActionIcon>
    </span>
  )
}

function FindBox() {
  return (
    <button type="button" className={classes.find} onClick={openPalette}>
      <Search size={14} aria-hidden="true" />
      <span className={classes.findWords}>Find or do</span>
      <Kbd shortcut="Mod+K" isDecoration />
    </button>
  )
}
