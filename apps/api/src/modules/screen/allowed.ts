import type { Narrowing } from '../../platform/narrow.ts';

/** What the token of a paired screen may ask for: its board, itself, and a new token. */
const ROOTS: Readonly<Record<string, readonly string[]>> = { Query: ['boardScreenSelf'], Mutation: ['screenRotate'], Subscription: ['boardFeed'] };

/** Types of the console whose name begins like the board's own. */
const OF_THE_CONSOLE: readonly string[] = ['BoardScreen', 'BoardScreenConnection', 'BoardScreenEdge'];
const BESIDE: readonly string[] = ['ScreenRotatePayload', 'UserError', 'NotAllowedError', 'NotFoundError'];

/**
 * The board's own types are named for it and hold nothing that its wall does not show: whatever they hold, a screen may
 * read. A field of theirs that leads to a type of the register ends there, since no field of that type is allowed.
 */
export const screenMayAsk: Narrowing = (type, field) => {
  const root = ROOTS[type];
  if (root !== undefined) return root.includes(field);
  return (type.startsWith('Board') && !OF_THE_CONSOLE.includes(type)) || BESIDE.includes(type);
};
