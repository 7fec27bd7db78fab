import { useState } from 'react';
import type { DisposalApproved, Disposals } from '../../api/schema';
import type { PageProps } from '../../app/pages';
import { SESSION_TAG, useApi } from '../../app/query';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { Section } from '../../components/Section';
import { useText } from '../../i18n';
import { Frame } from '../committee/Frame';
import { Ended } from '../personal-data/Ended';
import { Cases } from './Cases';
import { Certificate } from './Certificate';
import { DisposalList } from './DisposalList';
import { DueForm } from './DueForm';

/** Which cases have been kept long enough, and what becomes of them. */
export function KeepingPage({ query }: PageProps) {
  const { t } = useText();
  const reading = useApi('disposals', {}, { tags: ['personal-data', 'docket', SESSION_TAG] });
  const shown = query.get('certificate');
  const list = reading.data?.lists.find(({ disposal }) => disposal === shown);
  if (list?.carried_out) return <Certificate list={list} at={list.carried_out} />;
  return (
    <Frame tab="keeping" title={t('keeping-title')} lead={t('keeping-lead')}>
      <Loaded reading={reading}>{(data) => <Body disposals={data} />}</Loaded>
    </Frame>
  );
}

function Body({ disposals }: { disposals: Disposals }) {
  const { t } = useText();
  const { due, to_look_at: toLookAt, lists } = disposals;
  const [last, setLast] = useState<DisposalApproved | null>(null);
  return (
    <>
      {last?.carried_out && <Ended end="disposed" ended={last} />}
      {disposals.not_complete && <p>{t('keeping-not-complete')}</p>}
      {due.length === 0 ? (
        <EmptyState title={t('keeping-due-none')}>
          <p>{t('keeping-due-none-text')}</p>
        </EmptyState>
      ) : (
        <Section title={t('keeping-due')} count={due.length}>
          <DueForm due={due} actions={disposals.actions} />
        </Section>
      )}
      {toLookAt.length > 0 && (
        <Section title={t('keeping-look')} count={toLookAt.length}>
          <p>{t('keeping-look-text')}</p>
          <Cases cases={toLookAt.map((one) => ({ case: one }))} />
        </Section>
      )}
      {lists.length > 0 && (
        <Section title={t('keeping-lists')} count={lists.length}>
          {lists.map((list) => (
            <DisposalList key={list.disposal} list={list} onApproved={setLast} />
          ))}
        </Section>
      )}
    </>
  );
}
