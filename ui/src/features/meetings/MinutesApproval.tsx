import { useState } from 'react';
import type { MinutesPage } from '../../api/schema';
import { langOf } from '../../app/languages';
import { useFieldError } from '../../app/form';
import { SESSION_TAG, useAct, useApi } from '../../app/query';
import { href } from '../../app/routes';
import { useTextDraft } from '../../app/use-draft';
import { ActionButton } from '../../components/ActionButton';
import { actionIn, isOffered } from '../../components/actions';
import { ButtonRow } from '../../components/ButtonRow';
import { CheckDialog } from '../../components/CheckDialog';
import { DateField } from '../../components/DateField';
import { DraftForm } from '../../components/DraftForm';
import { ErrorSummary } from '../../components/ErrorSummary';
import { PassphraseDialog } from '../../components/PassphraseDialog';
import { Quote } from '../../components/Quote';
import { Section } from '../../components/Section';
import { Signed } from '../../components/Signed';
import { SummaryList } from '../../components/SummaryList';
import { Tag } from '../../components/Tag';
import { TextArea } from '../../components/TextArea';
import { Written } from '../../components/Written';
import { useText } from '../../i18n';
import { Button } from '../../components/Button';

/** From the draft to approval: put to the attendees, agreed, approved at the next meeting. */
export function MinutesApproval({ page }: { page: MinutesPage }) {
  const words = useText();
  const { t } = words;
  const { approval } = page;
  const agree = useAct('agree_minutes');
  const put = actionIn(page.actions, 'put_minutes');
  const agreeing = actionIn(page.actions, 'agree_minutes');
  const agreed = page.agreements.filter(({ at }) => at !== null);
  return (
    <Section title={t('minutes-course')}>
      {approval && (
        <p>
          {t('minutes-approved', {
            time: words.formatDateTime(approval.at),
            names: words.formatList(approval.by.map(({ name }) => name)),
          })}
          {words.gap}
          <a href={href('meeting', { id: approval.meeting })} lang={langOf(approval.title)}>
            {approval.title}
          </a>
        </p>
      )}
      {page.stage === 'draft' && <p>{t('minutes-draft-text')}</p>}
      {page.stage === 'correction' && <p>{t('minutes-correction-lead')}</p>}
      {page.stage !== 'draft' && agreed.length > 0 && (
        <ul>
          {agreed.map(({ person, at, current }) => (
            <li key={person.id}>
              {t('minutes-agreed', { name: person.name, time: words.formatDateTime(at ?? '') })}{' '}
              {!current && <Tag tone="due">{t('minutes-agreed-before')}</Tag>}
            </li>
          ))}
        </ul>
      )}
      {approval && <Signatures page={page} />}
      <ErrorSummary errors={agree.errors} />
      {page.stage !== 'approved' && (
        <ButtonRow>
          {agreeing?.allowed && (
            <ActionButton
              action={agreeing}
              tone="primary"
              pending={agree.pending}
              onPress={() => void agree.act({ meeting: page.meeting.id })}
            >
              {t('minutes-agree')}
            </ActionButton>
          )}
          {isOffered(put) && <Put page={page} />}
        </ButtonRow>
      )}
    </Section>
  );
}

/** Who signed the approved minutes, and signing them. */
function Signatures({ page }: { page: MinutesPage }) {
  const words = useText();
  const { t } = words;
  const session = useApi('session', {}, { tags: [SESSION_TAG] });
  const sign = useAct('sign_minutes');
  const errorAt = useFieldError(sign);
  const [signing, setSigning] = useState(false);
  const action = actionIn(page.actions, 'sign_minutes');
  return (
    <>
      <h3>{t('minutes-signatures')}</h3>
      {page.signatures.length === 0 && <p>{t('minutes-unsigned')}</p>}
      {page.signatures.map((signature) => (
        <Signed key={signature.at} signature={signature} />
      ))}
      {action?.allowed && (
        <ButtonRow>
          <ActionButton action={action} tone="primary" onPress={() => setSigning(true)}>
            {t('minutes-sign')}
          </ActionButton>
        </ButtonRow>
      )}
      {signing && (
        <PassphraseDialog
          title={t('minutes-sign-title')}
          act={t('minutes-sign-act', { number: page.number ?? '' })}
          pending={sign.pending}
          notices={<ErrorSummary errors={sign.errors} />}
          error={errorAt('passphrase')}
          onAct={(passphrase) => sign.act({ meeting: page.meeting.id, passphrase })}
          onClose={() => {
            setSigning(false);
            sign.clear();
          }}
        >
          <SummaryList
            items={[
              {
                key: 'minutes',
                label: t('minutes-sign-number'),
                value: <Written>{`${page.number ?? ''} ${page.meeting.title}`}</Written>,
              },
              { key: 'name', label: t('sign-name'), value: session.data?.name ?? '' },
              {
                key: 'time',
                label: t('sign-time'),
                value: t('sign-time-now', { day: words.formatDate(words.today()) }),
              },
              {
                key: 'meaning',
                label: t('sign-meaning'),
                value: words.word('signature', 'minutes-as-approved'),
              },
            ]}
          />
        </PassphraseDialog>
      )}
    </>
  );
}

