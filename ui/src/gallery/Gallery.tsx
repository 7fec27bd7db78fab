import { useState } from 'react';
import { useDraft } from '../app/use-draft';
import { ActionButton } from '../components/ActionButton';
import { Button } from '../components/Button';
import { ButtonRow } from '../components/ButtonRow';
import { Card } from '../components/Card';
import { Checkbox } from '../components/Checkbox';
import { CheckboxGroup } from '../components/CheckboxGroup';
import { ComboBox } from '../components/ComboBox';
import { DateField } from '../components/DateField';
import { Dialog } from '../components/Dialog';
import { EmptyState } from '../components/EmptyState';
import { ErrorSummary } from '../components/ErrorSummary';
import { FileDrop } from '../components/FileDrop';
import { IdentityBar } from '../components/IdentityBar';
import { LongList } from '../components/LongList';
import { LookSettings } from '../components/LookSettings';
import { MenuButton } from '../components/MenuButton';
import { Notice } from '../components/Notice';
import { NumberField } from '../components/NumberField';
import { ProgressBar } from '../components/ProgressBar';
import { Quote } from '../components/Quote';
import { Rows } from '../components/Rows';
import { Section } from '../components/Section';
import { Select } from '../components/Select';
import { StatusLine } from '../components/StatusLine';
import { Steps } from '../components/Steps';
import { SummaryList } from '../components/SummaryList';
import { Table } from '../components/Table';
import { Tabs } from '../components/Tabs';
import { Tag } from '../components/Tag';
import { Tally } from '../components/Tally';
import { TextArea } from '../components/TextArea';
import { TextField } from '../components/TextField';
import { Timeline } from '../components/Timeline';
import { TwoColumns } from '../components/TwoColumns';
import { When } from '../components/When';
import { Why } from '../components/Why';
import { useText } from '../i18n';

const noop = () => {};
const readText = (saved: unknown) => (typeof saved === 'string' ? saved : '');
const many = Array.from({ length: 5000 }, (_, i) => ({ id: String(i), title: `2026-${i + 1}` }));

