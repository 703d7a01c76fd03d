import type { OpenAPI } from '@orpc/openapi';
import type { Document } from './openapi.ts';

/** The readable reference of the API as one page without scripts: every operation, its input, its refusals. */
export function referencePage(document: Document): string {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item ?? {}).map(([method, operation]) =>
      section(path, method, operation as OpenAPI.OperationObject),
    ),
  );
  const links = Object.entries(document.paths ?? {}).flatMap(([, item]) =>
    Object.values(item ?? {}).map((operation) => link(operation as OpenAPI.OperationObject)),
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escape(document.info.title)} API ${escape(document.info.version)}</title>
<style>${style}</style><body><nav aria-label="Operations"><ul>${links.join('')}</ul></nav><main>
<h1>${escape(document.info.title)} API ${escape(document.info.version)}</h1><p>${escape(document.info.description ?? '')}</p>
<p><a href="/api/v1/openapi.json">openapi.json</a></p>${operations.join('')}</main></body></html>`;
}

function section(path: string, method: string, operation: OpenAPI.OperationObject): string {
  const open = operation.security?.length === 0 ? '<span class="open">open</span>' : '';
  const parameters = (operation.parameters ?? []).map((parameter) =>
    row(parameter as OpenAPI.ParameterObject),
  );
  const answers = Object.entries(operation.responses ?? {}).map(
    ([status, answer]) =>
      `<tr><td>${status}</td><td>${escape((answer as { description?: string }).description ?? '')}</td></tr>`,
  );
  const table =
    parameters.length > 0 ? `<table><caption>Parameters</caption>${parameters.join('')}</table>` : '';
  return `<section id="${escape(operation.operationId ?? '')}"><h2>${escape(operation.operationId ?? '')} ${open}</h2>
<p><code>${method.toUpperCase()} ${escape(path)}</code></p><p>${escape(operation.summary ?? '')}</p>${table}${body(operation)}
<table><caption>Answers</caption>${answers.join('')}</table></section>`;
}

function body(operation: OpenAPI.OperationObject): string {
  if (operation.requestBody === undefined) return '';
  return `<details><summary>Body</summary><pre tabindex="0">${escape(JSON.stringify(operation.requestBody, null, 2))}</pre></details>`;
}

function row(parameter: OpenAPI.ParameterObject): string {
  const required = parameter.required === true ? 'required' : '';
  return `<tr><td><code>${escape(parameter.name ?? '')}</code></td><td>${escape(parameter.in ?? '')} ${required}</td><td>${escape(parameter.description ?? '')}</td></tr>`;
}

function link(operation: OpenAPI.OperationObject): string {
  const id = escape(operation.operationId ?? '');
  return `<li><a href="#${id}">${id}</a></li>`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const style = `body{font:15px/1.5 system-ui,sans-serif;margin:0;display:grid;grid-template-columns:16rem 1fr;color:#1d2433;background:#fff}
nav{padding:1rem;border-right:1px solid #dde1e8;height:100vh;overflow:auto;position:sticky;top:0;box-sizing:border-box}
nav ul{list-style:none;margin:0;padding:0}main{padding:1rem 2rem;max-width:60rem;min-width:0}section{border-top:1px solid #dde1e8}
h2{font-size:1.1rem}table{border-collapse:collapse;margin:.5rem 0;width:100%}caption{text-align:left;font-weight:600}
td{border-top:1px solid #eceff3;padding:.25rem .5rem;vertical-align:top}pre{overflow:auto;background:#f5f7fa;padding:.75rem}
.open{font-size:.75rem;color:#0b6b43;border:1px solid;border-radius:3px;padding:0 .3rem}a{color:#1d4f91}
@media(max-width:50rem){body{display:block}nav{height:auto;position:static}}`;
