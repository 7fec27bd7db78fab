import { useState } from 'react';
import type { CommitteePage, OneTimeCode as Code, PersonId } from '../../api/schema';
import type { PageProps } from '../../app/pages';
import { SESSION_TAG, useApi } from '../../app/query';
import { navigate } from '../../app/router';
import { href } from '../../app/routes';
import { Loaded } from '../../components/Loaded';
import { PageHeader } from '../../components/PageHeader';
import { useText } from '../../i18n';
import { AppointForm } from './AppointForm';
import { OneTimeCode } from './OneTimeCode';

function Body({ committee, person }: { committee: CommitteePage; person: PersonId | null }) {
  const { t } = useText();
  const [done, setDone] = useState<{ name: string; code: Code } | null>(null);
  const known = committee.people.find(({ id }) => id === person) ?? null;
  const leave = () => navigate(href('committee'));
  return (
    <>
      <PageHeader
        title={known ? t('appoint-again-title', { name: known.name }) : t('appoint-title')}
        over={<a href={href('committee')}>{t('committee-title')}</a>}
        lead={t('appoint-lead')}
      />
      <AppointForm
        key={known?.id ?? 'new'}
        committee={committee}
        known={known}
        onDone={(name, code) => {
          // A further term brings no code: they have their passphrase.
          if (code.code) setDone({ name, code });
          else leave();
        }}
        onBack={leave}
      />
      {done && <OneTimeCode name={done.name} code={done.code} onDone={leave} />}
    </>
  );
}

/** Appoints a person, or gives somebody on the roster another term. */
export function AppointPage({ query }: PageProps) {
  const committee = useApi('committee', {}, { tags: ['committee', SESSION_TAG] });
  return (
    <Loaded reading={committee}>
      {(data) => <Body committee={data} person={query.get('person')} />}
    </Loaded>
  );
}
