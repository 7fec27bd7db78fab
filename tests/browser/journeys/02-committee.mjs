import assert from 'node:assert/strict';
import { journey } from '../kit/journey.mjs';
import { Appoint, Committee, OneTimeCode } from '../pages/committee.mjs';
import { Code, Locked, SetUp, SignIn, Welcome } from '../pages/front.mjs';
import { Shell } from '../pages/shell.mjs';

const PASSPHRASES = {
  'Ada Martin': 'four words apart enough',
  '王芳': '四个互不相干的词语',
  'Ben Okafor': 'river candle gravel moth',
};

export default journey('committee', 'nothing', async ({ enter, step, words }) => {
  const secretary = await enter();
  const member = await enter();
  const shell = new Shell(secretary);

  await step('a committee is set up after a look at what will be recorded', async () => {
    const setUp = new SetUp(secretary);
    await secretary.goTo();
    await new Welcome(secretary).setUp.click();
    await secretary.see(setUp.title);
    await secretary.look('set up');
    await setUp.nameEn.fill('Ethics Committee of the Bay');
    await setUp.nameZh.fill('湾区伦理委员会');
    await setUp.zone.fill('Shanghai');
    await secretary.page.getByRole('option', { name: /Shanghai|上海/ }).first().click();
    await setUp.profile(words.t('profile-shenzhen-ai-2022')).or(
      secretary.page.locator('label').filter({ hasText: words.t('profile-for-shenzhen-ai-2022') }),
    ).first().click();
    await setUp.secretary.fill('Ada Martin');
    await setUp.passphrase.fill(PASSPHRASES['Ada Martin']);
    await setUp.again.fill(PASSPHRASES['Ada Martin']);
    await setUp.chair.fill('王芳');
    await setUp.capacity('王芳', 'ethics').first().click();
    await setUp.check.click();
    await secretary.see(setUp.checking);
    await secretary.seeText('湾区伦理委员会');
    await secretary.look('set up, check');
    await setUp.act.click();
    await secretary.see(shell.desk);
    await secretary.look('desk at the start');
  });

  let code = '';
  await step('the secretary appoints a member and is shown a one-time code once', async () => {
    const committee = new Committee(secretary);
    await shell.to('committee').click();
    await secretary.see(committee.title);
    await secretary.look('committee');
    await committee.appoint.click();
    const appoint = new Appoint(secretary);
    await secretary.see(appoint.title);
    await secretary.look('appoint');
    await appoint.name.fill('Ben Okafor');
    await appoint.role('member').click();
    await appoint.capacity('legal').first().click();
    await appoint.until(`${new Date().getFullYear() + 3}-12-31`);
    await appoint.act.click();
    const shown = new OneTimeCode(secretary);
    await secretary.see(shown.title('Ben Okafor'));
    code = await shown.read();
    assert.match(code, /^\S{6,}/);
    await secretary.look('one-time code');
    await shown.done.click();
    await secretary.see(committee.row('Ben Okafor').getByText(words.t('roster-cannot-sign-in')));
  });

  await step('the chair, named at the start, is given a first code', async () => {
    const committee = new Committee(secretary);
    await committee.change('王芳', words.t('reset-first-act'));
    await committee.dialogButton(words.t('reset-first-act')).click();
    const shown = new OneTimeCode(secretary);
    await secretary.see(shown.title('王芳'));
    const chairs = await shown.read();
    await shown.done.click();
    const chair = await enter();
    await chair.goTo();
    await new SignIn(chair).withCode.click();
    await new Code(chair).enter('王芳', chairs, PASSPHRASES['王芳']);
    await chair.see(new Shell(chair).main);
    chair.name = '王芳';
  });

  await step('the member sets a passphrase from the code and is signed in', async () => {
    const signIn = new SignIn(member);
    await member.goTo();
    await member.see(signIn.title);
    await member.look('sign in');
    await signIn.withCode.click();
    const own = new Code(member);
    await member.see(own.title);
    await member.look('one-time code entered');
    await own.enter('Ben Okafor', code, PASSPHRASES['Ben Okafor']);
    await member.see(new Shell(member).main);
    await member.see(new Shell(member).desk);
  });

  await step('the code does not work a second time', async () => {
    const other = await enter();
    await other.goTo();
    await new SignIn(other).withCode.click();
    const again = new Code(other);
    await again.enter('Ben Okafor', code, 'somebody elses words');
    await other.see(again.alert);
    await other.look('one-time code refused');
  });

  await step('locking hides everything, and the passphrase opens it at the same page', async () => {
    const theirs = new Shell(member);
    const locked = new Locked(member);
    await theirs.to('committee').click();
    await member.see(new Committee(member).title);
    await theirs.lock.click();
    await member.see(locked.title);
    assert.ok(!(await member.page.content()).includes('湾区伦理委员会'), 'the page behind the lock is still there');
    await member.look('locked');
    await locked.passphrase.fill('not this one');
    await locked.act.click();
    await member.see(locked.alert);
    await locked.passphrase.fill(PASSPHRASES['Ben Okafor']);
    await locked.act.click();
    await member.see(new Committee(member).title);
  });

  await step('a reset ends the member’s session, and they are told of it', async () => {
    const committee = new Committee(secretary);
    await committee.change('Ben Okafor', words.t('reset-act'));
    await secretary.look('reset a passphrase');
    await committee.dialogButton(words.t('reset-act')).click();
    const shown = new OneTimeCode(secretary);
    await secretary.see(shown.title('Ben Okafor'));
    const fresh = await shown.read();
    await shown.done.click();
    const signIn = new SignIn(member);
    await member.see(signIn.title);
    await signIn.withCode.click();
    await new Code(member).enter('Ben Okafor', fresh, 'another four words here');
    const theirs = new Shell(member);
    await theirs.to('desk').click();
    await member.see(theirs.desk);
    await member.see(theirs.news.getByText('Ada Martin'));
    await theirs.to('committee').click();
    await member.see(new Committee(member).row('Ben Okafor').getByText('Ada Martin'));
  });

  await step('rules, standard texts and settings can be read', async () => {
    const committee = new Committee(secretary);
    await committee.part('rules').click();
    await secretary.see(secretary.page.getByText(words.t('rules-lead')));
    await secretary.look('rules');
    await committee.part('texts').click();
    await secretary.see(secretary.page.getByText(words.t('texts-lead')));
    await secretary.look('standard texts');
    await shell.settings.click();
    await secretary.see(secretary.page.getByRole('heading', { level: 1, name: words.t('settings-title') }));
    await secretary.look('settings');
  });

  await step('nobody grants themselves a role', async () => {
    // Past the screens: a member’s own attempt is refused by the gate.
    const refused = await member.context.request.post(`${member.world.host.origin}/api/call/appoint`, {
      data: {
        appointment: { name: 'Ben Okafor', role: 'chair', capacities: [], from: '2026-01-01', until: '2029-12-31' },
      },
    });
    assert.equal(refused.status(), 403);
    assert.equal((await refused.json()).kind, 'refused');
  });
});
