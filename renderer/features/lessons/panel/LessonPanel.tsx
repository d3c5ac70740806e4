/** What stands beside the plan: the class, its details, what to look at again, or its versions. */
import { useCommands } from '#renderer/app/page-commands.ts'
import { ClassPanel } from './ClassPanel.tsx'
import { DetailsPanel } from './DetailsPanel.tsx'
import { PromptsPanel } from './PromptsPanel.tsx'
import type { LessonPanelView } from './use-lesson-panel.ts'
import { VersionsPanel } from './VersionsPanel.tsx'

export function LessonPanel({ panel }: { readonly panel: LessonPanelView }) {
  useCommands([
    { id: 'lessons.class', run: () => panel.show('class') },
    { id: 'lessons.details', run: () => panel.show('details', 'Title') },
    { id: 'lessons.prompts', run: () => panel.show('prompts') },
    { id: 'lessons.versions', run: () => panel.show('versions') },
  ])
  const shared = { onClose: panel.close }
  switch (panel.name) {
    case 'class':
      return <ClassPanel {...shared} onDetails={() => panel.show('details', 'Class')} />
    case 'details':
      return <DetailsPanel {...shared} field={panel.field} />
    case 'prompts':
      return <PromptsPanel {...shared} />
    case 'versions':
      return <VersionsPanel {...shared} />
    case 'none':
      return null
  }
}
