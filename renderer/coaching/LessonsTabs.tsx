/** The pages around lessons: plans, observations and their look-fors, and what plans are made from. */
import { Tabs } from '#renderer/ui/Tabs.tsx'

const parts = {
  lessons: ['Lessons', '/lessons'],
  observations: ['Observations', '/observations'],
  'look-fors': ['Look-fors', '/observations/look-fors'],
  strategies: ['Strategies', '/library'],
  standards: ['Standards', '/standards'],
} as const
type Part = keyof typeof parts

export function LessonsTabs({ on }: { readonly on: Part }) {
  return (
    <Tabs
      label="Lessons and observations"
      tabs={(Object.keys(parts) as Part[]).map((part) => {
        const [label, href] = parts[part]
        return { label, href, isOn: part === on }
      })}
    />
  )
}
