import type { DataRequestLine } from '../../api/schema';
import { langOf } from '../../app/languages';
import { SESSION_TAG, useApi } from '../../app/query';
import { href } from '../../app/routes';
import { actionIn, isOffered } from '../../components/actions';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { Section } from '../../components/Section';
import { Table } from '../../components/Table';
import { Tag } from '../../components/Tag';
import { useText } from '../../i18n';
import { Frame } from '../committee/Frame';
import { LogForm } from './LogForm';

function Standing({ line }: { line: DataRequestLine }) {
  const words = useText();
  const { end } = line;
  if (!end) return <Tag tone="due">{words.t('data-waits')}</Tag>;
  return (
    <>
      <Tag>{words.word('data-request-end', end)}</Tag>{' '}
      {line.release_proposed && end === 'restricted' && (
        <Tag tone="due">{words.t('data-release-waits')}</Tag>
      )}
    </>
  );
}

/** What people ask about their own data, and how it ended. */
export function RequestsPage() {
  const words = useText();
  const { t } = words;
  const reading = useApi('data_requests', {}, { tags: ['personal-data', SESSION_TAG] });
  return (
    <Frame tab="personal-data" title={t('data-title')} lead={t('data-lead')}>
      <Loaded reading={reading}>
        {({ requests, actions }) => {
          const log = actionIn(actions, 'log_data_request');
          const logs = isOffered(log);
          return (
            <>
              {requests.length === 0 ? (
                <EmptyState title={t('data-none')}>
                  <p>{t(logs ? 'data-none-text' : 'data-none-text-chair')}</p>
                </EmptyState>
              ) : (
                <Section title={t('data-requests')} count={requests.length}>
                  <Table
                    caption={t('data-requests')}
                    hideCaption
                    stack
                    rows={requests}
                    keyOf={(line) => line.request}
                    columns={[
                      {
                        key: 'name',
                        label: t('data-log-name'),
                        head: true,
                        cell: (line) => (
                          <a
                            href={href('data-request', { id: line.request })}
                            lang={langOf(line.name)}
                          >
                            {line.name}
                          </a>
                        ),
                      },
                      {
                        key: 'received',
                        label: t('data-log-received'),
                        cell: (line) => words.formatDate(line.received),
                      },
                      {
                        key: 'standing',
                        label: t('data-standing'),
                        cell: (line) => <Standing line={line} />,
                      },
                    ]}
                  />
                </Section>
              )}
              {logs && (
                <Section title={t('data-log')}>
                  <LogForm action={log} />
                </Section>
              )}
            </>
          );
        }}
      </Loaded>
    </Frame>
  );
}
