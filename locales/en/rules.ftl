# The committee's law in words: what rule profiles name, and what a computed result says.
# Numbers come as digits. Codes are selected on, never shown.

## Where a rule holds, and how binding it is

jurisdiction-cn = China
jurisdiction-shenzhen = Shenzhen, China
jurisdiction-international = International
jurisdiction-uk = United Kingdom
jurisdiction-nz = New Zealand
jurisdiction-us = United States

rule-label-law = Law
rule-label-code-of-practice = Code of practice
rule-label-interpretation = Interpretation
rule-label-own-choice = The committee’s own choice
rule-to-be-verified = To be verified
rule-from-behind = Applies because the chosen rules say nothing here

## Pathways

pathway-full = Full review
pathway-simplified = Simplified review
pathway-emergency = Emergency review
pathway-listed = Listed activity, with expert re-review
pathway-expedited = Expedited review
pathway-exempt = Exempt
pathway-disclosure = Disclosure and tracking
pathway-trial = Limited trial
pathway-evaluation = Evaluation of an enterprise
pathway-complaint = Complaint
pathway-norm = Norm or guidance
pathway-impact-analysis = Analysis of effects
pathway-data-opening = Opening of public data
pathway-mutual-recognition = Mutual recognition of a review
pathway-social-experiment = Social experiment
pathway-proportionate = Proportionate review
pathway-correspondence = By correspondence
pathway-self-assessment = Self-assessment

## Duties

duty-make-norms = Studies and makes norms of ethics and safety
duty-build-norm-system = Builds the management system for the norms and guides how they are made and carried out
duty-analyse-effects = Analyses what data and algorithms do to information rights, social ethics and employment
duty-publish-guidance = Publishes practice guides, white papers and collections of good cases
duty-evaluate-enterprises = Evaluates and supervises how enterprises carry out the norms
duty-other-duties = Does what else is assigned to it
duty-assess-high-risk = High risk: assesses beforehand and warns early
duty-disclosure-and-tracking = Medium and low risk: takes note of disclosure beforehand and tracks afterwards
duty-advise-on-trials = Gives opinions on tests, experiments and pilots of low-risk products
duty-public-data-opening = Gives opinions on opening public data by class and grade
duty-guard-personal-data = Looks at whether personal data given to others are de-identified
duty-mutual-recognition = Supports mutual recognition of ethics reviews of medical devices
duty-social-experiments = Gives opinions on social experiments and follows them
duty-receive-complaints = Takes in complaints and hands them to whoever may act
duty-public-explanation = Looks at how algorithms are explained to the public
duty-self-review = Takes up what organisations report of their self-review and risk assessment

## Outcomes

outcome-revoked = Revocation of the earlier decision
outcome-approve = Approved
outcome-approve-after-modification = Approved after modification
outcome-preliminary-approve = Agreed in preliminary review, subject to expert re-review
outcome-re-review-after-modification = To be reviewed again after modification
outcome-require-modifications = Modifications required to secure approval
outcome-disapprove = Not approved
outcome-continue = Research may continue
outcome-suspend = Suspended
outcome-terminate = Terminated
outcome-exempt = Determined to be exempt
outcome-no-objection = Opinion: no objection
outcome-with-recommendations = Opinion: no objection, with recommendations
outcome-advising-against = Opinion: advised against
outcome-disclosure-noted = Disclosure noted
outcome-evaluation-met = Evaluation: met
outcome-evaluation-to-rectify = Evaluation: to be rectified
outcome-evaluation-not-met = Evaluation: not met
outcome-transferred = Transferred to the competent body
outcome-adopted = Adopted
outcome-favourable = Favourable opinion
outcome-favourable-with-conditions = Favourable opinion with conditions
outcome-provisional = Provisional opinion: further information needed
outcome-unfavourable = Unfavourable opinion
outcome-no-opinion = No opinion
outcome-decline = Declined
outcome-advice-supportive = Advice: supportive of proceeding
outcome-advice-with-recommendations = Advice: supportive, with recommendations
outcome-advice-more-information = Advice: more information needed
outcome-noted = Self-assessment noted

