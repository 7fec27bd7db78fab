# The desk: what needs somebody now. The verb comes first.

desk-title = What needs you
desk-today = { $date }.
desk-next-meeting = Next meeting: <a>{ $title }</a>, { $day } at { $time }.
desk-no-meeting = No meeting is called.

desk-group-late = Overdue
desk-group-due = Due this week
desk-group-mine = Only you can do this
desk-group-meeting = For the next meeting
desk-group-waiting = Waiting for others
desk-group-news = News

desk-since = since { $day }
desk-last-day = Last day { $day }.

desk-decide = Decide.
desk-condition = Check that condition { $number } is met, and clear it with the evidence.
desk-remind-applicant = Remind the applicant: the answers are late.
desk-check-imported = { $count ->
    [one] Check 1 imported submission for completeness
   *[other] Check { $count } imported submissions for completeness
  }
desk-declare-interests = { $count ->
    [one] Say whether you have an interest in 1 matter
   *[other] Say whether you have an interest in { $count } matters
  }
desk-declare-interests-why = Until you answer, you see their titles only and count as recused.
desk-check = Check the submission for completeness.
desk-await-completion = The applicant is to complete the submission.
desk-route = Choose the pathway.
desk-assign = Assign reviewers.
desk-name-reviewers = Name the members who review and decide it without a meeting.
desk-decide-without-meeting = Record the decision: the reviews are in and of one mind.
desk-note-without-meeting = Note it or forward it; no meeting is needed.
desk-countersign = Countersign the correction of the letter, or refuse it.
desk-put-on-agenda = Put it on an agenda: all reviews are in.
desk-await-reviews = { $count ->
    [one] 1 review is still to come: { $names }.
   *[other] { $count } reviews are still to come: { $names }.
  }
desk-vote-in-writing = Vote in writing.
desk-declare-in-writing = Declare the result of the vote in writing.
desk-await-ballots = { $count ->
    [one] 1 member has not voted in writing yet.
   *[other] { $count } members have not voted in writing yet.
 }
desk-close-round = Read the answers and close the round.
desk-await-answers = The applicant is to answer the points asked.
desk-on-agenda = On the agenda. Read it before the meeting.
desk-await-signature = { $name } is to sign the decision.
desk-issue-letter = Issue the letter.
desk-mark-delivered = Record when the letter was delivered.
desk-review = Review it.
desk-sign = Sign the decision: you presided.
desk-rule-interest = Rule on a doubtful interest or a challenge.
desk-vote = Vote now: the vote is open.
desk-run-meeting = The meeting is in session. Go on with it.
desk-write-minutes = Write the minutes and put them to those who attended.
desk-settle-corrections = { $count ->
    [one] Settle 1 proposed correction of the minutes.
   *[other] Settle { $count } proposed corrections of the minutes.
  }
desk-correct-minutes = Read the minutes: agree, or propose corrections.
desk-publish-guidance = Publish it: the committee adopted it.
desk-import-interrupted = The import was interrupted. Continue it or undo it.

desk-back-up = { $days ->
    [one] Make a backup: the last good one is 1 day old
   *[other] Make a backup: the last good one is { $days } days old
  }
desk-back-up-why = Whatever was recorded since lies on this computer alone.
desk-back-up-never = Make a backup: none has succeeded yet
desk-back-up-never-why = The page says why, and what would change it.
desk-more = { $count ->
    [one] 1 more comes up as these are done.
   *[other] { $count } more come up as these are done.
 } <a>The docket has all cases.</a>
desk-record-mended = Have this computer’s disk checked: a part of the record on it was damaged
desk-record-mended-why = It was put back from the backup, nothing was lost. A disk that failed once may fail again.
desk-back-up-first = Choose where this committee is backed up
desk-back-up-first-why = There has been no backup for a week or longer: everything lies on this computer alone.
desk-decide-data-request = { $count ->
    [one] Decide a request about personal data
   *[other] Decide { $count } requests about personal data
}
desk-decide-data-request-why = The person waits for an answer: erase, restrict, or refuse with its source.
desk-release-data = { $count ->
    [one] Confirm the release of restricted data, or leave it
   *[other] Confirm { $count } releases of restricted data, or leave them
}
desk-release-data-why = Somebody proposed it. It takes a second person.
desk-approve-disposal = { $count ->
    [one] Approve a disposal list, or give it up
   *[other] Approve { $count } disposal lists, or give them up
}
desk-approve-disposal-why = Two people approve it. Then what the cases hold is destroyed.
desk-look-at-keeping = { $count ->
    [one] Say whether the retention period of a case has begun
   *[other] Say whether the retention periods of { $count } cases have begun
}
desk-look-at-keeping-why = They have been closed for a year. The period is counted from an event that somebody enters, such as the end of the research.

desk-empty-title = Nothing needs you now
desk-empty-text = Whatever comes to need you will stand here, the most urgent first.
desk-start-title = Nothing needs you now. What next?
desk-start-text = A committee that has just begun appoints its members first. Then log a submission when one comes in, or import a table of earlier cases.
desk-start-appoint = Appoint members
desk-start-log = Log a submission
desk-start-import = Import a table
desk-without-cases = Your office keeps the roster and the rules, without sight of cases. Nothing of a case ever stands here.
desk-go-docket = Look at the docket
desk-go-committee = Go to the committee

desk-recovery-sheet-used = Make a new recovery sheet. The one that holds was used, and whoever typed its code knows it.
desk-recovery-sheet = Print the recovery sheet. Without it, nobody opens the committee again once its passphrases are forgotten.
