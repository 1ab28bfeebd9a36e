import { createClient } from '@huiyin/client';
import { isAttended } from './attendance.ts';
import { currentLanguage } from './language.ts';
import { sessionExpired } from './session.ts';

/** The one connection of the console; the http-only cookie says who it is. */
export const client = createClient({ url: '/graphql', language: currentLanguage, attended: isAttended, onUnauthenticated: sessionExpired });
