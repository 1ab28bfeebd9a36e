// The shape that every vendor is brought into. What a vendor answered is data here: nothing is thrown for it, and
// whoever calls decides on retries, order and rates.
import type { IncomingHttpHeaders } from 'node:http';
import type { Outside } from './outside.ts';
import type { TokenStore } from './token-store.ts';

/** Ways out of the house. */
export const CHANNEL_KINDS = ['WECOM_ROBOT', 'WECOM_APP', 'DINGTALK_ROBOT', 'WECHAT_OFFICIAL', 'SMS_ALIYUN', 'SMS_TENCENT', 'EMAIL', 'WEBHOOK'] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

/** One message to one address. */
export interface Outgoing {
  /** UUID of the delivery: the idempotency key, the same at every try. */
  readonly id: string;
  /** Phone, openid, userid or e-mail address; null where the channel itself is the address. */
  readonly to: string | null;
  readonly title: string;
  readonly text: string;
  readonly url: string | null;
  /** What fills an approved template, by the name the template gives it. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The vendor's approved template; left out: the one in the channel's settings. */
  readonly template?: string | null;
  /** When it was written, epoch milliseconds: the same at every try. */
  readonly at: number;
  /** An earlier try ended `unknown`. */
  readonly repeated: boolean;
}

/** Whose fault a refusal is: the address, the words, or the account at the vendor (settings, money, permission). */
export type Fault = 'address' | 'message' | 'account';

/** What became of one try. */
export type SendOutcome =
  /** The vendor took it; a receipt may follow. */
  | { readonly outcome: 'accepted'; readonly providerId: string | null }
  /** Not sent, and never will be as it is. */
  | { readonly outcome: 'refused'; readonly code: string; readonly detail: string; readonly fault: Fault }
  /** Not sent: too often. */
  | { readonly outcome: 'limited'; readonly code: string; readonly retryAfterMs: number }
  /** Not sent, and may be tried again. */
  | { readonly outcome: 'temporary'; readonly code: string; readonly detail: string; readonly retryAfterMs: number | null }
  /** The request may have arrived and the reply was lost or unreadable: sent, or not. */
  | { readonly outcome: 'unknown'; readonly code: string; readonly detail: string };

/** What a vendor tells later of a message it took. Unproved until it matches an id that we were given or gave. */
export interface Receipt {
  readonly providerId: string | null;
  readonly outgoingId: string | null;
  readonly state: 'delivered' | 'failed';
  readonly code: string;
  readonly detail: string;
  readonly at: number | null;
}

/** A vendor's call at our address, as it came. */
export interface ReceiptRequest {
  readonly method: string;
  /** Path of the address that was called; its last part may be the secret of a vendor that signs nothing. */
  readonly path?: string;
  readonly headers: IncomingHttpHeaders;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
}

/** Receipts, and what to answer once they are stored; or why the call is not believed: answer 403 and store nothing. */
export type ReceiptReading =
  | { readonly receipts: readonly Receipt[]; readonly reply: { readonly status: number; readonly contentType: string; readonly body: string } }
  | { readonly refused: string };

/** One account at one vendor. */
export interface ChannelAdapter {
  readonly kind: ChannelKind;
  /** Receipts come; otherwise `accepted` is the last word. */
  readonly receipts: boolean;
  /** The vendor knows a repeated id again, so that a repeat does not arrive twice. */
  readonly deduplicates: boolean;
  /** For how long it does; null: for ever, or never. */
  readonly deduplicatesForMs: number | null;
  /** Messages a minute that the vendor takes of this account; null: more than we send. */
  readonly perMinute: number | null;
  send(message: Outgoing): Promise<SendOutcome>;
  readReceipts?(request: ReceiptRequest): ReceiptReading;
  /** Asks the vendor what became of a message sent at `sentAt`; null: it knows nothing of it, yet. */
  settle?(message: Outgoing, sentAt: number): Promise<SendOutcome | Receipt | null>;
}

/** One setting of a channel, as a form asks for it and as it is checked. */
export interface SettingRule {
  readonly name: string;
  readonly required: boolean;
  /** Kept sealed, never shown again, cut out of everything an adapter says. */
  readonly secret?: boolean;
  /** The whole value must match. */
  readonly pattern: RegExp;
}

/** Checked values of a channel's settings, by name. */
export type Settings = Readonly<Record<string, string>>;

/** What an adapter is given of the world. */
export interface Io {
  readonly outside: Outside;
  readonly now: () => number;
  readonly tokens: TokenStore;
  /** Another origin for the vendor's API: a stand-in, or a proxy of the company's own. */
  readonly baseUrl?: string;
}

/** A kind of channel: what it must be told, and how to open it. */
export interface ChannelType {
  readonly settings: readonly SettingRule[];
  open(settings: Settings, io: Io): ChannelAdapter;
}
