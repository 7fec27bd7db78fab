import { useState } from 'react';
import type { ApiError } from '../../api/error';
import type { Action, DataEnded, DataRequestPage } from '../../api/schema';
import {
  notChosen,
  savedChoice,
  savedFields,
  savedList,
  savedText,
  useFieldError,
  useMissing,
  usePatch,
} from '../../app/form';
import { langOf } from '../../app/languages';
import { useAct } from '../../app/query';
import { useDraft } from '../../app/use-draft';
import { ActionButton } from '../../components/ActionButton';
import { DraftForm } from '../../components/DraftForm';
import { ErrorSummary } from '../../components/ErrorSummary';
import { PassphraseDialog } from '../../components/PassphraseDialog';
import { RadioGroup } from '../../components/RadioGroup';
import { Section } from '../../components/Section';
import { SummaryList } from '../../components/SummaryList';
import { TextArea } from '../../components/TextArea';
import { TextField } from '../../components/TextField';
import { Written } from '../../components/Written';
import { useText } from '../../i18n';
import { chosenOf, ENDS, type Chosen, type End } from './choice';
import { Found, nameOfFile, nameOfPlace } from './Found';
import styles from './personal-data.module.css';

interface Decision {
  end: End | null;
  subjects: string[];
  files: string[];
  ground: string;
  reason: string;
}

const EMPTY: Decision = { end: null, subjects: [], files: [], ground: '', reason: '' };

const readText = (entry: unknown) => (typeof entry === 'string' ? entry : null);

function read(saved: unknown): Decision {
  const fields = savedFields(saved);
  return {
    end: savedChoice(fields.end, ENDS),
    subjects: savedList(fields.subjects, readText),
    files: savedList(fields.files, readText),
    ground: savedText(fields.ground),
    reason: savedText(fields.reason),
  };
}

const NOTHING_CHOSEN: ApiError = { kind: 'refused', code: 'nothing-chosen', args: {} };

/** Erases, restricts or refuses; what is erased never comes back, so all of it is said before. */
export function DecideForm({
  request,
  action,
  onEnded,
}: {
  request: DataRequestPage;
  action: Action;
  onEnded: (end: End, ended: DataEnded) => void;
}) {
  const words = useText();
  const { t } = words;
  const draft = useDraft(`data-request:${request.request}`, EMPTY, read);
  const { value } = draft;
  const patch = usePatch(value, draft.setValue);
  const missing = useMissing();
  const [checking, setChecking] = useState(false);
  const { end } = value;
  const chosen =
    end === 'erased' || end === 'restricted'
      ? chosenOf(request.found, end, value, ({ subjects, files }) =>
          patch({ subjects: [...subjects], files: [...files] }),
        )
      : null;
  const check = () => {
    const lacking = [
      ...(end ? [] : [notChosen('end')]),
      ...(chosen?.places.length === 0 ? [NOTHING_CHOSEN] : []),
      ...(value.ground.trim() ? [] : ['ground']),
      ...(value.reason.trim() ? [] : ['reason']),
    ];
    setChecking(!missing.lacks(lacking));
  };
  return (
    <>
      <DraftForm
        draft={draft}
        label={t('data-decide')}
        onSubmit={() => {
          if (action.allowed) check();
        }}
      >
        <ErrorSummary errors={missing.errors} />
        <Section title={t('data-decide')}>
          <RadioGroup
            name="end"
            label={t('data-decide-end')}
            choices={ENDS.map((one) => ({
              value: one,
              label: t(`data-decide-${one}`),
              note: t(`data-decide-${one}-note`),
            }))}
            error={end ? undefined : missing.errorAt('end')}
            value={end}
            onChange={(next) => patch({ end: next })}
          />
        </Section>
        <Found found={request.found} chosen={chosen} />
        <Section title={t('data-decide-why')}>
          <TextField
            name="ground"
            label={t('data-ground')}
            description={t('data-ground-note')}
            error={value.ground.trim() ? undefined : missing.errorAt('ground')}
            value={value.ground}
            onChange={(ground) => patch({ ground })}
          />
          <TextArea
            name="reason"
            label={t('data-reason')}
            description={t('data-reason-note')}
            error={value.reason.trim() ? undefined : missing.errorAt('reason')}
            lang={langOf(value.reason)}
            value={value.reason}
            onChange={(reason) => patch({ reason })}
          />
          <ActionButton action={action} type="submit" tone="primary">
            {t('check-before')}
          </ActionButton>
        </Section>
      </DraftForm>
      {checking && end && (
        <CheckEnd
          request={request}
          end={end}
          chosen={chosen}
          ground={value.ground}
          reason={value.reason}
          onClose={() => setChecking(false)}
          onEnded={async (ended) => {
            await draft.discard();
            onEnded(end, ended);
          }}
        />
      )}
    </>
  );
}

function CheckEnd({
  request,
  end,
  chosen,
  ground,
  reason,
  onClose,
  onEnded,
}: {
  request: DataRequestPage;
  end: End;
  chosen: Chosen | null;
  ground: string;
  reason: string;
  onClose: () => void;
  onEnded: (ended: DataEnded) => Promise<void>;
}) {
  const words = useText();
  const { t } = words;
  const decide = useAct('decide_data_request');
  const errorAt = useFieldError(decide);
  const { places = [], files = [] } = chosen ?? {};
  const counts = { places: places.length, files: files.length };
  const list = (names: readonly string[]) => (
    <ul className={styles.facts}>
      {names.map((name) => (
        <li key={name}>
          <Written>{name}</Written>
        </li>
      ))}
    </ul>
  );
  return (
    <PassphraseDialog
      title={t(`data-check-${end}`)}
      act={
        end === 'erased'
          ? t('data-act-erased', counts)
          : end === 'restricted'
            ? t('data-act-restricted', { places: counts.places })
            : t('data-act-refused')
      }
      danger={end === 'erased'}
      pending={decide.pending}
      notices={<ErrorSummary errors={decide.errors} />}
      error={errorAt('passphrase')}
      onAct={async (passphrase) => {
        const outcome = await decide.act({
          request: request.request,
          end,
          subjects: places.map(({ subject }) => subject),
          files: files.map(({ digest }) => digest),
          ground,
          reason,
          passphrase,
        });
        if (outcome.ok) await onEnded(outcome.value);
        return outcome;
      }}
      onClose={onClose}
    >
      <p>{t(`data-check-${end}-text`)}</p>
      <SummaryList
        items={[
          { key: 'name', label: t('data-log-name'), value: <Written>{request.name}</Written> },
          ...(places.length > 0
            ? [
                {
                  key: 'places',
                  label: t('data-places'),
                  value: list(places.map((place) => nameOfPlace(place, words))),
                },
              ]
            : []),
          ...(files.length > 0
            ? [
                {
                  key: 'files',
                  label: t('data-files-chosen'),
                  value: list(files.map((file) => nameOfFile(file, words))),
                },
              ]
            : []),
          { key: 'ground', label: t('data-ground'), value: <Written>{ground}</Written> },
          { key: 'reason', label: t('data-reason'), value: <Written>{reason}</Written> },
        ]}
      />
    </PassphraseDialog>
  );
}
