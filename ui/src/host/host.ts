import type { Commands, ErrorCode, WireError } from '../generated/wire';

export type CommandName = keyof Commands;
export type Args<K extends CommandName> = Commands[K]['args'];
export type Reply<K extends CommandName> = Commands[K]['answer'];

/** Everything the window may ask for. A refusal is a rejected promise holding a `HostError`. */
export interface Host {
  call<K extends CommandName>(name: K, args: Args<K>): Promise<Reply<K>>;
}

/** A refusal with its closed code; the window owns the words. */
export class HostError extends Error {
  readonly code: ErrorCode;
  readonly args: ReadonlyMap<string, string>;

  constructor(code: ErrorCode, args: Iterable<readonly [string, string]> = []) {
    super(code);
    this.name = 'HostError';
    this.code = code;
    this.args = new Map(args);
  }
}

/** Turns whatever was thrown into a `HostError`; what is not one of ours becomes `internal` with its text. */
export function toHostError(thrown: unknown): HostError {
  if (thrown instanceof HostError) return thrown;
  if (isWireError(thrown)) return new HostError(thrown.code, thrown.args);
  return new HostError('internal', [['detail', thrown instanceof Error ? thrown.message : String(thrown)]]);
}

function isWireError(value: unknown): value is WireError {
  return typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string' && 'args' in value && Array.isArray(value.args);
}
