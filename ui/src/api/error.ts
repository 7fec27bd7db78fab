/** A rule that an answer rests on. */
export interface Rule {
  /** The profile's id, such as `cn-st-ethics-2023`. */
  profile: string;
  /** The article as the source writes it. */
  article: string;
}

/** Arguments of a code, rendered by the catalogues. */
export type Args = Readonly<Record<string, string | number | undefined>>;

/** Why something may not be done. */
export interface Refusal {
  code: string;
  args: Args;
  rule?: Rule | null;
}

/** One thing a screen offers: allowed, or refused with the reason. */
export interface Action {
  allowed: boolean;
  refusal?: Refusal | null;
}

/** Everything that can go wrong with a call. Nothing else is ever thrown to a screen. */
export type ApiError =
  | ({ kind: 'refused' } & Refusal)
  | { kind: 'invalid'; field: string; code: string; args: Args }
  | { kind: 'conflict'; what: string }
  | { kind: 'signed_out' }
  | { kind: 'locked' }
  /** `recorded` is what was found out about it afterwards, once it is known. */
  | { kind: 'unknown'; act: string; recorded?: boolean }
  | { kind: 'not_found'; what: string }
  | { kind: 'fault'; report: string }
  /** It is recorded, and something that follows from it failed. */
  | { kind: 'recorded'; report: string }
  /** The program is gone or cannot be reached: what became of the call is not known. */
  | { kind: 'unanswered'; report: string };

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function args(value: unknown): Args {
  if (!isFields(value)) return {};
  const known: Record<string, string | number> = {};
  for (const [name, argument] of Object.entries(value)) {
    if (typeof argument === 'string' || typeof argument === 'number') known[name] = argument;
    else if (Array.isArray(argument)) known[name] = argument.map(String).join(', ');
    else if (typeof argument === 'boolean') known[name] = String(argument);
  }
  return known;
}

function rule(value: unknown): { rule?: Rule } {
  if (!isFields(value) || typeof value.profile !== 'string') return {};
  return { rule: { profile: value.profile, article: text(value.article) } };
}

/**
 * Folds whatever was thrown into an `ApiError`.
 *
 * A host may throw the error itself, the error as JSON text, an `Error`, or a
 * bare sentence (Tauri does so when an argument does not parse).
 */
export function foldError(thrown: unknown): ApiError {
  if (typeof thrown === 'string') {
    try {
      const parsed: unknown = JSON.parse(thrown);
      if (isFields(parsed)) return foldError(parsed);
    } catch {
      // Not JSON: the sentence itself is the report.
    }
    return { kind: 'fault', report: thrown };
  }
  if (thrown instanceof Error) return { kind: 'unanswered', report: thrown.message };
  if (!isFields(thrown)) return { kind: 'fault', report: String(thrown) };
  const code = text(thrown.code);
  switch (thrown.kind) {
    case 'refused':
      return { kind: 'refused', code, args: args(thrown.args), ...rule(thrown.rule) };
    case 'invalid':
      return { kind: 'invalid', field: text(thrown.field), code, args: args(thrown.args) };
    case 'conflict':
    case 'not_found':
      return { kind: thrown.kind, what: text(thrown.what) };
    case 'signed_out':
    case 'locked':
      return { kind: thrown.kind };
    case 'unknown':
      return { kind: 'unknown', act: text(thrown.act) };
    case 'fault':
    case 'recorded':
      return { kind: thrown.kind, report: text(thrown.report) };
    // `bad_request` and `unknown_command` are faults of this program, never of the person.
    default:
      return { kind: 'fault', report: JSON.stringify(thrown) };
  }
}
