import { hash, verify } from '@node-rs/argon2';
import { protocolError } from '../../platform/errors.ts';

const AT_ONCE = 4;
const WAITING_MAX = 200;

/** Places for `width` tasks at once; others wait in line, and when `waiting` do already, are told to come again. */
export function places(width: number, waiting: number): <T>(task: () => Promise<T>) => Promise<T> {
  let taken = 0;
  const line: (() => void)[] = [];
  return async (task) => {
    if (taken < width) taken += 1;
    else if (line.length >= waiting) throw protocolError('UNAVAILABLE', 'Too many are signing in at once; try again in a moment.', {}, 503);
    else await new Promise<void>((resolve) => line.push(resolve));
    try {
      return await task();
    } finally {
      // The place passes on to the next in line without being given up.
      const next = line.shift();
      if (next === undefined) taken -= 1;
      else next();
    }
  };
}

/** Argon2 takes 19 MiB and a core each time: a crowd at the door must not take all of them. Never asked for from within. */
export const inPlace = places(AT_ONCE, WAITING_MAX);

/** Argon2id with OWASP's second profile: 19 MiB, 2 passes, 1 lane. Takes no place of its own. */
export const argon2 = (password: string): Promise<string> => hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
export const hashPassword = (password: string): Promise<string> => inPlace(() => argon2(password));
export const passwordFits = verify;