## Materials of a complete submission

material-overview = Overview: name, aim, significance and necessity
material-previous-review = Earlier ethics reviews
material-plan = Plan or protocol
material-risk-control = Possible ethical risks and how they are controlled
material-emergency-plan = Emergency plan
material-publication-form = How results will be published
material-qualifications = Qualifications of the institutions involved
material-staff-training = Staff: experience and ethics training
material-funding = Source of funding
material-interest-statement = Statement of conflicts of interest
material-consent = Informed consent forms
material-origin-of-data = Origin of samples, data or animals
material-commitment-letter = Letter of commitment to ethics and integrity
material-other = Anything else the committee asks for
material-change-description = What changes, and why
material-progress-report = Progress report
material-appeal-letter = Written appeal with its reasons
material-complaint-letter = Complaint
material-evidence = Evidence
material-system-description = Description of the system and its version
material-self-review = Self-review against the ethics and safety norms
material-risk-assessment = Risk assessment
material-public-explanation = Explanation of the algorithm for the public
material-standard-conformity = Conformity with an advanced international standard
material-self-assessment = Ethics self-assessment
material-scientific-evaluation = Scientific evaluation
material-recruitment = How participants are recruited
material-privacy-safeguards = Safeguards for privacy and confidentiality

## Review checklist

checklist-principles = Does it keep to the ethical principles of the rules?
checklist-staff-qualified = Are the people and institutions qualified for it?
checklist-scientific-social-value = Is its scientific and social value real?
checklist-risk-benefit = Are the risks reasonable in relation to the benefits?
checklist-risks-minimised = Are the risks to participants minimised?
checklist-recruitment = Is recruitment fair and suitable?
checklist-equitable-selection = Is the selection of participants equitable?
checklist-privacy = Are privacy and personal information protected?
checklist-compensation = Are compensation and treatment of harm reasonable?
checklist-vulnerable-groups = Are vulnerable people given additional safeguards?
checklist-consent = Is informed consent sought as it should be?
checklist-consent-documented = Is consent documented, or rightly waived?
checklist-data-monitoring = Is data monitored where safety needs it?
checklist-animals = Are animals replaced, reduced and spared where possible?
checklist-data-algorithms = Are data and algorithms handled safely, fairly and traceably?
checklist-human-well-being = Does it serve human well-being?
checklist-fairness = Is it fair and just?
checklist-controllability = Can it be controlled and trusted?
checklist-transparency = Is it transparent and explainable?
checklist-accountability = Is somebody accountable, and can decisions be traced?
checklist-training-data = Are the criteria for choosing training data sound?
checklist-algorithm-design = Is the design of algorithm, model and system sound?
checklist-against-bias = Are there measures against bias, discrimination and exploitation by algorithm?
checklist-risk-assessed = Has the applicant assessed the risks to the nation, public safety, fair trade and individual rights?
checklist-national-security = Does it avoid harm to national security and the public interest?
checklist-health = Does it avoid harm to health?
checklist-no-discrimination = Is nobody treated differently for race, sex, nationality, ethnicity or religion?
checklist-no-price-discrimination = Is it free of price discrimination and deceit of consumers by algorithm?
checklist-no-forbidden-synthesis = Is it free of forbidden deep synthesis?
checklist-effects-of-data-and-algorithms = What do its data and algorithms do to information rights, social ethics and employment?
checklist-explained-to-the-public = Is the algorithm explained so that the public understands it?
checklist-public-good = Is the use of data for a clear public good?
checklist-data-quality = Are the data and methods good enough for the conclusions drawn?
checklist-legal-compliance = Does it keep to data protection law and other legal duties?
checklist-public-views = Are the views of the public considered?

## Triage: questions

