/** The parts of the settings. Each lives in its feature; the row that leads to them is one. */
import { Tabs } from '#renderer/ui/Tabs.tsx'

const parts = [
  ['Workspace', '/settings'],
  ['School year', '/settings/year'],
  ['Schools', '/settings/schools'],
] as const

export function SettingsTabs({ shown }: { readonly shown: (typeof parts)[number][1] }) {
  return (
    <Tabs
      label="Settings"
      tabs={parts.map(([label, href]) => ({ label, href, isOn: href === shown }))}
    />
  )
}
