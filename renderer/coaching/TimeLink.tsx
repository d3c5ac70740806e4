/** The way to where the hours went, in the head of the pages that plan them. */
import { ActionIcon } from '@mantine/core'
import { Hourglass } from 'lucide-react'
import { Link } from 'wouter'

export function TimeLink() {
  return (
    <ActionIcon
      component={Link}
      href="/time"
      size={32}
      variant="default"
      aria-label="Where the time went"
      title="Where the time went"
    >
      <Hourglass size={16} aria-hidden="true" />
    </ActionIcon>
  )
}
