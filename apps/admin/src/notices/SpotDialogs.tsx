import { useRef, useState } from 'react';
import TextField from '@mui/material/TextField';
import { COPY_CONDITIONS, NOTICE_LIMITS } from '@huiyin/domain';
import { useTranslate } from 'ra-core';
import { ChoiceField } from '../controls/ChoiceField.tsx';
import { FormDialog } from '../controls/FormDialog.tsx';
import { ToggleField } from '../controls/ToggleField.tsx';
import type { Obstacle } from '../controls/useSubmission.ts';
import { FilesField } from '../files/FilesField.tsx';
import { UploadTray } from '../files/upload-tray.ts';
import type { NoticeAction } from './commands.ts';
import { HouseholdsField, type Household } from './HouseholdsField.tsx';
import type { OfNotice } from './JudgeDialog.tsx';
import { useNoticeCommand } from './useNoticeCommand.ts';
import { useNoticeWords } from './useNoticeWords.ts';

/** A form of the page on the spot; `about`: key of the place, round or channel. */
export interface SpotAsk { readonly action: NoticeAction; readonly about: string }
interface SpotDialogProps extends OfNotice { ask: SpotAsk }
const FIELDS = ['note', 'attachments', 'condition', 'renewed', 'missed'] as const;

export function SpotDialog(props: SpotDialogProps) {
  switch (props.ask.action) {
    case 'noticeRecordPlacement': case 'noticeTakeDown': case 'noticeRecordChannel': return <ProofDialog {...props} />;
    case 'noticeRecordCheck': return <CheckDialog {...props} />;
    case 'noticeRecordDoors': return <RoundDialog {...props} />;
    default: return null;
  }
}

/** Photos that are sent while the form is open; its ids, or that one did not arrive. */
function useProof() {
  const t = useTranslate();
  const tray = useRef(new UploadTray()).current;
  const proven = async (made: () => Record<string, unknown>): Promise<Record<string, unknown> | Obstacle> =>
    ((await tray.settled()) ? { ...made(), attachmentIds: tray.ids } : { message: t('file.field.unfinished'), path: ['attachments'] });
  const without = (): readonly string[] => (tray.items.length === 0 ? ['attachments'] : []);
  return { tray, proven, without };
}

const noteOf = (note: string): string | null => (note.trim() === '' ? null : note.trim());

function NoteField({ note, error, onChange }: { note: string; error: string | undefined; onChange: (note: string) => void }) {
  const t = useTranslate();
  return <TextField name="note" label={`${t('notices.field.note')}${t('app.mark.aside', { text: t('app.field.optional') })}`} multiline maxRows={4} value={note} onChange={(event) => onChange(event.target.value)} error={Boolean(error)} helperText={error} fullWidth slotProps={{ htmlInput: { maxLength: NOTICE_LIMITS.note } }} />;
}

/** That it hangs, that it is gone, or that it stands on a channel: a photo shows it. */
function ProofDialog({ notice, ask: { action, about }, onClose }: SpotDialogProps) {
  const t = useTranslate();
  const words = useNoticeWords();
  const { tray, proven, without } = useProof();
  const [note, setNote] = useState('');
  const place = notice.places.find(({ key }) => key === about);
  const channel = notice.channels.find(({ key }) => key === about);
  const ended = channel?.state === 'PUBLISHED';
  const made = (): Record<string, unknown> => (channel ? { noticeId: notice.id, channel: about, ended } : { noticeId: notice.id, place: about, note: noteOf(note) });
  const submission = useNoticeCommand(action, { fields: FIELDS, missing: without, input: () => proven(made), onClose });
  const { errors, clear } = submission;
  const word = channel ? (ended ? 'takenOff' : 'putUp') : action === 'noticeTakeDown' ? 'down' : 'posted';
  return (
    <FormDialog title={channel ? words.channel(channel) : place ? words.place(place) : ''} subtitle={notice.title} lead={t(`notices.spot.lead.${word}`)} submit={t(`notices.spot.submit.${word}`)} submission={submission} onClose={onClose}>
      <FilesField name="attachments" label={`${t('notices.field.photo')} *`} tray={tray} error={errors['attachments']} onChange={() => clear('attachments')} />
      {!channel && <NoteField note={note} error={errors['note']} onChange={(next) => { setNote(next); clear('note'); }} />}
    </FormDialog>
  );
}

/** Found torn or gone: how, with a photo, and whether a new one hangs there now. */
function CheckDialog({ notice, ask: { about }, onClose }: SpotDialogProps) {
  const t = useTranslate();
  const words = useNoticeWords();
  const { tray, proven, without } = useProof();
  const [condition, setCondition] = useState('DAMAGED');
  const [renewed, setRenewed] = useState(false);
  const [note, setNote] = useState('');
  const place = notice.places.find(({ key }) => key === about);
  const faulty = condition !== 'INTACT';
  const submission = useNoticeCommand('noticeRecordCheck', { fields: FIELDS, missing: () => (faulty ? without() : []), input: () => proven(() => ({ noticeId: notice.id, place: about, condition, renewed: faulty && renewed, note: noteOf(note) })), onClose });
  const { errors, clear } = submission;
  return (
    <FormDialog title={place ? words.place(place) : ''} subtitle={notice.title} lead={t('notices.spot.lead.torn')} submit={t('notices.spot.submit.torn')} submission={submission} onClose={onClose}>
      <ChoiceField name="condition" label={t('notices.field.condition')} columns={3} choices={COPY_CONDITIONS.map((value) => ({ value, label: t(`notices.condition.${value}`) }))} value={condition} onChange={(next) => { setCondition(next); clear('condition', 'attachments'); }} error={errors['condition']} />
      {faulty && <ToggleField name="renewed" label={t('notices.field.renewed')} hint={t('notices.fieldHint.renewed')} value={renewed} onChange={setRenewed} error={errors['renewed']} />}
      {faulty && <FilesField name="attachments" label={`${t('notices.field.photo')} *`} tray={tray} error={errors['attachments']} onChange={() => clear('attachments')} />}
      <NoteField note={note} error={errors['note']} onChange={(next) => { setNote(next); clear('note'); }} />
    </FormDialog>
  );
}

/** The households of a building have theirs; who was not reached is named, so that somebody goes again. */
function RoundDialog({ notice, ask: { about }, onClose }: SpotDialogProps) {
  const t = useTranslate();
  const words = useNoticeWords();
  const { tray, proven } = useProof();
  const [missed, setMissed] = useState<readonly Household[]>([]);
  const [note, setNote] = useState('');
  const round = notice.doors.find(({ key }) => key === about);
  const submission = useNoticeCommand('noticeRecordDoors', { fields: [...FIELDS, 'missedUnitIds'], input: () => proven(() => ({ noticeId: notice.id, door: about, missedUnitIds: missed.map(({ id }) => id), note: noteOf(note) })), onClose });
  const { errors, clear } = submission;
  return (
    <FormDialog title={round ? words.building(round.building) : ''} subtitle={round && t('notices.spot.households', { n: round.households })} lead={t('notices.spot.lead.delivered')} submit={t('notices.spot.submit.delivered')} submission={submission} onClose={onClose}>
      {round && <HouseholdsField building={round.building} value={missed} onChange={(next) => { setMissed(next); clear('missed', 'missedUnitIds'); }} error={errors['missedUnitIds'] ?? errors['missed']} />}
      <FilesField name="attachments" label={t('notices.field.photo')} tray={tray} error={errors['attachments']} onChange={() => clear('attachments')} />
      <NoteField note={note} error={errors['note']} onChange={(next) => { setNote(next); clear('note'); }} />
    </FormDialog>
  );
}
