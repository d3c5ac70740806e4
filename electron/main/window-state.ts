/** Remembers where the window was, in `window.json` among the app's settings. */
import { screen } from 'electron'
import type { BrowserWindow, Rectangle } from 'electron'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'

const integer = z.number().int()
const stateSchema = z.object({
  bounds: z.object({
    x: integer,
    y: integer,
    width: integer.positive(),
    height: integer.positive(),
  }),
  isMaximized: z.boolean(),
  zoomLevel: z.number().min(-8).max(9),
})

export type WindowState = z.infer<typeof stateSchema>

/** @returns undefined when nothing (or nothing usable) was kept, or its screen is gone. */
export function readWindowState(file: string): WindowState | undefined {
  try {
    const state = stateSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
    return isOnScreen(state.bounds) ? state : undefined
  } catch {
    return undefined // the first start, or a damaged file: the window opens at its usual place
  }
}

/** Written beside and renamed, so that a crash leaves the old file or the new one. */
export function writeWindowState(file: string, window: BrowserWindow): void {
  const state: WindowState = {
    bounds: window.getNormalBounds(),
    isMaximized: window.isMaximized(),
    zoomLevel: window.webContents.getZoomLevel(),
  }
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(`${file}.new`, JSON.stringify(state), { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

function isOnScreen(bounds: Rectangle): boolean {
  const area = screen.getDisplayMatching(bounds).workArea
  const overlapX =
    Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x)
  const overlapY =
    Math.min(bounds.y + bounds.height, area.y + area.height) - Math.max(bounds.y, area.y)
  return overlapX > 100 && overlapY > 100
}
