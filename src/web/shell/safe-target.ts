/** Where to go after the sign-in: a path of ours, never another site. */
export function safeTarget(target: string | undefined): string {
  return target && /^\/(?![/\\])/u.test(target) ? target : '/';
}
