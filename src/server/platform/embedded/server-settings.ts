/**
 * The server's settings, given at every start, so that a newer Liên Tịch brings its own.
 * Nothing of what people write comes into the log: errors of statements, which quote values, stay out.
 * @param durable false only for clusters that are thrown away
 */
export function serverSettings(durable: boolean): Record<string, string | number> {
  return {
    listen_addresses: '',
    unix_socket_permissions: '0700',
    max_connections: 200,
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    logging_collector: 'off',
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_parameter_max_length: 0,
    shared_buffers: '128MB',
    max_wal_size: '512MB',
    random_page_cost: 1.1,
    jit: 'off',
    ...(durable ? onDisk : inMemory),
  };
}

const onDisk = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };
const inMemory = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
};
