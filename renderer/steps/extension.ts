import { z } from 'zod';
import { digitsOf } from '#shared/answers.ts';
import type { Institution } from '#shared/institution.ts';

/** An extension number as the profile has it, hyphens and blanks dropped; null where skipped. */
export function extensionAnswer({ digits }: Institution['extension'], maySkip: boolean) {
  const [fewest, most] = digits;
  return z
    .strictObject({ extension: z.string().transform(digitsOf).nullable() })
    .refine(({ extension }) => (extension === null ? maySkip : /^\d+$/.test(extension)), {
      message: 'digits',
      abort: true,
    })
    .refine(
      ({ extension }) =>
        extension === null || (extension.length >= fewest && extension.length <= most),
      { message: 'digits' },
    );
}
