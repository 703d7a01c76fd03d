/** How the lists of one's own agency are paged. */
export const nextPage = {
  input: (cursor: string | undefined) => ({ limit: 100, ...(cursor ? { cursor } : {}) }),
  paging: {
    initialPageParam: undefined,
    getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor ?? undefined,
  },
};