triage-question-public-emergency = Is it an urgent answer to a public emergency?
triage-question-list-synthetic-species = Does it make new species by synthetic biology, with risk to life, values or the environment?
triage-question-list-stem-cells = Does it bring human stem cells into animal embryos that develop further in an animal’s womb?
triage-question-list-germ-line = Does it change the nuclear genetic material or genetic rules of human germ cells or embryos?
triage-question-list-brain-computer = Is it clinical research on invasive brain–computer interfaces?
triage-question-list-human-machine = Is it a human–machine system with a strong effect on behaviour, emotion, life or health?
triage-question-list-public-opinion = Can the algorithm, model or system mobilise public opinion or steer social awareness?
triage-question-list-autonomous-decisions = Does it decide with high autonomy where safety or health is at risk?
triage-question-minimal-risk = Is the risk no greater than minimal?
triage-question-minor-change = Is it a minor change to what was approved, that leaves risks and benefits as they were?
triage-question-tracking-without-change = Is it tracking of work that has not changed in any major way?
triage-question-exempt-category = Does all of it fall under the exempt categories?
triage-question-more-than-minimal-risk = Is there more than minimal risk to participants?
triage-question-expedited-list = Is it on the list of research eligible for expedited review?
triage-question-limited-review = Is only limited review required, as a condition of exemption?
triage-question-prohibited-act = Does the self-review point to an act that the Regulations prohibit?
triage-question-safety-or-health = Can a fault or misuse harm people’s safety or health?
triage-question-rights-or-access = Does it decide on access to work, education, credit, housing or public services?
triage-question-vulnerable-groups = Is it meant for, or likely to be used by, minors, the elderly or other vulnerable people?
triage-question-public-decision = Is the algorithm used in public decisions, or in business that touches the public interest?
triage-question-listed-ai-activity = Is it on the national list of AI activities that need expert re-review?
triage-question-wide-impact = Does it reach the public at large, or many people at once?
triage-question-limited-trial = Is a limited test, experiment or pilot asked for?
triage-question-national-or-local-standard = Is there a national or local standard for it?
triage-question-international-standard = Does it meet an advanced international standard?
triage-question-security-or-public-interest = Does it touch national security, the public interest or personal safety?
triage-question-no-material-issues = Is it free of material ethical issues?
triage-question-medicines-trial = Is it a clinical trial of a medicine?
triage-question-self-assessment-high = Does the self-assessment come out high?
triage-question-self-assessment-low = Does the self-assessment come out low in every part?
triage-question-new-use-of-data = Is it a new use of data, or a new method, that the committee has not seen?

## Triage: reasons

triage-reason-public-emergency = It answers a public emergency.
triage-reason-listed-synthetic-species = It is on the list: new species by synthetic biology.
triage-reason-listed-stem-cells = It is on the list: human stem cells in animal embryos.
triage-reason-listed-germ-line = It is on the list: human germ cells or embryos.
triage-reason-listed-brain-computer = It is on the list: invasive brain–computer interfaces.
triage-reason-listed-human-machine = It is on the list: human–machine systems with a strong effect on people.
triage-reason-listed-public-opinion = It is on the list: mobilising public opinion or steering social awareness.
triage-reason-listed-autonomous-decisions = It is on the list: highly autonomous decisions where safety or health is at risk.
triage-reason-minimal-risk = The risk is no greater than minimal.
triage-reason-minor-change = It is a minor change that leaves risks and benefits as they were.
triage-reason-tracking-without-change = It is tracking of work without major change.
triage-reason-meeting-is-the-rule = Nothing allows another way, and review at a meeting is the rule.
triage-reason-exempt-category = All of it falls under the exempt categories.
triage-reason-more-than-minimal-risk = The risk to participants is more than minimal.
triage-reason-expedited-list = It is on the list for expedited review, and the risk is no more than minimal.
triage-reason-limited-review = Only limited review is required.
triage-reason-prohibited-act = The self-review points to a prohibited act.
triage-reason-high-risk-safety = High risk: it can harm people’s safety or health.
triage-reason-high-risk-rights = High risk: it decides on access to what people need.
triage-reason-high-risk-vulnerable = High risk: it concerns vulnerable people.
triage-reason-high-risk-public-decision = High risk: it takes part in public decisions.
triage-reason-high-risk-listed = High risk: it is on the national list of AI activities.
triage-reason-medium-risk-disclosure = Not high risk, but it reaches many: disclosed beforehand, tracked afterwards.
triage-reason-low-risk-disclosure = Low risk: disclosed beforehand, tracked afterwards.
triage-reason-limited-trial = Low risk, no national or local standard, an advanced international standard is met, and neither security, public interest nor personal safety is touched.
triage-reason-not-yet-graded = Questions are open, and until they are answered it counts as high risk.
triage-reason-no-material-issues = It has no material ethical issues.
triage-reason-medicines-trial = It is a clinical trial of a medicine.
triage-reason-self-assessment-high = The self-assessment comes out high.
triage-reason-self-assessment-medium = Neither high nor low by the self-assessment: it goes round in writing.
triage-reason-self-assessment-low = The self-assessment comes out low in every part.
triage-reason-new-use-of-data = It is a new use of data or a new method.

