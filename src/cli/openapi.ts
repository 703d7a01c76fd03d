import type { Command } from 'commander';
import { openApiDocument } from '../server/platform/openapi.ts';
import { ownVersion } from './own-version.ts';

/** `lientich openapi`: prints the OpenAPI 3.1 document of the API. */
export function registerOpenApi(program: Command): void {
  program
    .command('openapi')
    .description('in mô tả OpenAPI 3.1 / print the OpenAPI 3.1 document')
    .action(async () => {
      process.stdout.write(`${JSON.stringify(await openApiDocument(await ownVersion()), null, 2)}\n`);
    });
}
