/** Input or arguments that nothing can be made of: one clear line, exit status 2. */
export class UnusableInput extends Error {
  override name = 'UnusableInput';
}
