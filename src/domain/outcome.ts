/** What a rule answers: a value, or a refusal that the person is told and that the contract declares. */
export type Outcome<Value, Refusal extends string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal };

/** The rule allows it and gives `value`. */
export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** The rule refuses, with a code that both languages have a sentence for. */
export function refusal<Refusal extends string>(
  code: Refusal,
): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: code };
}
