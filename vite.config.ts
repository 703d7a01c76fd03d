import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { minifyContractRouter } from '@orpc/contract';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';
import { contract } from './src/contract/contract.ts';

/**
 * Gives the web the addresses of the contract without its schemas: the browser needs to know where an act lives,
 * the server checks what is in it. Saves 80 kB (gzip) of schemas and their library in the first load.
 */
function contractRoutes(): Plugin {
  const name = 'virtual:contract-routes';
  return {
    name: 'contract-routes',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: (id) => (id === `\0${name}` ? `export const routes = ${routesOnly()};` : undefined),
  };
}

function routesOnly(): string {
  const needed = new Set(['~orpc', 'errorMap', 'meta', 'route', 'method', 'path']);
  const strip = (node: object, inside: boolean): object =>
    Object.fromEntries(
      Object.entries(node)
        .filter(([key]) => !inside || needed.has(key))
        .map(([key, value]) => [key, isObject(value) ? strip(value, inside || key === '~orpc') : value]),
    );
  return JSON.stringify(strip(minifyContractRouter(contract), false));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/**
 * Lays a packed twin beside each script and style, so that the server never packs while people wait. Once they are
 * written: before that Vite has still to fill in which files each dynamic import brings along.
 */
function packed(): Plugin {
  return {
    name: 'packed',
    apply: 'build',
    writeBundle({ dir }, bundle) {
      if (dir === undefined) throw new Error('the web is built into a folder');
      for (const fileName of Object.keys(bundle)) {
        if (!/\.(js|css)$/.test(fileName)) continue;
        const file = path.join(dir, fileName);
        const content = readFileSync(file);
        writeFileSync(`${file}.gz`, gzipSync(content));
        writeFileSync(`${file}.br`, brotliCompressSync(content));
      }
    },
  };
}

/** Builds the web into `dist/web`; the server serves it as it is. */
export default defineConfig({
  root: 'src/web',
  publicDir: 'public',
  plugins: [react(), contractRoutes(), packed()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    // Read by scripts/check-bundle.ts.
    manifest: 'manifest.json',
    // Nothing may become a data: address, the content security policy allows none for scripts and fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
});
