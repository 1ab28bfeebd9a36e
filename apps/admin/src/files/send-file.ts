import { RequestError } from '@huiyin/client';
import { currentLanguage } from '../providers/language.ts';
import { sessionExpired } from '../providers/session.ts';

/** What the server made of a file; `id` is what a command names as attachment. */
export interface Uploaded { id: string; kind: 'PHOTO' | 'SCAN' | 'VOICE_NOTE' | 'DOCUMENT'; name: string; bytes: number }
/** A transfer under way: its end, and how to break it off. */
export interface Transfer { done: Promise<Uploaded>; cancel: () => void }
export type SendFile = (file: File, onProgress: (sent: number) => void) => Transfer;

/** Sends a file as it is. By XMLHttpRequest, since `fetch` does not tell how much has gone out. */
export const sendFile: SendFile = (file, onProgress) => {
  const request = new XMLHttpRequest();
  const done = new Promise<Uploaded>((resolve, reject) => {
    request.open('POST', `/files?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('accept-language', currentLanguage());
    request.setRequestHeader('x-huiyin-csrf', '1');
    request.upload.addEventListener('progress', (event) => onProgress(event.loaded));
    request.addEventListener('error', () => reject(new RequestError('No answer', { code: 'NETWORK' })));
    request.addEventListener('abort', () => reject(new RequestError('Cancelled', { code: 'CANCELLED' })));
    request.addEventListener('load', () => {
      const body = bodyOf(request.responseText);
      if (request.status === 201) return resolve(body as Uploaded);
      if (request.status === 401) sessionExpired();
      reject(new RequestError(body.message ?? request.statusText, { code: body.code ?? `HTTP_${request.status}`, status: request.status }));
    });
    request.send(file);
  });
  return { done, cancel: () => request.abort() };
};

function bodyOf(text: string): { message?: string; code?: string } {
  try { return JSON.parse(text) as object; } catch { return {}; }
}
