export { subscribeToChanges, type Change, type ChangesOptions } from './changes.ts';
export { createClient, type Client, type ClientOptions } from './client.ts';
export type { TypedDocument, VariablesOf } from './document.ts';
export type { ResponseTiming } from './http-transport.ts';
export { RequestError, type TransportCode } from './request-error.ts';
export { isPayload, isUserError, unwrap, UserErrorException, type UserErrorFacts, type UserErrorOf } from './user-error.ts';
export type { ConnectionState, SubscriptionSink } from './web-socket-transport.ts';
