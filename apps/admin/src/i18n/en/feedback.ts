import type { feedback as zh } from '../zh-cn/feedback.ts';

export const feedback: typeof zh = {
  title: 'Reactions (%{n})', none: 'Nobody has said anything yet.', noneHint: 'Whoever hears what residents say of it writes it down here.', more: 'Show more', page: 'By QR code', anonymous: 'No name given', received: 'Written down by %{by}', answered: 'Answer', became: 'Became a complaint', door: 'Reactions · %{n} unanswered',
  register: 'Register a complaint', about: 'Said of “%{title}”', forward: 'Link a complaint', forwardLead: 'Where a complaint was registered of it: its number.', complaintNumber: 'Complaint number', unknown: 'There is no complaint of that number.', forwarded: 'Linked to the complaint',
};
