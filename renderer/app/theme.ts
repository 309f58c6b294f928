import {
  Button,
  createTheme,
  Input,
  Modal,
  Popover,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core';

// Mantine wants ten shades of the accent; the sixth is the one of tokens.css in light, the fourth the one in dark.
const accent: MantineColorsTuple = [
  '#e3efee',
  '#cfe4e2',
  '#a6cfcc',
  '#7bbcb8',
  '#57b5b0',
  '#2f8582',
  '#0f6663',
  '#0c5553',
  '#0a4644',
  '#073735',
];

// Mantine's own greys, drawn into the warmth of the light paper and the cool of the dark one.
const gray: MantineColorsTuple = [
  '#faf9f6',
  '#f3f1ec',
  '#e9e6e0',
  '#dedad2',
  '#d2cdc3',
  '#b0aca4',
  '#8b8f92',
  '#6a6f73',
  '#3d4245',
  '#1f2326',
];
const dark: MantineColorsTuple = [
  '#e7e5e1',
  '#c6c8c8',
  '#a3a8ab',
  '#8b9195',
  '#454d52',
  '#3a4146',
  '#2c3236',
  '#23282b',
  '#1d2124',
  '#16191b',
];

const sansSerif = "'Inter Variable', system-ui, sans-serif";

export const theme = createTheme({
  colors: { accent, gray, dark },
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 4 },
  autoContrast: true,
  luminanceThreshold: 0.3,
  fontFamily: sansSerif,
  headings: { fontFamily: "'Source Serif 4 Variable', Georgia, serif", fontWeight: '600' },
  fontSizes: { xs: '12px', sm: '13px', md: '15px', lg: '16px', xl: '20px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '20px', xl: '28px' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({
      defaultProps: { size: 'md' },
      vars: (_theme, { size, variant = 'filled', color }) => ({
        root: {
          ...(size === 'md' ? { '--button-height': '39px', '--button-padding-x': '16px', '--button-fz': '14px' } : {}),
          ...(variant === 'filled' && color === undefined ? { '--button-color': 'var(--accent-ink)' } : {}),
          ...(variant === 'subtle' ? { '--button-color': 'var(--accent)' } : {}),
        },
      }),
    }),
    Input: Input.extend({
      defaultProps: { size: 'md' },
      vars: (_theme, { error, size }) => ({
        wrapper: {
          // Small ones stand in a row with buttons of that height.
          '--input-height': size === 'sm' ? '32px' : '40px',
          '--input-bg': 'var(--card)',
          ...(error == null || error === false ? { '--input-bd': 'var(--field-line)' } : {}),
        },
      }),
    }),
    InputWrapper: Input.Wrapper.extend({
      defaultProps: { size: 'md' },
      styles: {
        label: { fontSize: 13, fontWeight: 400, color: 'var(--ink-soft)' },
        description: { fontSize: 13, color: 'var(--ink-soft)' },
        error: { fontSize: 13 },
      },
    }),
    Modal: Modal.extend({
      defaultProps: {
        // The page never scrolls, only its parts do; locking it would need a style tag that the policy forbids.
        lockScroll: false,
        radius: 'lg',
        padding: 28,
        overlayProps: { color: 'var(--shade)', backgroundOpacity: 1 },
      },
    }),
    Popover: Popover.extend({ defaultProps: { radius: 'md', shadow: 'md' } }),
  },
});

/** Points Mantine's own colours at tokens.css, so that there is one place for every colour. */
export const cssVariables: CSSVariablesResolver = () => {
  const colours = {
    '--mantine-color-body': 'var(--card)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-soft)',
    '--mantine-color-placeholder': 'var(--ink-soft)',
    '--mantine-color-default': 'var(--card)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-color-error': 'var(--bad-text)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-primary-color-filled': 'var(--accent)',
    // Away from the words on it in both looks: Mantine's own shade is too near to them in dark.
    '--mantine-primary-color-filled-hover': 'color-mix(in srgb, var(--accent) 86%, var(--ink))',
    '--mantine-primary-color-contrast': 'var(--accent-ink)',
    '--mantine-primary-color-light': 'var(--accent-soft)',
    '--mantine-primary-color-light-color': 'var(--accent)',
    // Under the pointer words keep their contrast: Mantine's own shade takes it.
    '--mantine-primary-color-light-hover': 'color-mix(in srgb, var(--accent-soft) 96%, var(--ink))',
    '--mantine-color-accent-light-hover': 'color-mix(in srgb, var(--accent-soft) 96%, var(--ink))',
  };
  return {
    variables: {},
    light: colours,
    dark: colours,
  };
};
