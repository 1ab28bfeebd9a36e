import { useEffect, useRef, useState } from 'react';
import type { TypedDocument } from '@huiyin/client';
import { useSubmission } from '../controls/useSubmission.ts';
import { give } from '../paperwork/give.ts';
import { client } from '../providers/client.ts';
import type { CommandDocument, Refusal } from '../providers/command.ts';
import { isWhole, missingIn, newDraft, SETUP_FIELDS, typedCode, type ScreenDraft } from './draft.ts';
import { screenApproveDocument, screenDeclineDocument, screenPairingDocument } from './screens.graphql.ts';
import { useReloadScreens } from './useScreens.ts';

/** The screen that a code belongs to, as the console sees it before it approves. */
export interface Asking { readonly code: string; readonly startedAt: string; readonly expiresAt: string; readonly address: string }
export interface Paired { readonly id: string; readonly name: string }

async function lookUp(communityId: string, code: string): Promise<Asking | Refusal> {
  const { result } = await client.request(screenPairingDocument as unknown as TypedDocument<{ result: Asking | Refusal }, { communityId: string; code: string }>, { communityId, code });
  return result;
}

/** A screen on its way to being paired: its code, what it is to show, and it is. `given`: the code of a QR. */
export function usePairing(communityId: string, given: string) {
  const reload = useReloadScreens();
  const key = useRef(crypto.randomUUID());
  const [code, setCode] = useState(() => typedCode(given));
  const [asking, setAsking] = useState<Asking | null>(null);
  const [draft, setDraft] = useState<ScreenDraft>(() => newDraft(communityId));
  const [paired, setPaired] = useState<Paired | null>(null);
  const [declined, setDeclined] = useState(false);

  const search = useSubmission({
    fields: ['code'], missing: () => (isWhole(code) ? [] : ['code']),
    send: async () => {
      const found = await lookUp(communityId, code);
      if ('message' in found) return found;
      setDeclined(false);
      setAsking(found);
      return null;
    },
  });
  const approval = useSubmission({
    fields: SETUP_FIELDS, missing: () => missingIn(draft),
    send: async () => {
      const answer = await give(screenApproveDocument as unknown as CommandDocument, { ...draft, name: draft.name.trim(), code, communityId, idempotencyKey: key.current });
      if (answer.refusal) return answer.refusal;
      setPaired(answer.result['screen'] as Paired);
      reload();
      return null;
    },
  });
  async function decline(): Promise<Refusal | null> {
    const { refusal } = await give(screenDeclineDocument as unknown as CommandDocument, { code, communityId });
    if (refusal) return refusal;
    setDeclined(true);
    restart();
    return null;
  }
  function restart(): void {
    key.current = crypto.randomUUID();
    setCode('');
    setAsking(null);
    setPaired(null);
    setDraft(newDraft(communityId));
    approval.clear();
    search.clear();
  }
  const once = useRef(false);
  useEffect(() => {
    // Who came by the QR has nothing to type.
    if (once.current || !isWhole(code)) return;
    once.current = true;
    search.submit();
  }, [code, search]);
  return { code, setCode: (text: string) => { once.current = true; setCode(typedCode(text)); search.clear('code'); }, search, asking, draft, change: (part: Partial<ScreenDraft>) => { setDraft((now) => ({ ...now, ...part })); approval.clear(...Object.keys(part)); }, approval, decline, declined, restart, paired };
}