## Quorum and vote

rule-quorum-count = Members needed for a quorum: { $needed }.
rule-quorum-at-least = At least { $fraction } of the { $appointed } appointed members are needed for a quorum, that is { $needed }.
rule-quorum-more-than = More than { $fraction } of the { $appointed } appointed members are needed for a quorum, that is { $needed }.
rule-quorum-present = Present and entitled to vote on this item: { $present }. Appointed: { $appointed }. Recused: { $recused }. Absent: { $absent }.
rule-alternate-sits = { $person } stands in for { $member }.
rule-co-opted-sits = { $person } sits for this meeting by co-option.
rule-video-does-not-count = { $person } takes part by video, which does not count as present under these rules.
rule-latecomer-does-not-vote = { $person } was not there from the start of the item and does not vote on it.
rule-quorum-met = There is a quorum.
rule-quorum-short = There is no quorum. Members missing: { $missing }.
rule-quorum-capacity-missing = There is no quorum without { $capacity ->
    [scientific] a scientific member
    [non_scientific] a member whose main concerns are not scientific
    [lay] a lay member
    [legal] a member from law
    [ethics] a member from ethics
    [outside] a member from outside the institution
    [lay_plus] a lay member who never worked in health care or clinical research
    [expert] an expert member
    [ai_technology] a member from AI technology
   *[other] a member for “{ $capacity }”
  }.
rule-vote-consensus = It is carried by consensus: at least one member for it, and nobody against.
rule-vote-count = Votes for it that are needed: { $needed }.
rule-vote-at-least = At least { $fraction } of { $of ->
    [appointed] the { $base } appointed members
    [eligible] the { $base } members who are not recused
    [cast] the { $base } votes for and against
   *[present] the { $base } members present
  } must vote for it, that is { $needed }.
rule-vote-more-than = More than { $fraction } of { $of ->
    [appointed] the { $base } appointed members
    [eligible] the { $base } members who are not recused
    [cast] the { $base } votes for and against
   *[present] the { $base } members present
  } must vote for it, that is { $needed }.
rule-vote-at-least-of-cast = At least { $fraction } of the votes for and against must be for it.
rule-vote-more-than-of-cast = More than { $fraction } of the votes for and against must be for it.
rule-casting-vote = On a tie the vote of whoever presides decides.
rule-casting-vote-given = There is a tie, and { $person }, who presides, gives the casting vote: { $vote ->
    [for] for
    [against] against
   *[abstain] abstained, so nothing is carried
  }.
