/** The least length of a password; the server checks the rest (common ones, the address itself). */
export const leastLength = 12;

/** What is wrong with a new password before it is sent; empty strings when nothing is. */
export function newPasswordFaults(
  values: { password: string; repeat: string },
  words: { tooShort: string; differs: string },
) {
  return {
    password: values.password.length < leastLength ? words.tooShort : '',
    repeat: values.password === values.repeat ? '' : words.differs,
  };
}
