import { Anchor } from '@mantine/core';
import { createLink } from '@tanstack/react-router';

/** A link to a page of ours, with the look of every other link. */
export const RouteLink = createLink(Anchor<'a'>);
