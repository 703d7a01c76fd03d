/** How lists are paged; a list that can be filtered gives an input of its own. */
export const nextPage = {
  input: (cursor: string | undefined) => ({ limit: 100, ...(cursor ? { cursor } : {}) }),
  initialPageParam: undefined,
  getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor ?? undefined,
};
