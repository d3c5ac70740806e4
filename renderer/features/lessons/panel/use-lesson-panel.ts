/** Which panel stands beside the plan: it is in the address, so that back and forward know it. */
import { useSearch } from 'wouter'
import type { LessonId } from '#shared/domain/ids.ts'
import { navigate } from '#renderer/app/location.ts'

export const panels = ['class', 'details', 'prompts', 'versions', 'none'] as const
export type PanelName = (typeof panels)[number]

export type LessonPanelView = {
  readonly name: PanelName
  /** The field of the details that was asked for. */
  readonly field: string | null
  readonly show: (name: PanelName, field?: string) => void
  readonly close: () => void
}

/** Where the panel would lie over the plan. */
const narrow = '(max-width: 899px)'

export function useLessonPanel(id: LessonId): LessonPanelView {
  const query = new URLSearchParams(useSearch())
  const asked = panels.find((name) => name === query.get('panel'))
  const usual = window.matchMedia(narrow).matches ? 'none' : 'class'
  const show = (name: PanelName, field?: string): void => {
    const more = field === undefined ? '' : `&field=${encodeURIComponent(field)}`
    navigate(`/lessons/${id}?panel=${name}${more}`, { replace: true })
  }
  return {
    name: asked ?? usual,
    field: query.get('field'),
    show,
    close: () => show('none'),
  }
}