rule-tally = For: { $for }. Against: { $against }. Abstained: { $abstain }. Not cast: { $not_cast }. Recused: { $recused }. Absent: { $absent }.
rule-silent-weigh-against = Abstentions and votes not cast ({ $number }) belong to the number the majority is taken of, so they weigh like votes against.
rule-result-carried = Carried: votes for { $for }, needed { $needed }.
rule-result-not-carried = Not carried: votes for { $for }, needed { $needed }.
rule-result-no-quorum = Without a quorum there is no vote. The item can be deferred.

## The same for a vote in writing, where nobody is present

rule-quorum-count-in-writing = Members who must vote for a quorum: { $needed }.
rule-quorum-at-least-in-writing = For a quorum at least { $fraction } of the { $appointed } appointed members must vote, that is { $needed }.
rule-quorum-more-than-in-writing = For a quorum more than { $fraction } of the { $appointed } appointed members must vote, that is { $needed }.
rule-quorum-present-in-writing = May vote in writing: { $present }. Appointed: { $appointed }. Recused: { $recused }.
rule-quorum-present-in-writing-too-few = Voted by the last day: { $present }. Appointed: { $appointed }. Recused: { $recused }. Did not vote: { $absent }.
rule-alternate-sits-in-writing = { $person } votes in the place of { $member }.
rule-quorum-met-in-writing = There is a quorum: enough members voted.
rule-quorum-short-in-writing = There is no quorum. Votes missing: { $missing }.
rule-vote-at-least-in-writing = At least { $fraction } of { $of ->
    [appointed] the { $base } appointed members
    [eligible] the { $base } members who are not recused
    [cast] the { $base } votes for and against
   *[present] the { $base } members who may vote
  } must vote for it, that is { $needed }.
rule-vote-more-than-in-writing = More than { $fraction } of { $of ->
    [appointed] the { $base } appointed members
    [eligible] the { $base } members who are not recused
    [cast] the { $base } votes for and against
   *[present] the { $base } members who may vote
  } must vote for it, that is { $needed }.
rule-result-no-quorum-in-writing = Too few members voted: the vote ends without a result.

## A profile as a lawyer reads it

profile-section-scope = Power and reach
profile-section-composition = Committee
profile-section-quorum = Quorum
profile-section-vote = Vote
profile-section-pathways = Pathways
profile-section-re-review = Expert re-review
profile-section-triage = Triage
profile-section-outcomes = Outcomes
profile-section-materials = Complete submissions
profile-section-checklist = Review checklist
profile-section-clocks = Time limits
profile-section-follow-up = Follow-up
profile-silent = The rules say nothing about this.

profile-approve = { $power ->
    [yes] The committee may approve or refuse what it is asked.
   *[no] The committee advises and evaluates. It does not approve.
  }
profile-applies-to = { $to ->
    [procedures_accepted] This version applies to what is accepted from the day it is in force.
    [acts_done] This version applies to what is done from the day it is in force, also in procedures under way.
   *[all_open] This version applies to everything open on the day it comes into force.
  }
profile-duty = This is a duty of the committee.
profile-members-at-least = The committee has at least { $number ->
    [one] 1 member
   *[other] { $number } members
  }.
profile-members-at-most = The committee has at most { $number ->
    [one] 1 member
   *[other] { $number } members
  }.
profile-odd-number = { $required ->
    [yes] The number of members must be odd.
   *[no] The number of members may be even.
  }
profile-share = { $capacity ->
    [scientific] Scientific members
    [non_scientific] Members whose main concerns are not scientific
    [lay] Lay members
    [legal] Members from law
    [ethics] Members from ethics
    [outside] Members from outside the institution
    [lay_plus] Lay members who never worked in health care or clinical research
    [expert] Expert members
    [ai_technology] Members from AI technology
   *[other] Members for “{ $capacity }”
  }: at least { $fraction } of { $of ->
    [lay] the lay members
   *[any] all members
  }.
