/** Times inside the page: from an event to the picture it leads to, and between frames. */
import type { Page } from 'playwright-core'

type Timed = Window & { lastPaint?: Promise<number> }

/** Painted is what comes after the next frame was made: a task that the frame's callback queues. */
export const installTimer = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const onEvent = (event: Event): void => {
      ;(window as Timed).lastPaint = new Promise((resolve) => {
        requestAnimationFrame(() => {
          const channel = new MessageChannel()
          channel.port1.addEventListener('message', () =>
            resolve(performance.now() - event.timeStamp),
          )
          channel.port1.start()
          channel.port2.postMessage(null)
        })
      })
    }
    for (const type of ['keydown', 'click', 'change'])
      document.addEventListener(type, onEvent, { capture: true })
  })

/** Milliseconds from the latest event to its picture. */
export const lastPaint = (page: Page): Promise<number> =>
  page.evaluate(() => (window as Timed).lastPaint ?? 0)

export type Frames = {
  /** Milliseconds between frames. */
  readonly gaps: readonly number[]
  /** Of the frames, those in which the middle of the grid showed no row. */
  readonly blankShare: number
}

type Watching = Window & { watched?: { gaps: number[]; blank: number; stop: boolean } }

export async function framesWhile(page: Page, act: () => Promise<unknown>): Promise<Frames> {
  await page.evaluate(() => {
    const frames = { gaps: [] as number[], blank: 0, stop: false }
    ;(window as Watching).watched = frames
    let last = performance.now()
    const onFrame = (now: number): void => {
      frames.gaps.push(now - last)
      last = now
      const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2)
      if (!middle?.closest('[role="row"]')) frames.blank += 1
      if (!frames.stop) requestAnimationFrame(onFrame)
    }
    requestAnimationFrame(onFrame)
  })
  await act()
  return page.evaluate(() => {
    const { watched: frames } = window as Watching
    if (!frames) throw new Error('No frames were watched')
    frames.stop = true
    return { gaps: frames.gaps, blankShare: frames.blank / Math.max(1, frames.gaps.length) }
  })
}
