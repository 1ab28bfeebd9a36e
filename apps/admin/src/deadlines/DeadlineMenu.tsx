import { useState } from 'react';
import MoreIcon from '@mui/icons-material/MoreHorizRounded';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useTranslate } from 'ra-core';
import type { DeadlineDetailsFragment } from '../gql/graphql.ts';
import { useWords } from '../i18n/useWords.ts';
import { WorkDialog } from '../works/WorkDialog.tsx';
import { useDeadlineChanged } from './useDeadlineChanged.ts';

export type DeadlineAction = 'deadlineAcknowledge' | 'deadlinePause' | 'deadlineResume' | 'deadlineReset';
type Actionable = Pick<DeadlineDetailsFragment, 'id' | 'rule' | 'allowedActions'>;

export const mayDo = ({ allowedActions }: Pick<Actionable, 'allowedActions'>, action: DeadlineAction): boolean => allowedActions.some((one) => one.action === action && one.allowed);
const OFFERED: readonly DeadlineAction[] = ['deadlineAcknowledge', 'deadlinePause', 'deadlineResume', 'deadlineReset'];

/** What may be done to a deadline itself, behind one button; nothing when there is nothing. */
export function DeadlineMenu({ deadline, title }: { deadline: Actionable; title?: string | undefined }) {
  const t = useTranslate();
  const words = useWords();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [asked, setAsked] = useState<DeadlineAction | null>(null);
  const actions = OFFERED.filter((action) => mayDo(deadline, action));
  const name = `${words('rule', deadline.rule)} ${deadline.rule}`;
  return (
    <>
      {actions.length > 0 && <IconButton data-deadline-menu aria-haspopup="menu" aria-label={t('app.mark.named', { name: t('deadline.menu'), text: name })} onClick={(event) => setAnchor(event.currentTarget)} sx={{ width: 44, height: 44, my: -1 }}><MoreIcon /></IconButton>}
      <Menu anchorEl={anchor} open={Boolean(anchor)} onClose={() => setAnchor(null)}>
        {actions.map((action) => <MenuItem key={action} data-action={action} onClick={() => { setAnchor(null); setAsked(action); }} sx={{ minHeight: 48 }}>{t(`works.action.${action}`)}</MenuItem>)}
      </Menu>
      {asked && <DeadlineDialog deadline={deadline} action={asked} title={title} onClose={() => setAsked(null)} />}
    </>
  );
}

/** The form of one command on a deadline. */
function DeadlineDialog({ deadline, action, title, onClose, onDone }: { deadline: Actionable; action: DeadlineAction; title?: string | undefined; onClose: () => void; onDone?: (() => void) | undefined }) {
  const words = useWords();
  const changed = useDeadlineChanged();
  const name = `${words('rule', deadline.rule)} ${deadline.rule}`;
  return <WorkDialog ask={{ action, title: title ? `${name} ${title}` : name, sent: { deadlineId: deadline.id } }} onClose={onClose} onDone={() => { changed(); onDone?.(); }} />;
}

/** Taking note 知悉 as a button: it ends the telling upwards, so a small card asks first. */
export function TakeNote({ deadline, title, onDone }: { deadline: Actionable; title?: string | undefined; onDone?: () => void }) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  if (!mayDo(deadline, 'deadlineAcknowledge')) return null;
  return (
    <>
      <Button variant="outlined" data-action="deadlineAcknowledge" onClick={() => setOpen(true)} sx={{ minHeight: 44 }}>{t('works.action.deadlineAcknowledge')}</Button>
      {open && <DeadlineDialog deadline={deadline} action="deadlineAcknowledge" title={title} onClose={() => setOpen(false)} onDone={onDone} />}
    </>
  );
}