profile-outside-members = Members from outside the institution: at least { $number }.
profile-seat = { $capacity ->
    [scientific] Scientific members
    [non_scientific] Members whose main concerns are not scientific
    [lay] Lay members
    [legal] Members from law
    [ethics] Members from ethics
    [outside] Members from outside the institution
    [lay_plus] Lay members who never worked in health care or clinical research
    [expert] Expert members
    [ai_technology] Members from AI technology
   *[other] Members for “{ $capacity }”
  }: at least { $number }.
profile-different-genders = { $required ->
    [yes] Members must be of different genders.
   *[no] Members need not be of different genders.
  }
profile-term = A term lasts at most { $years ->
    [one] 1 year
   *[other] { $years } years
  }.
profile-renewals = A term may be renewed without a break { $times ->
    [one] once
   *[other] { $times } times
  } at most.
profile-quorum-count = At least { $number ->
    [one] 1 member
   *[other] { $number } members
  } must be present.
profile-quorum-share = { $strict ->
    [yes] More than { $fraction }
   *[no] At least { $fraction }
  } of the appointed members must be present.
profile-quorum-capacity = One of them must be { $capacity ->
    [scientific] a scientific member
    [non_scientific] a member whose main concerns are not scientific
    [lay] a lay member
    [legal] a member from law
    [ethics] a member from ethics
    [outside] a member from outside the institution
    [lay_plus] a lay member who never worked in health care or clinical research
    [expert] an expert
    [ai_technology] a member from AI technology
   *[other] a member for “{ $capacity }”
  }.
profile-quorum-capacity-or = { $other ->
    [scientific] A scientific member
    [non_scientific] A member whose main concerns are not scientific
    [lay] A lay member
    [legal] A member from law
    [ethics] A member from ethics
    [outside] A member from outside the institution
    [lay_plus] A lay member who never worked in health care or clinical research
    [expert] An expert member
    [ai_technology] A member from AI technology
   *[other] A member for “{ $other }”
  } also counts as { $capacity ->
    [scientific] a scientific member
    [non_scientific] one whose main concerns are not scientific
    [lay] a lay member
    [legal] a member from law
    [ethics] a member from ethics
    [outside] one from outside the institution
    [lay_plus] a lay member who never worked in health care or clinical research
    [expert] an expert
    [ai_technology] one from AI technology
   *[other] one for “{ $capacity }”
  }. The source does not say so; it is read so.
profile-video = { $counts ->
    [yes] Members who take part by video count as present.
   *[no] Members who take part by video do not count as present.
  }
profile-co-option = For one meeting the chair may co-opt { $from ->
    [current_or_former_members] people who are or were members of such a committee
   *[other_committees] members of other committees of the kind
  }{ $most ->
    [none] .
   *[other] , at most { $most }.
  }
profile-tie = { $tie ->
    [casting_vote] On a tie, the vote of whoever presides decides.
   *[not_carried] On a tie, the motion is not carried.
  }
profile-present-from-start = { $required ->
    [yes] Only members who were there from the start of the item may vote.
   *[no] Members who come later may vote as well.
  }
profile-circulation = It may be decided in writing, without a meeting.
profile-circulation-early-close = { $allowed ->
    [yes] A vote in writing closes once everybody has voted.
   *[no] A vote in writing stays open until its last day.
  }
profile-challenge = { $allowed ->
    [yes] The applicant may challenge a member before the vote.
   *[no] The applicant may not challenge a member.
  }
profile-majority = { $strict ->
    [yes] More than { $fraction }
   *[no] At least { $fraction }
  } { $of ->
    [appointed] of all appointed members must vote for it.
    [eligible] of all members who are not recused must vote for it.
    [cast] of the votes for and against must be for it.
   *[present] of the members present must vote for it.
  }
profile-guidance = Adoption of guidance
profile-recused-may-inform = { $allowed ->
    [yes] A recused member may answer questions, and then leaves.
   *[no] A recused member is not heard.
  }
