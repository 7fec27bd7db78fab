import { useState } from 'react';
import type { SamplePerson, Status } from '../../api/schema';
import { useFieldError } from '../../app/form';
import { useAct } from '../../app/query';
import { Button } from '../../components/Button';
import { ButtonRow } from '../../components/ButtonRow';
import { ErrorSummary } from '../../components/ErrorSummary';
import { Notice } from '../../components/Notice';
import { PageHeader } from '../../components/PageHeader';
import { Section } from '../../components/Section';
import { TextField } from '../../components/TextField';
import { useText } from '../../i18n';
import { useNameOf } from './names';
import { SampleButton } from './SampleButton';
import { SamplePeople } from './SamplePeople';
import type { View } from './SignedOut';

/** Name and passphrase; with a sample, its people to choose from. */
export function SignInPage({
  view: { place, card },
  status,
  onGo,
  onBack,
}: {
  view: Extract<View, { page: 'sign-in' }>;
  status: Status;
  onGo: (view: View) => void;
  onBack: () => void;
}) {
  const { t } = useText();
  const nameOf = useNameOf();
  const signIn = useAct('sign_in');
  const errorAt = useFieldError(signIn);
  const [name, setName] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const enter = (as: { name: string; passphrase: string }) => void signIn.act({ place, ...as });
  const onPerson = (person: SamplePerson) => {
    setName(person.name);
    setPassphrase(person.passphrase);
    enter({ name: person.name, passphrase: person.passphrase });
  };
  const form = (
    <form
      aria-label={t('signin-title')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        enter({ name, passphrase });
      }}
    >
      <ErrorSummary errors={signIn.errors} />
      <TextField
        name="name"
        label={t('signin-name')}
        description={t('signin-name-note')}
        error={errorAt('name')}
        value={name}
        onChange={setName}
        autoComplete="username"
      />
      <TextField
        name="passphrase"
        type="password"
        label={t('signin-passphrase')}
        error={errorAt('passphrase')}
        value={passphrase}
        onChange={setPassphrase}
        autoComplete="current-password"
      />
      <ButtonRow>
        <Button type="submit" tone="primary" pending={signIn.pending}>
          {t('signin-act')}
        </Button>
        <Button onPress={() => onGo({ page: 'code', place, by: 'code' })}>{t('welcome-code-act')}</Button>
      </ButtonRow>
    </form>
  );
  const other =
    place === 'sample' ? (
      <Button onPress={onBack}>
        {status.own
          ? t('signin-to-own', { name: nameOf(status.own.names) })
          : t('welcome-back')}
      </Button>
    ) : (
      !card.sample && (
        <SampleButton onOpened={(opened) => onGo({ page: 'sign-in', place: 'sample', card: opened })} />
      )
    );
  if (card.sample) {
    return (
      <>
        <PageHeader title={nameOf(card.names)} />
        <Notice tone="due" title={t('committee-sample')}>
          <p>{t('sample-lead')}</p>
        </Notice>
        <SamplePeople people={card.people} pending={signIn.pending} onChoose={onPerson} />
        <Section title={t('signin-title')}>{form}</Section>
        {other}
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={t('signin-title')}
        {...(card.sealed ? { lead: t('signin-sealed') } : { over: nameOf(card.names) })}
      />
      {form}
      <p>{t('signin-forgotten')}</p>
      <Section title={t('signin-other')}>
        <ButtonRow>
          <Button onPress={() => onGo({ page: 'code', place, by: 'sheet' })}>
            {t('signin-sheet')}
          </Button>
          {other}
        </ButtonRow>
      </Section>
    </>
  );
}
