import { useState } from 'react';
import type { DataEnded, DataRequestDecision, DataRequestPage } from '../../api/schema';
import { langOf } from '../../app/languages';
import type { PageProps } from '../../app/pages';
import { SESSION_TAG, useApi } from '../../app/query';
import { href } from '../../app/routes';
import { actionIn, isOffered } from '../../components/actions';
import { Loaded } from '../../components/Loaded';
import { PageHeader } from '../../components/PageHeader';
import { Quote } from '../../components/Quote';
import { Section } from '../../components/Section';
import { SummaryList } from '../../components/SummaryList';
import { useText } from '../../i18n';
import { DecideForm } from './DecideForm';
import { Ended, type WhatEnded } from './Ended';
import { Found } from './Found';
import { Release } from './Release';

/** One request: what it asks, what the record has, and how it ends. */
export function RequestPage({ params }: PageProps) {
  const { t } = useText();
  const id = params.id ?? '';
  const reading = useApi('data_request', { request: id }, { tags: ['personal-data', SESSION_TAG] });
  const name = reading.data?.name;
  return (
    <>
      <PageHeader
        title={name ? t('data-of', { name }) : t('data-title')}
        over={<a href={href('personal-data')}>{t('data-title')}</a>}
      />
      <Loaded reading={reading}>{(data) => <Body key={id} request={data} />}</Loaded>
    </>
  );
}

function Body({ request }: { request: DataRequestPage }) {
  const words = useText();
  const { t } = words;
  const { decided } = request;
  const decide = actionIn(request.actions, 'decide_data_request');
  const [last, setLast] = useState<{ end: WhatEnded; ended: DataEnded } | null>(null);
  return (
    <>
      {last && last.end === decided?.end && <Ended {...last} />}
      <Section title={t('data-asked')}>
        <Quote lang={langOf(request.text)}>{request.text}</Quote>
        <SummaryList
          items={[
            {
              key: 'received',
              label: t('data-log-received'),
              value: words.formatDate(request.received),
            },
            {
              key: 'logged',
              label: t('data-logged'),
              value: t('data-by-at', {
                name: request.logged_by.name,
                when: words.formatDateTime(request.logged_at),
              }),
            },
          ]}
        />
      </Section>
      {decided ? (
        <>
          <Decided decided={decided} />
          {(decided.end === 'restricted' || decided.end === 'released') && (
            <Release request={request} onEnded={(ended) => setLast({ end: 'released', ended })} />
          )}
        </>
      ) : isOffered(decide) ? (
        <DecideForm
          request={request}
          action={decide}
          onEnded={(end, ended) => setLast({ end, ended })}
        />
      ) : (
        <>
          <p>{t('data-chair-decides')}</p>
          <Found found={request.found} chosen={null} />
        </>
      )}
    </>
  );
}

function Decided({ decided }: { decided: DataRequestDecision }) {
  const words = useText();
  const { t } = words;
  return (
    <Section title={t('data-decided')}>
      <SummaryList
        items={[
          {
            key: 'end',
            label: t('data-decided-how'),
            value: words.word('data-request-end', decided.end),
          },
          { key: 'ground', label: t('data-ground'), value: decided.ground },
          {
            key: 'reason',
            label: t('data-reason'),
            value: <Quote lang={langOf(decided.reason)}>{decided.reason}</Quote>,
          },
          {
            key: 'by',
            label: t('data-decided-by'),
            value: t('data-by-at', {
              name: decided.by.name,
              when: words.formatDateTime(decided.at),
            }),
          },
          ...(decided.end === 'refused'
            ? []
            : [
                {
                  key: 'places',
                  label: t('data-places'),
                  value: words.formatNumber(decided.places),
                },
              ]),
          ...(decided.end === 'erased'
            ? [
                {
                  key: 'files',
                  label: t('data-files-destroyed'),
                  value: words.formatNumber(decided.files),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}