function Put({ page }: { page: MinutesPage }) {
  const words = useText();
  const { t } = words;
  const put = useAct('put_minutes');
  const errorAt = useFieldError(put);
  const [asking, setAsking] = useState(false);
  const [until, setUntil] = useState<string | null>(page.until);
  const action = actionIn(page.actions, 'put_minutes');
  if (!action) return null;
  const close = () => {
    setAsking(false);
    put.clear();
  };
  const again = page.stage === 'correction';
  return (
    <>
      <ActionButton
        action={action}
        tone={again ? 'calm' : 'primary'}
        onPress={() => setAsking(true)}
      >
        {t(again ? 'minutes-put-again' : 'minutes-put')}
      </ActionButton>
      <CheckDialog
        open={asking}
        onClose={close}
        title={t('minutes-put-check')}
        act={t('minutes-put-act')}
        pending={put.pending}
        errors={put.errors}
        onAct={() =>
          void put
            .act({ meeting: page.meeting.id, until: until ?? words.today() })
            .then((outcome) => outcome.ok && close())
        }
      >
        <p>{t('minutes-put-text')}</p>
        <DateField
          name="until"
          label={t('minutes-put-until')}
          value={until ?? words.today()}
          onChange={setUntil}
          min={words.today()}
          error={errorAt('until')}
        />
      </CheckDialog>
    </>
  );
}

/** Remarks on approved minutes: what is locked is not changed, it is remarked on. */
export function MinutesRemarks({ page }: { page: MinutesPage }) {
  const words = useText();
  const { t } = words;
  const action = actionIn(page.actions, 'remark_minutes');
  const offered = page.stage === 'approved' && isOffered(action);
  if (page.remarks.length === 0 && !offered) return null;
  const item = (key: string | null) =>
    page.sections.find((section) => section.key === key)?.item?.position;
  return (
    <Section title={t('minutes-remarks')} count={page.remarks.length}>
      {page.remarks.map(({ section, text, written }) => {
        const position = item(section);
        return (
          <div key={`${written.at} ${text}`}>
            <p>
              <strong>
                {t('minutes-remark-by', {
                  name: written.by.name,
                  time: words.formatDateTime(written.at),
                })}
              </strong>{' '}
              {position !== undefined && t('minutes-remark-on', { position })}
            </p>
            <Quote lang={langOf(text)}>{text}</Quote>
          </div>
        );
      })}
      {offered && <Remark page={page} />}
    </Section>
  );
}

function Remark({ page }: { page: MinutesPage }) {
  const { t } = useText();
  const meeting = page.meeting.id;
  const draft = useTextDraft(`mr.${meeting}`);
  const remark = useAct('remark_minutes');
  const errorAt = useFieldError(remark);
  const send = async () => {
    await draft.flush();
    const outcome = await remark.act({ meeting, text: draft.value });
    if (outcome.ok) await draft.discard();
  };
  return (
    <DraftForm draft={draft} label={t('minutes-remark')} onSubmit={() => void send()}>
      <ErrorSummary errors={remark.errors} />
      <TextArea
        name="text"
        label={t('minutes-remark')}
        description={t('minutes-remark-note')}
        value={draft.value}
        onChange={draft.setValue}
        error={errorAt('text')}
      />
      <ButtonRow>
        <Button type="submit" pending={remark.pending}>
          {t('minutes-remark-act')}
        </Button>
      </ButtonRow>
    </DraftForm>
  );
}
