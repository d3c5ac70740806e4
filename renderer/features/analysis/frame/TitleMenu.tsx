/** Beside the title of an analysis: the others, with the same students and test. */
import { ActionIcon, Menu } from '@mantine/core'
import { ChevronDown } from 'lucide-react'
import { Link, useLocation } from 'wouter'
import { analyses } from '#renderer/app/analyses.ts'
import type { AnalysisChoices } from './use-analysis.ts'

type Props = { readonly choices: AnalysisChoices }

export function TitleMenu({ choices: { address, link } }: Props) {
  const [path] = useLocation()
  const { test, before } = address
  return (
    <Menu position="bottom-start" shadow="md" transitionProps={{ duration: 0 }} width={320}>
      <Menu.Target>
        <ActionIcon size={28} aria-label="Other analyses" title="Other analyses">
          <ChevronDown size={16} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {analyses.map(({ path: to, title, icon: Icon }) => (
          <Menu.Item
            key={to}
            component={Link}
            href={link(to, { test, before })}
            leftSection={<Icon size={14} aria-hidden="true" />}
            aria-current={to === path ? 'page' : undefined}
          >
            {title}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
