import { Badge, createTheme } from '@mantine/core';
import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core';

/**
 * All tokens of the look stand here: colours, sizes, radii, and the defaults of the components.
 * Ink (a blue-green black, the colour of the writing) carries actions; lacquer (the red of a seal) is kept for
 * the place where one stands and for what is wrong; paper and line do the rest.
 */
const ink: MantineColorsTuple = [
  '#eef5f7',
  '#dbe8ec',
  '#b7d0d9',
  '#8fb7c4',
  '#6fa3b3',
  '#4b8699',
  '#2f6a7d',
  '#1d4f62',
  '#173f4f',
  '#102e3a',
];
const lacquer: MantineColorsTuple = [
  '#fbf1ef',
  '#f3dfdb',
  '#e8bfb8',
  '#dd9d93',
  '#d17d71',
  '#c05a4e',
  '#ad4038',
  '#98302b',
  '#7d2622',
  '#5f1c19',
];
const brass: MantineColorsTuple = [
  '#faf5e8',
  '#f1e6c8',
  '#e4cf99',
  '#d6b768',
  '#c9a145',
  '#ab842c',
  '#8b6a1f',
  '#705417',
  '#574111',
  '#3f2f0b',
];
const leaf: MantineColorsTuple = [
  '#eef6f0',
  '#d8eadd',
  '#b3d5bd',
  '#8cbf9a',
  '#69a97b',
  '#4a8d5e',
  '#347348',
  '#285b39',
  '#1f482d',
  '#163522',
];
const stone: MantineColorsTuple = [
  '#f7f6f3',
  '#efede8',
  '#e2dfd8',
  '#d0ccc3',
  '#b3aea4',
  '#8f8a81',
  '#6b6862',
  '#54534f',
  '#3b3c3b',
  '#26292b',
];
const night: MantineColorsTuple = [
  '#e6e4de',
  '#c3c4c2',
  '#9ca3a8',
  '#6d767d',
  '#465059',
  '#333c44',
  '#262e35',
  '#1c2329',
  '#161c21',
  '#101519',
];

/** What the whole interface is drawn with, in light and dark. */
export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 6 },
  colors: { ink, lacquer, brass, leaf, gray: stone, dark: night },
  black: '#1b2329',
  fontFamily: "'Be Vietnam Pro', system-ui, 'Segoe UI', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', Consolas, monospace",
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  lineHeights: { xs: '1.45', sm: '1.5', md: '1.55', lg: '1.55', xl: '1.4' },
  spacing: { xs: '0.375rem', sm: '0.625rem', md: '1rem', lg: '1.5rem', xl: '2.25rem' },
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '10px', xl: '16px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.3' },
      h2: { fontSize: '1.0625rem', lineHeight: '1.4' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.45' },
      h4: { fontSize: '0.875rem', lineHeight: '1.5' },
    },
  },
  components: {
    Button: { defaultProps: { size: 'xs' } },
    TextInput: { defaultProps: { size: 'xs' } },
    PasswordInput: { defaultProps: { size: 'xs' } },
    Textarea: { defaultProps: { size: 'xs' } },
    Select: { defaultProps: { size: 'xs', checkIconPosition: 'right', allowDeselect: false } },
    MultiSelect: { defaultProps: { size: 'xs' } },
    TagsInput: { defaultProps: { size: 'xs' } },
    NativeSelect: { defaultProps: { size: 'xs' } },
    NumberInput: { defaultProps: { size: 'xs' } },
    Checkbox: { defaultProps: { size: 'xs' } },
    Radio: { defaultProps: { size: 'xs' } },
    Switch: { defaultProps: { size: 'xs' } },
    SegmentedControl: { defaultProps: { size: 'xs' } },
    FileInput: { defaultProps: { size: 'xs' } },
    Text: { defaultProps: { size: 'sm' } },
    Anchor: { defaultProps: { size: 'sm', underline: 'hover' } },
    Badge: Badge.extend({
      defaultProps: { variant: 'light', radius: 'xs' },
      vars: () => ({
        root: { '--badge-fz': '0.75rem', '--badge-height': '1.25rem', '--badge-padding-x': '6px' },
      }),
      // Never narrower than its words: in the narrow column of a table it would vanish.
      styles: { root: { textTransform: 'none', fontWeight: 500, letterSpacing: 0, minWidth: 'max-content' } },
    }),
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 30 } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: true, fz: 'xs' } },
    Table: { defaultProps: { verticalSpacing: 5, horizontalSpacing: 10, fz: 'sm' } },
    Modal: {
      defaultProps: { centered: true, radius: 'md', overlayProps: { backgroundOpacity: 0.4 } },
      styles: { title: { lineHeight: 1.35 } },
    },
    Drawer: {
      defaultProps: { position: 'right', overlayProps: { backgroundOpacity: 0.3 } },
      styles: { title: { lineHeight: 1.35 } },
    },
    Alert: { defaultProps: { radius: 'sm', variant: 'light' } },
    Menu: { defaultProps: { shadow: 'md', radius: 'sm' } },
  },
});

