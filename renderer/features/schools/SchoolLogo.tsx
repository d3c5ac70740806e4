/** The school's logo, which reports can show at the top of their first page. */
import { Button } from '@mantine/core'
import type { SchoolRecord } from '#shared/contracts/schools.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { useCommand } from '#renderer/app/page-commands.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { QueryView } from '#renderer/ui/States.tsx'
import { chooseLogo, removeLogo } from './schools-actions.ts'
import classes from './Schools.module.css'

type Props = { readonly school: SchoolRecord; readonly isReadOnly: boolean }

export function SchoolLogo({ school, isReadOnly }: Props) {
  const logo = useBackendQuery('reportStyles', 'logo', { schoolId: school.id })
  useCommand('schools.choose-logo', () => void chooseLogo(school), { isOn: !isReadOnly })
  return (
    <Section title="Logo" note="for reports">
      <QueryView query={logo} rows={1}>
        {(picture) => (
          <div className={classes.shelf}>
            {picture ? (
              <img
                className={classes.logo}
                src={picture.picture}
                alt={`Logo of ${school.name}`}
                style={{ aspectRatio: `${picture.width} / ${picture.height}` }}
              />
            ) : (
              <span className="t2">None yet. A PNG, JPEG or SVG of up to 5 MB.</span>
            )}
            {!isReadOnly && (
              <Button size="xs" onClick={() => void chooseLogo(school)}>
                {picture ? 'Choose another…' : 'Choose a logo…'}
              </Button>
            )}
            {picture && !isReadOnly && (
              <Button size="xs" onClick={() => void removeLogo(school)}>
                Remove
              </Button>
            )}
          </div>
        )}
      </QueryView>
    </Section>
  )
}
