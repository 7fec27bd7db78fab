import type { DisposalPage } from '../../api/schema';
import { SESSION_TAG, useApi } from '../../app/query';
import { href } from '../../app/routes';
import { ButtonLink } from '../../components/ButtonLink';
import { PageHeader } from '../../components/PageHeader';
import { SummaryList } from '../../components/SummaryList';
import { useText } from '../../i18n';
import { FileButton } from '../case/FileButton';
import { Cases } from './Cases';

/** That a list was carried out, and the paper to be filed. */
export function Certificate({ list, at }: { list: DisposalPage; at: string }) {
  const words = useText();
  const { t } = words;
  const session = useApi('session', {}, { tags: [SESSION_TAG] });
  const file = list.certificates.find((one) => one.language === words.language)?.file ?? '';
  const { en, zh } = session.data?.committee ?? {};
  return (
    <>
      <PageHeader
        title={t('keeping-certificate')}
        over={[en, zh].filter(Boolean).join(' · ')}
        lead={t('keeping-certificate-lead')}
      >
        <FileButton file={file}>{t('keeping-certificate-pdf')}</FileButton>
        <ButtonLink href={href('keeping')}>{t('keeping-title')}</ButtonLink>
      </PageHeader>
      <SummaryList
        items={[
          { key: 'at', label: t('keeping-destroyed'), value: words.formatDateTime(at) },
          {
            key: 'cases',
            label: t('keeping-destroyed-cases'),
            value: <Cases cases={list.cases} destroyed />,
          },
          {
            key: 'files',
            label: t('data-files-destroyed'),
            value: words.formatNumber(list.files),
          },
          {
            key: 'listed',
            label: t('keeping-listed'),
            value: t('data-by-at', { name: list.by.name, when: words.formatDateTime(list.at) }),
          },
          ...list.approvals.map((one) => ({
            key: one.person,
            label: t('keeping-approved'),
            value: t('data-by-at', { name: one.name, when: words.formatDateTime(one.at) }),
          })),
          { key: 'stays', label: t('keeping-stay'), value: t('keeping-stays') },
        ]}
      />
    </>
  );
}