const daysAway = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export function Gallery() {
  const { language } = useText();
  const say = (en: string, zh: string) => (language === 'en' ? en : zh);
  const [open, setOpen] = useState(false);
  const [errors, setErrors] = useState(false);
  const [date, setDate] = useState<string | null>('2026-11-26');
  const [number, setNumber] = useState<number | null>(30);
  const [choice, setChoice] = useState<'full' | 'simple' | null>(null);
  const [ticked, setTicked] = useState<('law' | 'lay')[]>(['law']);
  const [sure, setSure] = useState(true);
  const [vote, setVote] = useState<string | null>('for');
  const draft = useDraft('gallery', '', readText);
  const pathways = [
    { value: 'full', label: say('Full review', '一般程序'), note: say('The whole committee meets', '全体会议审查') },
    { value: 'simple', label: say('Simplified review', '简易程序') },
  ] as const;
  const title = say('Triage of counselling requests at four universities', '四所高校心理咨询预约的自动分诊');
  return (
    <>
      <IdentityBar
        over={say('2026-014 · accepted 10 November', '2026-014 · 11月10日受理')}
        title={title}
        facts={[
          { key: 's', value: <Tag tone="accent">{say('In deliberation', '审议中')}</Tag> },
          { key: 'r', value: say('High risk: health data, young people', '高风险：健康数据、青少年') },
          { key: 'c', value: say('Day 12 of 30, answer due 10 December', '第 12 日，共 30 日，12月10日前答复') },
        ]}
      />
      <Tabs
        label={say('Parts of the case', '审查事项各部分')}
        current="overview"
        tabs={[
          { key: 'overview', href: '#/case/1/overview', label: say('Overview', '概览') },
          { key: 'documents', href: '#/case/1/documents', label: say('Documents', '材料'), count: 4 },
          { key: 'deliberation', href: '#/case/1/deliberation', label: say('Deliberation', '审议'), count: 7 },
          { key: 'history', href: '#/case/1/history', label: say('History', '历史') },
        ]}
      />
      <TwoColumns
        label={say('What is next', '下一步')}
        beside={
          <>
            <Card title={say('Next: the vote on Thursday', '下一步：周四表决')}>
              <p>{say('The motion is ready.', '表决事项已备妥。')}</p>
              <ActionButton
                action={{
                  allowed: false,
                  refusal: {
                    code: 'gallery_law',
                    args: {},
                    rule: { profile: 'cn-st-ethics-2023', article: '14' },
                  },
                }}
              >
                {say('Open the vote', '开始表决')}
              </ActionButton>
            </Card>
            <Card title={say('Lately', '近况')}>
              <Timeline
                items={[
                  { key: '1', at: '2026-11-22T01:40:00Z', who: 'Chen', title: say('Position changed', '改变意见') },
                  { key: '2', at: '2026-11-18', title: say('One member recused', '一名委员回避') },
                ]}
              />
            </Card>
          </>
        }
      >
        <Section title={say('What is asked', '申请内容')}>
          <Quote>
            {say(
              'A model reads free-text requests and proposes who is seen first. A counsellor confirms every proposal.',
              '模型阅读预约文字，提出先后次序建议；每项建议均由咨询师确认。“不因系统而拒绝任何人”。',
            )}
          </Quote>
        </Section>
        <Section title={say('Key issues', '关键问题')} count={2}>
          <SummaryList
            items={[
              { key: '1', label: say('Who is left out', '谁被遗漏'), value: say('Requests in dialect were 4 % of the test set.', '方言预约占测试集的 4%。'), act: <a href="#/docket">{say('Change', '更改')}</a> },
              { key: '2', label: say('Consent', '知情同意'), value: say('Students are told after submitting.', '学生在提交之后才被告知。') },
            ]}
          />
        </Section>
      </TwoColumns>
      <Section title={say('Overdue', '逾期')} count={3}>
        <Rows
          rows={[
            { key: '1', number: '2026-009', title: say('Face recognition at school gates', '校门人脸识别'), href: '#/case/9/overview', need: say('The report is missing. Remind again.', '报告尚未提交，请再次提醒。'), when: <When date={daysAway(-9)} /> },
            { key: '2', number: '2026-014', title, href: '#/case/14/overview', need: say('Ready for the vote.', '可以表决。'), when: <When date={daysAway(4)} /> },
            { key: '3', title: say('Minutes of 12 November', '11月12日会议记录'), href: '#/meeting/1', when: <When date={daysAway(30)} /> },
          ]}
        />
      </Section>
      <Section title={say('The vote', '表决')}>
        <Quote motion>
          {say(
            'To give the opinion that the pilot may proceed for six months, on the three conditions read out.',
            '提请表决：同意试点在满足所宣读的三项条件下进行六个月。',
          )}
        </Quote>
        <Why tone="met">{say('Quorum is met. 6 of 9 members are present and may vote; 5 are needed.', '符合到会人数要求：应到 9 人，到会且有表决权 6 人，不少于 5 人。')}</Why>
        <Tally
          items={[
            { key: 'v', count: 5, label: say('have voted', '已投票') },
            { key: 's', count: 1, label: say('still to vote', '未投票') },
            { key: 'r', count: 1, label: say('recused', '回避') },
            { key: 'a', count: 2, label: say('absent', '缺席') },
          ]}
        />
        <ButtonRow>
        {(['for', 'against', 'abstain'] as const).map((ballot) => (
            <Button key={ballot} tone="ballot" pressed={vote === ballot} onPress={() => setVote(ballot)}>
              {ballot === 'for' ? say('For', '赞成') : ballot === 'against' ? say('Against', '反对') : say('Abstain', '弃权')}
            </Button>
        ))}
        </ButtonRow>
      </Section>
      <Section title={say('Acts', '操作')}>
        <ButtonRow>
        <Button tone="primary" onPress={() => setErrors(true)}>{say('Record the decision', '记录审查决定')}</Button>
        <Button onPress={() => setOpen(true)}>{say('Withdraw', '撤回')}</Button>
        <Button tone="danger">{say('Revoke', '撤销')}</Button>
        <Button pending>{say('At work', '处理中')}</Button>
        <MenuButton label={say('More', '更多')} entries={[{ id: 'a', label: say('Remind', '提醒'), run: noop }, { id: 'b', label: say('Suspend', '中止'), refused: say('The chair does this.', '由主任委员办理。'), run: noop }]} />
        </ButtonRow>
        <Dialog open={open} onClose={() => setOpen(false)} title={say('Withdraw the paper?', '撤回材料？')} acts={<><Button tone="danger" onPress={() => setOpen(false)}>{say('Withdraw', '撤回')}</Button><Button onPress={() => setOpen(false)}>{say('Keep', '保留')}</Button></>}>
          <p>{say('It stays in the history.', '历史记录中仍会保留。')}</p>
        </Dialog>
      </Section>
      <Section title={say('A form', '表单')}>
        <ErrorSummary errors={errors ? [{ kind: 'invalid', field: 'title', code: 'gallery', args: {} }, { kind: 'conflict', what: 'case' }] : []} />
        <Steps label={say('Progress', '进度')} current="check" steps={[{ key: 'log', label: say('Logged', '已登记') }, { key: 'check', label: say('Completeness', '形式审查') }, { key: 'accept', label: say('Acceptance', '受理') }]} />
        <TextField name="title" label={say('Title', '名称')} description={say('As the applicant writes it', '以申请人所写为准')} error={errors ? say('Write a title.', '请填写名称。') : undefined} value={draft.value} onChange={draft.setValue} />
        <TextArea name="text" label={say('What is asked', '申请内容')} optional value={draft.value} onChange={draft.setValue} reading />
        <StatusLine>{draft.status}</StatusLine>
        <NumberField name="days" label={say('Days', '天数')} value={number} onChange={setNumber} min={0} />
        <DateField name="due" label={say('Due', '期限')} value={date} onChange={setDate} />
        <Select name="pathway" label={say('Pathway', '程序')} choices={pathways} value={choice} onChange={setChoice} />
        <ComboBox name="who" label={say('Organisation', '单位')} choices={pathways} value={choice} onChange={setChoice} />
        <LookSettings />
        <CheckboxGroup name="capacities" label={say('Capacities', '委员类别')} choices={[{ value: 'law', label: say('Law', '法律') }, { value: 'lay', label: say('Lay', '社会人士') }]} value={ticked} onChange={setTicked} />
        <Checkbox name="sure" checked={sure} onChange={setSure}>{say('I have read all of it', '我已阅读全部材料')}</Checkbox>
        <FileDrop label={say('Documents of this submission', '本次来件的材料')} onStored={noop} />
      </Section>
      <Section title={say('Notices', '提示')}>
        <Notice title={say('Trial', '试行')}>{say('This is a limited trial.', '本事项为有限试用。')}</Notice>
        <Notice tone="met">{say('The record is whole.', '记录完整。')}</Notice>
        <Notice tone="due">{say('Two days are left.', '还剩两天。')}</Notice>
        <Notice tone="over">{say('This list is not complete: you are recused.', '本表不完整：您已回避部分事项。')}</Notice>
        <ProgressBar label={say('Importing', '正在导入')} value={1200} total={2133} />
        <ProgressBar label={say('Checking', '正在核对')} value={0} total={null} />
      </Section>
      <Section title={say('Tables', '表格')}>
        <Table caption={say('Decisions', '审查决定')} keyOf={(row) => row.number} sorting={{ key: 'number', descending: false }} onSort={noop} rows={[{ number: '2026-001', days: 22 }, { number: '2026-002', days: 9 }]} columns={[{ key: 'number', label: say('Number', '编号'), head: true, sortable: true, cell: (row) => row.number }, { key: 'outcome', label: say('Outcome', '结论'), cell: () => <Tag tone="met">{say('May proceed', '同意')}</Tag> }, { key: 'days', label: say('Days', '用时（天）'), align: 'end', sortable: true, cell: (row) => row.days }]} />
        <LongList label={say('All cases', '全部事项')} rows={many} textOf={(row) => row.title} onOpen={noop}>{(row) => row.title}</LongList>
      </Section>
      <Section title={say('Nothing yet', '暂无内容')}>
        <EmptyState title={say('No meeting is called', '尚未召集会议')}>
          <p>{say('Call one to put cases on its agenda.', '召集会议后即可安排议题。')}</p>
          <Button tone="primary">{say('Call a meeting', '召集会议')}</Button>
        </EmptyState>
      </Section>
    </>
  );
}