profile-pathway = { $by ->
    [meeting] The committee decides as a whole
    [designated_members] Members whom the chair names decide, and must all agree
    [chair_or_designated] The chair decides, or an experienced member whom the chair names
   *[secretary] The secretary deals with it and judges nothing
  }{ $reviewers ->
    [none] {""}
   *[other] , at least { $reviewers }
  }. { $disapproves ->
    [yes] The result may be against the applicant.
   *[no] The result may not be against the applicant: in doubt or without agreement, the case goes to a stricter pathway.
  }
profile-escalates-on = The case goes to a stricter pathway { $cause ->
    [negative] when the result would be against the applicant
    [doubt] when there is doubt
    [disagreement] when those who decide do not agree
    [member_asks] when a member asks for it
   *[higher_risk] when the risk turns out higher than this pathway allows
  }.
profile-re-review = At least { $number ->
    [one] 1 expert reviews
   *[other] { $number } experts review
  } it again. None of them is a member of the committee.
profile-re-review-majority = { $strict ->
    [yes] More than { $fraction }
   *[no] At least { $fraction }
  } of all the experts must agree.
profile-tier = Cases may count as { $tier ->
    [high] high risk
    [medium] medium risk
   *[low] low risk
  }.
profile-question = The question is asked at triage.
profile-triage-rule = The case then counts as { $tier ->
    [high] high risk
    [medium] medium risk
   *[low] low risk
  }.
profile-outcome = { $reasons ->
    [required] Reasons must be given.
   *[allowed] Reasons may be given.
  } { $conditions ->
    [required] Conditions must be set.
    [allowed] Conditions may be set.
   *[none] It has no conditions.
  } { $work ->
    [may_begin] Work may begin or go on.
    [may_begin_on_conditions] Work may begin once the conditions are met.
    [may_not_begin] Work may not begin.
    [must_stop] Work must stop.
   *[not_decided_here] The committee does not decide whether work begins.
  }{ $respond ->
    [yes] {" "}The applicant may respond first.
   *[no] {""}
  }{ $verified ->
    [chair] {" "}The chair, or somebody the chair names, checks that what was asked is done.
    [committee] {" "}The committee checks that what was asked is done.
   *[none] {""}
  }
profile-material = { $need ->
    [required] Required with
    [where_applicable] Required, where it applies, with
   *[optional] May be sent with
  } { $kind ->
    [application] an application
    [response] a response
    [amendment] an amendment
    [tracking_report] a tracking report
    [incident] an incident report
    [complaint] a complaint
    [appeal] an appeal
    [closure] a closure report
   *[advice] a request for advice
  }.
profile-checklist-item = Every reviewer answers it.
profile-clock-decision = Decision
profile-clock-re-review = Expert re-review
profile-clock-emergency = Emergency review
profile-clock-letter = Letter
profile-clock-amendment = Modification of what was approved
profile-clock-validation = Validation
profile-stage-validation = Stage: validation
profile-stage-initial-decision = Stage: initial decision
profile-stage-further-information = Stage: further information from the applicant
profile-stage-final-decision = Stage: final decision
profile-clock-length = { $count } { $unit ->
    [working] { $count ->
        [one] working day
       *[other] working days
      }
    [hours] { $count ->
        [one] hour
       *[other] hours
      }
   *[calendar] { $count ->
        [one] calendar day
       *[other] calendar days
      }
  }
profile-clock-start = It runs from { $start ->
    [acceptance] acceptance
    [validity] the day the submission was found complete
    [preliminary] the committee’s preliminary agreement
    [decision] the decision
   *[receipt] receipt
  }.
profile-clock-end = It ends with { $end ->
    [validation] the check for completeness
    [first_decision] a decision or a request for information
    [answer] the applicant’s answer
    [letter] the issue of the letter
    [expert_opinion] the experts’ opinion
   *[decision] the decision
  }.