const named = ['ink', 'lacquer', 'brass', 'leaf', 'gray'];

/** Tinted grounds of badges, alerts and quiet buttons, and the words on them. */
function tints(ground: string, words: number): Record<string, string> {
  const shade = (color: string, index: number) => `var(--mantine-color-${color}-${index})`;
  return Object.fromEntries(
    named.flatMap((color) => [
      [`--mantine-color-${color}-light`, ground.replaceAll('COLOR', shade(color, 6))],
      [`--mantine-color-${color}-light-color`, shade(color, words)],
    ]),
  );
}

/** Colours by their task; every style sheet uses these names and none of its own. */
export const tokens: CSSVariablesResolver = () => ({
  variables: {
    '--lt-document-font': "Tinos, 'Times New Roman', Times, serif",
    '--lt-nav-width': '216px',
    '--lt-header-height': '48px',
    '--lt-banner-height': '0px',
  },
  light: {
    ...tints('color-mix(in srgb, COLOR 12%, #fff)', 8),
    '--mantine-color-body': '#f7f6f3',
    '--mantine-color-default-border': '#d3cec4',
    '--mantine-color-dimmed': '#5b6268',
    '--mantine-color-placeholder': '#6d7276',
    '--mantine-color-error': '#a3322b',
    '--lt-surface': '#ffffff',
    '--lt-sunken': '#f0eee9',
    '--lt-line': '#e0dcd3',
    '--lt-line-strong': '#c9c4b9',
    '--lt-ink': '#1b2329',
    '--lt-accent': '#1d4f62',
    '--lt-accent-soft': '#e6eff2',
    '--lt-lacquer': '#98302b',
    '--lt-lacquer-soft': '#f8ebe8',
    '--lt-focus': '#2a7a96',
    '--lt-banner': '#fbf3dc',
    '--lt-banner-ink': '#5b440f',
    '--lt-mark': '#fdf0c4',
    '--lt-within': '#1d5f78',
    '--lt-before': '#5d4a8a',
    '--lt-immediate': '#a3322b',
    '--lt-recurring': '#2c6a42',
    '--lt-byDate': '#7d5a10',
    '--lt-extension': '#6a5148',
    '--lt-soft': '#5e656a',
  },
  dark: {
    ...tints('color-mix(in srgb, COLOR 34%, #161b1f)', 1),
    '--mantine-color-body': '#14191d',
    '--mantine-color-default-border': '#3b464e',
    '--mantine-color-text': '#e2e0da',
    '--mantine-color-dimmed': '#a2a9ae',
    '--mantine-color-placeholder': '#8b9399',
    '--mantine-color-error': '#e79a90',
    '--lt-surface': '#1b2126',
    '--lt-sunken': '#11161a',
    '--lt-line': '#2c343b',
    '--lt-line-strong': '#435059',
    '--lt-ink': '#e6e4de',
    '--lt-accent': '#8cc0d0',
    '--lt-accent-soft': '#1f333c',
    '--lt-lacquer': '#e0958b',
    '--lt-lacquer-soft': '#38211f',
    '--lt-focus': '#74bcd4',
    '--lt-banner': '#332a12',
    '--lt-banner-ink': '#ecd9a4',
    '--lt-mark': '#47401f',
    '--lt-within': '#86c1d6',
    '--lt-before': '#b9a8e0',
    '--lt-immediate': '#e79a90',
    '--lt-recurring': '#8cc79f',
    '--lt-byDate': '#ddbd72',
    '--lt-extension': '#cbb0a5',
    '--lt-soft': '#a2a9ae',
  },
});
