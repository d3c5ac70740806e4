/** Mantine drawn with our tokens: sizes, corners and colours come from `ui/tokens.css` alone. */
import {
  ActionIcon,
  Button,
  createTheme,
  Modal,
  Notification,
  Radio,
  Switch,
  Tooltip,
} from '@mantine/core'
import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core'
import classes from './theme.module.css'

const shade = 'var(--accent-fill)'
const accent: MantineColorsTuple = [
  'var(--accent-weak)',
  'var(--accent-weak)',
  'var(--accent-line)',
  'var(--accent-line)',
  'var(--accent)',
  shade,
  shade,
  shade,
  shade,
  shade,
]

const inputClasses = {
  wrapper: classes.wrapper,
  input: classes.input,
  label: classes.label,
  description: classes.hint,
}

const pillClasses = { ...inputClasses, pill: classes.pill, inputField: classes.pillField }

export const theme = createTheme({
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--font-mono)',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '16px', sm: '20px', md: '20px', lg: '24px', xl: '28px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '4px', sm: '6px', md: '6px', lg: '6px', xl: '8px' },
  defaultRadius: 'sm',
  primaryColor: 'accent',
  primaryShade: 6,
  colors: { accent },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({
      defaultProps: { variant: 'default', size: 'sm' },
      classNames: { root: classes.button, section: classes.section },
    }),
    ActionIcon: ActionIcon.extend({
      defaultProps: { variant: 'subtle', size: 28, color: 'gray' },
      classNames: { root: classes.icon },
    }),
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 400, transitionProps: { duration: 0 } },
      classNames: { tooltip: classes.tooltip },
    }),
    Notification: Notification.extend({
      defaultProps: { closeButtonProps: { 'aria-label': 'Dismiss' } },
    }),
    Modal: Modal.extend({
      defaultProps: { transitionProps: { duration: 0 }, centered: true },
      classNames: { content: classes.modal, title: classes.modalTitle },
    }),
    TextInput: { defaultProps: { size: 'sm' }, classNames: inputClasses },
    NumberInput: { defaultProps: { size: 'sm' }, classNames: inputClasses },
    Textarea: { defaultProps: { size: 'sm' }, classNames: inputClasses },
    NativeSelect: { defaultProps: { size: 'sm' }, classNames: inputClasses },
    Select: { defaultProps: { size: 'sm', checkIconPosition: 'right' }, classNames: inputClasses },
    MultiSelect: { defaultProps: { size: 'sm' }, classNames: pillClasses },
    TagsInput: { defaultProps: { size: 'sm' }, classNames: pillClasses },
    PillsInput: { defaultProps: { size: 'sm' }, classNames: inputClasses },
    Checkbox: { defaultProps: { size: 'xs', radius: 3 }, classNames: { input: classes.checkbox } },
    Autocomplete: { defaultProps: { size: 'sm' }, classNames: inputClasses },
    Radio: Radio.extend({
      defaultProps: { size: 'xs' },
      classNames: { radio: classes.radio, inner: classes.radioInner, label: classes.choiceLabel },
    }),
    Switch: Switch.extend({
      defaultProps: { size: 'sm', withThumbIndicator: false },
      classNames: { track: classes.track, label: classes.choiceLabel },
    }),
  },
})

const tokens = {
  '--mantine-color-body': 'var(--surface-page)',
  '--mantine-color-text': 'var(--text-1)',
  '--mantine-color-bright': 'var(--text-1)',
  '--mantine-color-dimmed': 'var(--text-3)',
  '--mantine-color-placeholder': 'var(--text-3)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--late)',
  '--mantine-color-default': 'transparent',
  '--mantine-color-default-hover': 'var(--surface-hover)',
  '--mantine-color-default-color': 'var(--text-1)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-disabled': 'var(--surface-chip)',
  '--mantine-color-disabled-color': 'var(--text-3)',
  '--mantine-color-disabled-border': 'var(--line-strong)',
  '--mantine-primary-color-filled': 'var(--accent-fill)',
  '--mantine-primary-color-filled-hover': 'var(--accent-fill)',
  '--mantine-primary-color-light': 'var(--accent-weak)',
  '--mantine-primary-color-light-color': 'var(--accent)',
  '--mantine-primary-color-contrast': 'var(--accent-on)',
  '--mantine-color-accent-filled': 'var(--accent-fill)',
  '--mantine-color-accent-filled-hover': 'var(--accent-fill)',
  '--mantine-color-accent-light': 'var(--accent-weak)',
  '--mantine-color-accent-light-hover': 'var(--accent-weak)',
  '--mantine-color-accent-light-color': 'var(--accent)',
  '--mantine-color-accent-text': 'var(--accent)',
  '--mantine-color-gray-light-hover': 'var(--surface-hover)',
  '--mantine-color-gray-light-color': 'var(--text-2)',
  '--mantine-color-gray-text': 'var(--text-2)',
}

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-font-family': 'var(--font)',
    '--mantine-line-height': '20px',
    '--mantine-shadow-md': 'var(--shadow-float)',
    '--mantine-shadow-lg': 'var(--shadow-float)',
    '--mantine-shadow-xl': 'var(--shadow-float)',
  },
  light: tokens,
  dark: tokens,
})
