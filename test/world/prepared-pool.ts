import { createHash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { type Connect, type DatabaseRole, openPool } from '../../src/server/platform/database.ts';

/**
 * Connects for building a world: nobody has to find anything of it after a fall, since it is open to people only when its
 * last transaction, which is kept as ever, is on the disk.
 */
export function connectToBuild(connect: Connect): Connect {
  return (role) => withOption(connect, role, 'synchronous_commit=off');
}

/**
 * A pool whose connections keep the plan of each statement that they have seen. The world asks the same questions some
 * thousand times, and planning one takes longer than answering it.
 */
export function openPreparedPool(connect: Connect, role: DatabaseRole, max: number): Pool {
  const keeping: Connect = (as) => withOption(connect, as, 'plan_cache_mode=force_generic_plan');
  const pool = openPool(keeping, role, max);
  pool.on('connect', prepareStatements);
  return pool;
}

function withOption(connect: Connect, role: DatabaseRole, option: string): ReturnType<Connect> {
  const { options = '', ...config } = connect(role);
  return { ...config, options: `${options} -c ${option}` };
}

/** Whatever is asked with values gets a name, by which the connection knows it again. */
function prepareStatements(client: PoolClient): void {
  const ask = client.query.bind(client) as (...args: unknown[]) => unknown;
  const named = (...args: unknown[]) => {
    const [text, values, ...others] = args;
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0) return ask(...args);
    return ask({ name: nameOf(text), text, values }, ...others);
  };
  Object.assign(client, { query: named });
}

function nameOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
