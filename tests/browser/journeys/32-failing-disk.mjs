import assert from 'node:assert/strict';
import { PEOPLE } from '../kit/arrange.mjs';
import { mayFail, whileDiskFails } from '../kit/failing-disk.mjs';
import { journey } from '../kit/journey.mjs';
import { Docket } from '../pages/docket.mjs';
import { Meeting, Meetings } from '../pages/meeting.mjs';
import { NewSubmission } from '../pages/submission.mjs';

const TITLE = 'Reading aid for tax letters 税务信函阅读助手';
const SUMMARY = 'It explains letters of the tax office in plain words. 用通俗语言解释税务信函。';
const MEETING = 'A meeting on a bad disk 磁盘故障时召集的会议';

export default journey('failing disk', 'sample', async ({ enter, step, words, host }) => {
  if (!(await mayFail(host.child.pid))) {
    await step('not tried: strace is not there, or may not look into another program', async () => {});
    return;
  }
  const secretary = await enter(PEOPLE.secretary);
  const onDisk = (fault, work) => whileDiskFails(host.child.pid, fault, work);

  await step('a disk that is full refuses, keeps every word, and takes it once there is room', async () => {
    await secretary.goTo('docket');
    await new Docket(secretary).fresh.click();
    const form = new NewSubmission(secretary);
    await form.interest('none').click();
    await form.proceed.click();
    await form.titleField.fill(TITLE);
    await form.summary.fill(SUMMARY);
    await form.applicant.fill('Mei Tan');
    await secretary.see(form.saved);
    await form.check.click();
    await secretary.see(form.checking);
    await onDisk({ call: 'pwrite64', error: 'ENOSPC', when: '1+' }, async () => {
      await form.act.click();
      await secretary.seeText(words.t('refusal-disk-refused'));
    });
    await secretary.look('new submission, the disk is full');
    assert.ok((await secretary.page.content()).includes(SUMMARY), 'the text is gone');
    await form.act.click();
    await secretary.see(form.logged);
    await secretary.goTo('docket');
    await secretary.see(new Docket(secretary).case(TITLE));
    assert.equal(await new Docket(secretary).case(TITLE).count(), 1);
  });

  await step('what the disk does not confirm is found out about, and said', async () => {
    const meetings = new Meetings(secretary);
    await secretary.goTo('meetings');
    await meetings.call.click();
    await meetings.titleField.fill(MEETING);
    await meetings.writeDay(words.t('meeting-date'), secretary.session.today);
    await meetings.place.fill('Room 302');
    await onDisk({ call: 'fdatasync', error: 'EIO', when: '1' }, async () => {
      await meetings.call.click();
      await secretary.seeText(words.t('error-unknown-recorded'));
    });
    await secretary.look('call a meeting, the disk did not confirm it');
    const { meetings: all } = await secretary.call('meetings');
    assert.equal(all.filter(({ title }) => title === MEETING).length, 1);
    await secretary.goTo('meetings');
    await secretary.seeText(MEETING);
  });

  await step('afterwards everything goes on', async () => {
    const { meetings: all } = await secretary.call('meetings');
    const { id } = all.find(({ title }) => title === MEETING);
    await secretary.goTo(`meeting/${id}`);
    await secretary.see(new Meeting(secretary).heading(MEETING));
  });
});
