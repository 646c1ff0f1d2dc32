import { failureDetails, type Failure, type FailureCode } from '#shared/outcome.ts';
import { valuesOf } from './from-schema.ts';

/** Every form of a failure, the likeliest first, as its details are declared. */
export function failuresOf(code: FailureCode): readonly Failure[] {
  const details = valuesOf(failureDetails[code]);
  // Values made from the details' own schema, with their code.
  return details.map((values) => ({ code, ...(values as object) }) as Failure);
}

/** What tells this form from the others of its code: the words and numbers in it. */
export function formOf(failure: Failure): string {
  const details = Object.entries(failure).filter(([name]) => name !== 'code');
  return details.flatMap(partOf).join('-');
}

function partsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.length > 1 ? ['all'] : value.flatMap(partsOf);
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(partOf);
  return [String(value)];
}

function partOf([name, value]: readonly [string, unknown]): readonly string[] {
  if (typeof value === 'boolean') return value ? [name] : [];
  if (typeof value === 'string' && !/^[a-z-]+$/.test(value)) return [name];
  return partsOf(value);
}
