import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Edge, Language } from './context.ts';
import { hashToken } from './modules/session/commands.ts';
import { credentialOf } from './modules/screen/principal.ts';
import type { Services } from './services.ts';

/** Name and attributes of the console's cookie; over https it is bound to the host. */
function sessionCookie(publicUrl: string | null): { readonly name: string; readonly secure: boolean } {
  const secure = publicUrl?.startsWith('https:') ?? false;
  return { name: secure ? '__Host-huiyin' : 'huiyin', secure };
}

/** The token of the `Authorization` header. */
export const bearerOf = (request: FastifyRequest): string | undefined => /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];

/** What the edge knows of the caller: language, session, address; and how to set the cookie. */
export function edgeOf(services: Services, request: FastifyRequest, reply: FastifyReply | null): Edge {
  const { name, secure } = sessionCookie(services.env.publicUrl);
  const bearer = bearerOf(request);
  const fromCookie = bearer === undefined && sameOrigin(services, request) ? request.cookies?.[name] : undefined;
  return {
    language: languageOf(request.headers['accept-language']),
    // A screen's token comes as a bearer alone: no cookie makes a wall of somebody's browser.
    ...(bearer === undefined ? { sessionHash: credentialOf(fromCookie, hashToken).sessionHash } : credentialOf(bearer, hashToken)),
    unattended: request.headers['x-huiyin-unattended'] === '1',
    address: request.ip,
    ...(reply === null ? {} : { setSessionCookie: (value: string | null, expiresAt: number) => {
      void reply.setCookie(name, value ?? '', { path: '/', httpOnly: true, sameSite: 'lax', secure, expires: new Date(value === null ? 0 : expiresAt) });
    } }),
  };
}

/** A cookie counts only for a page of ours: the browser says where a request comes from. */
export function sameOrigin(services: Services, request: FastifyRequest): boolean {
  const { origin } = request.headers;
  if (origin === undefined) return true;
  if (origin === services.env.publicUrl) return true;
  return origin === `${request.protocol}://${request.headers.host}`;
}

/** A change that a cookie would carry must come from a page of ours, or with a header that another site cannot send unasked. */
export function comesFromUs(services: Services, request: FastifyRequest): boolean {
  const { authorization, origin } = request.headers;
  return /^bearer /i.test(authorization ?? '') || request.headers['x-huiyin-csrf'] === '1' || (origin !== undefined && sameOrigin(services, request));
}

/** The language asked for: Chinese unless English stands first. */
export const languageOf = (header: string | undefined): Language => (/^\s*en\b/i.test(header ?? '') ? 'en' : 'zh-CN');
