/** A vendor's access token; not used any more from `expiresAt` (epoch milliseconds) on. */
export interface Token {
  readonly token: string;
  readonly expiresAt: number;
}

/**
 * Tokens by key, with one refresher: at some vendors a second fetch kills the first, so whoever asks while a refresh is
 * under way waits for it. A key holds nothing secret.
 */
export interface TokenStore {
  /**
   * @param refresh fetches a new token from the vendor; what it throws reaches everybody who waited, and nothing is kept
   * @param staleToken the token the vendor just turned down: if it is still the stored one it is fetched anew
   */
  get(key: string, refresh: () => Promise<Token>, staleToken?: string): Promise<string>;
}

/** Tokens of one process. */
export function memoryTokenStore(now: () => number): TokenStore {
  const kept = new Map<string, Token>();
  const waiting = new Map<string, Promise<Token>>();
  const fetched = (key: string, refresh: () => Promise<Token>): Promise<Token> => {
    const under = Promise.resolve().then(refresh).then((token) => {
      kept.set(key, token);
      return token;
    }).finally(() => waiting.delete(key));
    waiting.set(key, under);
    return under;
  };
  return {
    get: async (key, refresh, staleToken) => {
      const known = kept.get(key);
      if (known !== undefined && known.expiresAt > now() && known.token !== staleToken) return known.token;
      return (await (waiting.get(key) ?? fetched(key, refresh))).token;
    },
  };
}
