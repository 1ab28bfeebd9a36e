import AddIcon from '@mui/icons-material/AddRounded';
import RemoveIcon from '@mui/icons-material/DeleteOutlineRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { COMMAND_POSTS, DEPARTMENT_KINDS, INCIDENT_KINDS, INCIDENT_LEVELS, ROLES } from '@huiyin/domain';
import { useTranslate } from 'ra-core';
import { ToggleField } from '../controls/ToggleField.tsx';
import { useWords } from '../i18n/useWords.ts';
import { Card } from '../look/Card.tsx';
import type { Editing } from './editing.ts';
import { PickField } from './PickField.tsx';
import { withoutPost, withPost, type Draft } from './playbook-draft.ts';
import { usePlaybookWords } from './usePlaybookWords.ts';
import { WordsField } from './WordsField.tsx';

/** What the playbook is called and for, and what an incident raised with it is. */
export function HeadEditor({ editing: { draft, set, fault } }: { editing: Editing }) {
  const t = useTranslate();
  const { department } = usePlaybookWords();
  const put = (change: Partial<Draft>): void => set({ ...draft, ...change });
  return (
    <Card title={t('playbook.edit.head')} aside={<Box component="code" sx={{ color: 'text.secondary' }}>{draft.key}</Box>}>
      <Box sx={{ display: 'grid', gap: 2 }}>
        <WordsField name="title" label={t('playbook.edit.titleField')} value={draft.title} fault={fault} onChange={(title) => put({ title })} />
        <WordsField name="purpose" label={t('playbook.edit.purpose')} value={draft.purpose} fault={fault} long onChange={(purpose) => put({ purpose })} />
        <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(3, minmax(0, 1fr))' } }}>
          <PickField name="incidentKind" label={t('playbook.edit.kind')} value={draft.incidentKind} choices={INCIDENT_KINDS.map((kind) => ({ id: kind, name: t(`playbook.kind.${kind}`) }))} onChange={(kind) => put({ incidentKind: kind as Draft['incidentKind'] })} />
          <PickField name="level" label={t('playbook.edit.level')} value={String(draft.level)} choices={INCIDENT_LEVELS.map((level) => ({ id: String(level), name: t(level === 1 ? 'playbook.gravest' : 'playbook.level', { n: level }) }))} onChange={(level) => put({ level: Number(level) as Draft['level'] })} />
          <PickField name="department" label={t('playbook.edit.department')} value={draft.department} choices={DEPARTMENT_KINDS.map((kind) => ({ id: kind, name: department(kind) }))} onChange={(kind) => put({ department: kind as Draft['department'] })} />
        </Box>
        <ToggleField name="pictures" label={t('playbook.edit.pictures')} value={draft.pictures} onChange={(pictures) => put({ pictures })} />
      </Box>
    </Card>
  );
}

/** The posts of the command post, who takes each by day, and what for. */
export function PostsEditor({ editing: { draft, set, fault } }: { editing: Editing }) {
  const t = useTranslate();
  const words = useWords();
  const { post: postWord } = usePlaybookWords();
  const free = COMMAND_POSTS.filter((post) => !draft.posts.some((one) => one.post === post));
  const add = (): void => set({ ...draft, posts: [...draft.posts, { post: free[0]!, role: 'CENTRE_MANAGER', duty: { zh: '', en: '' } }] });
  return (
    <Card title={t('playbook.posts')}>
      <Box sx={{ display: 'grid', gap: 2 }}>
        {draft.posts.map((one, index) => (
          <Box key={one.post} sx={{ display: 'grid', gap: 1.5, borderLeft: 3, borderColor: 'divider', pl: 1.5 }}>
            <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) auto' }}>
              <PickField name={`posts.${index}.post`} label={t('playbook.posts')} value={one.post} choices={[one.post, ...free].map((post) => ({ id: post, name: postWord(post) }))} onChange={(post) => set(withPost(draft, index, { post: post as typeof one.post }))} />
              <PickField name={`posts.${index}.role`} label={t('playbook.edit.role')} value={one.role} choices={ROLES.filter((role) => role !== 'OWNERS_COMMITTEE').map((role) => ({ id: role, name: words('role', role) }))} onChange={(role) => set(withPost(draft, index, { role: role as typeof one.role }))} />
              <IconButton aria-label={t('app.mark.named', { name: postWord(one.post), text: t('playbook.edit.removePost') })} onClick={() => set(withoutPost(draft, index))}><RemoveIcon /></IconButton>
            </Box>
            <WordsField name={`posts.${index}.duty`} label={t('playbook.edit.duty')} value={one.duty} fault={fault} long onChange={(duty) => set(withPost(draft, index, { duty }))} />
          </Box>
        ))}
        {free.length > 0 && <Button startIcon={<AddIcon />} onClick={add} sx={{ justifySelf: 'start' }}>{t('playbook.edit.addPost')}</Button>}
      </Box>
    </Card>
  );
}
