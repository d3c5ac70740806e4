/** Appearance, the workspace and its safety, and what the app does with data. */
import { Link } from 'wouter'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { SettingsTabs } from '#renderer/app/SettingsTabs.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { Appearance } from './Appearance.tsx'
import classes from './SettingsPage.module.css'
import { SmallGroups } from './SmallGroups.tsx'
import { WorkspaceFacts } from './WorkspaceFacts.tsx'

export function SettingsPage() {
  const { smallestGroup } = useWorkspace()
  return (
    <>
      <PageHeader title="Settings" />
      <SettingsTabs shown="/settings" />
      <div className="page-scroll" tabIndex={0} role="region" aria-label="Settings">
        <div className={classes.column}>
          <Appearance />
          <WorkspaceFacts />
          <Section title="Time">
            <p className={classes.text}>
              Your hours a week, your categories, and where the time of each type of session counts.{' '}
              <Link className="link" href="/time?edit=plan">
                Plan hours and categories
              </Link>
            </p>
          </Section>
          <SmallGroups key={smallestGroup} />
          <Section title="Privacy">
            <p className={classes.text}>
              Nothing leaves this machine. Numberline has no account, sends nothing over the network
              and asks no server for anything: every connection is refused by the app itself. Your
              workspace is a folder on this computer, readable by your user account only. Documents
              leave only when you save and hand them on, after a preview of what they show.
            </p>
          </Section>
        </div>
      </div>
    </>
  )
}
