import type { ToneName } from '../look/palette.ts';

/** How the shifts of a role look on the roster; the words beside it say it too. */
const ROLES: Readonly<Record<string, ToneName>> = { CUSTOMER_ASSISTANT: 'jade', DUTY_PERSON: 'violet', RESPONSIBLE_STAFF: 'amber', SECURITY_GUARD: 'blue', CONTROL_ROOM: 'blue', SAFETY_OFFICER: 'red', CENTRE_MANAGER: 'green', COMPANY_DUTY_PERSON: 'green' };
export const toneOfRole = (role: string): ToneName => ROLES[role] ?? 'neutral';
