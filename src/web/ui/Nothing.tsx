import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** Said where a list or a page has nothing to show: what is missing and what to do about it. */
export function Nothing({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <Stack gap={4} align="center" py={36} px="md" ta="center">
      <Text fw={500}>{title}</Text>
      {children && (
        <Text c="dimmed" maw={420} component="div">
          {children}
        </Text>
      )}
    </Stack>
  );
}
