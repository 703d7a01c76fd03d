import { z } from 'zod';
import { settings } from '../src/server/platform/config.ts';

type Property = {
  type?: string;
  enum?: string[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
  description?: string;
};

type Default = string | number | boolean | undefined;

const head = `# Configuration

Written by \`npm run docs\` from \`src/server/platform/config.ts\`; do not edit.

All settings are environment variables, and none is needed: \`npm start\` runs without any. An empty value counts as
absent. A wrong value stops the start, and all wrong values are named at once.

| Variable | Values | Default | Meaning |
|---|---|---|---|
`;

/** `docs/configuration.md`: a row for every setting that the schema knows. */
export function configurationText(): string {
  const schema = z.toJSONSchema(settings, { io: 'input', unrepresentable: 'any' });
  const defaults: Record<string, Default> = settings.parse({});
  const rows = Object.entries((schema.properties ?? {}) as Record<string, Property>).map(
    ([name, property]) => {
      const meaning = property.description ?? '';
      if (meaning === '') throw new Error(`${name} has no description: say in config.ts what it means.`);
      return `| \`${name}\` | ${valuesOf(name, property, defaults[name])} | ${defaultOf(defaults[name])} | ${meaning.replaceAll('|', '\\|')} |`;
    },
  );
  return `${head}${rows.join('\n')}\n`;
}

function valuesOf(name: string, property: Property, byDefault: Default): string {
  if (property.enum !== undefined) return property.enum.map((value) => `\`${value}\``).join(', ');
  const { minimum, maximum } = property;
  if (minimum !== undefined && maximum !== undefined) return `${minimum} to ${maximum}`;
  if (typeof byDefault === 'boolean') return '`true`, `false`';
  if (property.minLength !== undefined) return `at least ${property.minLength} characters`;
  return name.endsWith('URL') ? 'an address' : 'text';
}

function defaultOf(byDefault: Default): string {
  return byDefault === undefined ? 'none' : `\`${String(byDefault)}\``;
}
