import { Button } from '@mantine/core';
import { createLink } from '@tanstack/react-router';

/** A link to a page of ours, with the look of a button. */
export const ButtonLink = createLink(Button<'a'>);
