import { createClient, RequestError, type Client } from '@huiyin/client';
import type { BoardSelfQuery } from '../gql/graphql.ts';
import type { Language } from '../look/words.ts';
import { pairingPollDocument, pairingStartDocument, personDocument, rotateDocument, selfDocument } from './pairing.graphql.ts';

/** What a paired screen knows of itself, as the server says it. */
export type Screen = Omit<NonNullable<BoardSelfQuery['boardScreenSelf']>, 'rotateInSeconds'>;

/** A code on its way to being approved. */
export interface Pending {
  readonly deviceSecret: string;
  readonly code: string;
  /** Null when the server does not know under which address people reach it. */
  readonly approveUrl: string | null;
  readonly expiresInSeconds: number;
  readonly intervalSeconds: number;
}
export interface Polled {
  readonly state: 'PENDING' | 'SLOW_DOWN' | 'APPROVED' | 'DECLINED' | 'EXPIRED';
  readonly intervalSeconds: number;
  readonly token: string | null;
}

/** What pairing asks of the server. Every call throws when there is no answer. */
export interface PairingServer {
  isSomebodySignedIn(): Promise<boolean>;
  /** Null: too many screens ask from here; later. */
  start(): Promise<Pending | null>;
  /** Null: asked too often for what nobody knows; later. */
  poll(deviceSecret: string): Promise<Polled | null>;
  /** Null when the token holds no more: for good, not for want of an answer. */
  self(token: string): Promise<(Screen & { readonly rotateInSeconds: number }) | null>;
  rotate(token: string, screenId: string): Promise<string>;
}

/** The server at an address; `language`: of its words, should anybody read them. */
export function pairingServerAt(url: string, language: Language, fetch: typeof globalThis.fetch = globalThis.fetch): PairingServer {
  const clientOf = (token: string | null): Client => createClient({ url, fetch, token: () => token, language: () => language, timeoutMilliseconds: 10_000, attended: () => false });
  const nobody = clientOf(null);
  return {
    isSomebodySignedIn: async () => (await nobody.request(personDocument)).viewer != null,
    start: async () => {
      const { screenPairingStart: answer } = await nobody.request(pairingStartDocument, { language: language === 'en' ? 'EN' : 'ZH_CN' });
      return answer.__typename === 'ScreenPairingStartPayload' ? { ...answer, approveUrl: answer.approveUrl ?? null } : null;
    },
    poll: async (deviceSecret) => {
      const { screenPairingPoll: answer } = await nobody.request(pairingPollDocument, { deviceSecret });
      return answer.__typename === 'ScreenPairingPollPayload' ? { ...answer, token: answer.token ?? null } : null;
    },
    self: async (token) => {
      try {
        return (await clientOf(token).request(selfDocument)).boardScreenSelf ?? null;
      } catch (error) {
        if (error instanceof RequestError && error.code === 'UNAUTHENTICATED') return null;
        throw error;
      }
    },
    rotate: async (token, screenId) => {
      const { screenRotate: answer } = await clientOf(token).request(rotateDocument, { screenId });
      if (answer.__typename !== 'ScreenRotatePayload') throw new Error('The token was not changed.');
      return answer.token;
    },
  };
}
