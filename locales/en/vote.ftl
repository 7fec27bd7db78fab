# How a vote is held, and the secret vote.

vote-mode = How the vote is held
vote-mode-now = { $mode }:
vote-mode-set = Choose how the vote is held
vote-mode-set-check = Choose how the vote is held
vote-mode-set-act = Record how the vote is held
vote-mode-set-text = What is recorded now can still be made less open until the vote opens, never more open.
vote-mode-note-open = Everybody in the meeting sees each vote, and whose it is, as it comes.
vote-mode-note-named = The count is seen as it grows. Who voted how is kept on record, and shown once the result is declared.
vote-mode-note-hidden = Until the result is declared only who has voted is seen. Then everybody sees who voted how.
vote-mode-note-secret = Who has voted is seen. How each voted is known to nobody, neither now nor later.
vote-mode-shut = Not open any more for this motion: { $names }. A vote can be made less open only.

vote-so-far = So far: { $for } for, { $against } against, { $abstain } abstaining.

ballot-secrecy = Who could learn what
ballot-secrecy-record = The record keeps who voted, and the ballots under random codes. Nothing in it ties a person to a ballot, and the ballot box is destroyed when the result is declared.
ballot-secrecy-operator = Until then names and ballots lie in one sealed file on the committee’s computer. Whoever runs that computer and watches the program at work could see how somebody votes. So could whoever looks at the voter’s screen.
ballot-secrecy-code = Each voter is given the code of their ballot, once. With it they find their ballot in the published list. It also lets them show others how they voted.
ballot-secrecy-result = If everybody votes alike, the result itself tells how each voted. It also tells much when all but one do.
ballot-few = { $count ->
    [one] Only { $count } person may vote: the result tells how they voted
   *[other] Only { $count } people may vote: the result can tell how each voted
 }
ballot-few-text = With fewer than five voters a secret vote hides little. Consider whether it serves its purpose here.

ballot-secret-check = Your vote goes into the box as “{ $ballot }”. It cannot be changed afterwards, and nobody can look up that it was yours.
ballot-secret-cast = Put into the box: { $ballot }
ballot-in = Your vote is in the box
ballot-in-text = How you voted is known to you alone.
ballot-code = Your ballot’s code
ballot-code-text = Write it down now. It is shown to nobody else, and cannot be shown to you again once you leave. When the result is declared, you find your ballot under it in the published list.
ballot-code-noted = I have written it down
ballot-box-lost = The ballot box is lost
ballot-box-lost-text = It is not there any more, or cannot be read, and with it the votes that were in it. The vote has to be declared void and called again.

ballots-published = The ballots
ballots-published-text = Every ballot that was in the box, in the order of the random codes.
ballots-published-none = The box was empty.
ballots-code = Look for your ballot
ballots-code-note = The code you were given when you voted, such as K7QM-2F9D. What you type stays in this window.
ballots-found = { $code }: { $ballot }
ballots-not-found = No ballot in the box has this code. Compare it with what you wrote down.
ballots-voted = Who voted
ballots-table-code = Code
ballots-table-value = Vote

dissent-note-secret = It is kept with the decision, under your name, as you write it. It tells everybody that you did not vote for the motion.

# Votes in writing, and the words of a committee that asks for consensus.

circulate-lead = Everybody who may vote and has no conflict of interest is asked. Until the last day each votes from their own desk; then the result is declared, and the next meeting takes note of it.
circulate-until = Last day to vote
circulate-until-note = Members may vote until the end of this day.
circulate-check = Check what goes round
circulate-check-lead = With this the vote opens. The words, who may vote and the last day are then fixed.
circulate-act = Put to the vote in writing
circulated-title = Vote in writing
circulated-until = Members vote in writing until the end of { $day }.
circulated-was-until = Members could vote in writing until the end of { $day }.
circulated-void = { $name } declared this vote void. It has no result.
item-noting = For noting
item-noting-text = This was decided without a meeting. The committee takes note of it; it does not vote.
objection-for = No objection
objection-against = I object
objection-abstain = I stand aside
