/** The pages around lessons: plans, observations, and the look-fors that both use. */
import { Tabs } from '#renderer/ui/Tabs.tsx'

type Props = { readonly on: 'lessons' | 'observations' | 'look-fors' }

export function LessonsTabs({ on }: Props) {
  return (
    <Tabs
      label="Lessons and observations"
      tabs={[
        { label: 'Lessons', href: '/lessons', isOn: on === 'lessons' },
        { label: 'Observations', href: '/observations', isOn: on === 'observations' },
        { label: 'Look-fors', href: '/observations/look-fors', isOn: on === 'look-fors' },
      ]}
    />
  )
}
