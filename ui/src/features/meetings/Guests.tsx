import { useState } from 'react';
import type { MeetingPage } from '../../api/schema';
import { useFieldError } from '../../app/form';
import { langOf } from '../../app/languages';
import { useAct } from '../../app/query';
import { ActionButton } from '../../components/ActionButton';
import { actionIn, isOffered } from '../../components/actions';
import { Card } from '../../components/Card';
import { Checkbox } from '../../components/Checkbox';
import { CheckDialog } from '../../components/CheckDialog';
import { ErrorSummary } from '../../components/ErrorSummary';
import { Tag } from '../../components/Tag';
import { TextField } from '../../components/TextField';
import { useText } from '../../i18n';
import styles from './meetings.module.css';
import { staysOf, useStayWords } from './stays';

/** Who is there and not on the roster: name, why, and when. They do not vote. */
export function Guests({ page }: { page: MeetingPage }) {
  const { t } = useText();
  const record = useAct('record_guest');
  const stayWords = useStayWords();
  const [adding, setAdding] = useState(false);
  const admit = actionIn(page.actions, 'admit_guest');
  const offered = isOffered(admit) && admit.allowed;
  if (page.guests.length === 0 && !offered) return null;
  return (
    <Card title={t('room-guests')}>
      <ErrorSummary errors={record.errors} />
      <ul className={styles.room}>
        {page.guests.map((guest) => {
          const about = [guest.purpose, stayWords(staysOf(guest.log))].filter(Boolean).join(' · ');
          return (
            <li key={guest.id}>
              {offered ? (
                <Checkbox
                  name={`guest-${guest.id}`}
                  checked={guest.present}
                  note={about}
                  onChange={(present) =>
                    void record.act({ meeting: page.line.id, guest: guest.id, present })
                  }
                >
                  {guest.name}
                </Checkbox>
              ) : (
                <span>
                  {guest.name} <small lang={langOf(guest.purpose)}>{about}</small>
                </span>
              )}
              {!offered && <Tag>{t(guest.present ? 'room-no-vote' : 'room-left-guest')}</Tag>}
            </li>
          );
        })}
      </ul>
      {isOffered(admit) && admit.allowed && (
        <ActionButton action={admit} onPress={() => setAdding(true)}>
          {t('room-guest-add')}
        </ActionButton>
      )}
      {adding && <AdmitGuest meeting={page.line.id} onClose={() => setAdding(false)} />}
    </Card>
  );
}

function AdmitGuest({ meeting, onClose }: { meeting: string; onClose: () => void }) {
  const { t } = useText();
  const [name, setName] = useState('');
  const [purpose, setPurpose] = useState('');
  const admit = useAct('admit_guest');
  const errorAt = useFieldError(admit);
  return (
    <CheckDialog
      open
      onClose={onClose}
      title={t('room-guest-add')}
      act={t('room-guest-act')}
      pending={admit.pending}
      errors={admit.errors}
      onAct={() => {
        void admit.act({ meeting, name, purpose }).then((outcome) => {
          if (outcome.ok) onClose();
        });
      }}
    >
      <TextField
        name="name"
        label={t('room-guest-name')}
        value={name}
        onChange={setName}
        error={errorAt('name')}
      />
      <TextField
        name="purpose"
        label={t('room-guest-purpose')}
        description={t('room-guest-purpose-note')}
        value={purpose}
        onChange={setPurpose}
        error={errorAt('purpose')}
      />
    </CheckDialog>
  );
}
