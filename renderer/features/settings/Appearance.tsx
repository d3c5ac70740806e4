/** Light, dark or as the system has it. */
import { setTheme, useTheme } from '#renderer/app/color-scheme.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { Segments } from '#renderer/ui/Segments.tsx'
import classes from './SettingsPage.module.css'

const choices = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'system', label: 'As the system' },
] as const

export function Appearance() {
  const theme = useTheme()
  return (
    <Section title="Appearance">
      <div className={classes.row}>
        <span>Theme</span>
        <Segments label="Theme" value={theme} onChange={setTheme} choices={choices} />
      </div>
    </Section>
  )
}
