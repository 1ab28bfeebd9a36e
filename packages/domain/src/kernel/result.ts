/** The answer of a rule: a value, or a refusal that says why by `kind` and facts, never by prose. */
export type Result<T, R> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: R };

/** Wraps the value of a rule that agrees. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** Wraps the refusal of a rule that does not agree; the edge turns its `kind` into a typed error. */
export const refuse = <R>(refusal: R): { readonly ok: false; readonly refusal: R } => ({ ok: false, refusal });