profile-clock-stage = { $count } { $unit ->
    [working] { $count ->
        [one] working day
       *[other] working days
      }
    [hours] { $count ->
        [one] hour
       *[other] hours
      }
   *[calendar] { $count ->
        [one] calendar day
       *[other] calendar days
      }
  } of { $whose ->
    [applicant] the applicant’s time
   *[committee] the committee’s time
  }, until { $end ->
    [validation] the check for completeness
    [first_decision] a decision or a request for information
    [answer] the applicant’s answer
    [letter] the issue of the letter
    [expert_opinion] the experts’ opinion
   *[decision] the decision
  }.
profile-clock-first-day = { $counts ->
    [yes] The day on which it starts counts.
   *[no] The day on which it starts does not count.
  }
profile-clock-roll-over = { $rolls ->
    [yes] If the last day falls on a weekend or holiday, it moves to the next working day.
   *[no] The last day stays where it falls, also on a weekend or holiday.
  }
profile-clock-pause = It stands still while { $cause ->
    [clarification] the applicant’s answer is awaited
   *[expert_re_review] the expert re-review is awaited
  }.
profile-clock-extension = { $extension ->
    [stated_length] In special cases it may be extended; by how long must be said.
   *[none] It may not be extended.
  }
profile-tracking = { $tier ->
    [high] High risk: a tracking review
    [medium] Medium risk: a tracking review
    [low] Low risk: a tracking review
   *[any] A tracking review
  } at least { $months ->
    [one] every month
   *[other] every { $months } months
  }.
profile-retention = Records are kept for { $years ->
    [one] 1 year
   *[other] { $years } years
  } { $from ->
    [completion] from the end of the work
   *[decision] from the decision
  }.
profile-annual-report = The annual report is due by { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
    [12] December
   *[other] ({ $month })
  }.

appeal-same-committee = Anybody who does not accept the decision may appeal in writing to the same committee, with reasons and evidence.
appeal-other-committee = Anybody who does not accept the decision may appeal to another committee.
appeal-respond-in-person-or-writing = The applicant may respond to the reasons in person or in writing.

## Facts that contradict themselves

facts-unknown-profile = There are no such rules.
facts-other-profile = The facts name other rules than those applied.
facts-quorum-not-stated = These rules state no quorum. The committee must set its own.
facts-vote-not-stated = These rules state no majority. The committee must set its own.
facts-person-twice = The same person stands on the roster twice.
facts-term-reversed = A term ends before it begins.
facts-alternate-for-whom = An alternate, and only an alternate, stands in for a member who must be named.
facts-alternate-for-nobody = The member whom the alternate stands in for is not on the roster or has no vote.
facts-unknown-person = The person is not on the roster.
facts-term-ended = The person’s term had ended.
facts-term-not-begun = The person’s term had not begun.
facts-attendance-reversed = Somebody left before they came.
facts-attendance-overlaps = One person is in the room twice at the same time.
facts-moment-missing = Attendance has times, but the moment of the vote is missing.
facts-item-from-missing = Only those there from the start of the item may vote, and when it began is missing.
facts-item-from-late = The item began after the moment of the vote.
facts-co-option-not-provided = These rules do not provide for co-option.
facts-too-many-co-opted = More people are co-opted than these rules allow at one meeting.
facts-ballots-and-totals = Ballots and counted hands are both given.
facts-totals-exceed-electorate = More hands were counted than members may vote.
facts-second-ballot = The person has voted already.
facts-ballot-without-vote = The person has no vote.
facts-ballot-by-recused = The person is recused from this item.
facts-ballot-by-absent = The person was not in the room.
facts-ballot-by-video = The person took part by video, which does not count as present under these rules.
facts-ballot-by-latecomer = The person was not there from the start of the item, and so does not vote on it.
facts-casting-vote-not-given = These rules give no casting vote, or nobody who may vote presides.
facts-member-and-alternate-voted = A member and their alternate have both voted.
facts-alternate-not-standing-in = The alternate does not stand in: the seat is taken.
