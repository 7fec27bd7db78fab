# Guidance: library, editor, publication.


library-none = There is no guidance yet
library-none-text = Write down what the committee expects, cite the cases it comes from, and put it to the vote.
library-in-force = In force
library-drafts = Being written
library-withdrawn = Withdrawn
library-draft = Draft guidance

guidance-v = v{ $number }
guidance-version = Version { $number }
guidance-version-in-force = Version { $number }, in force since { $date }
guidance-in-force-since = In force since { $date }
guidance-was-in-force = In force from { $from } until { $until }
guidance-changed = changed on { $date }
guidance-published-by = Published by { $name }, { $at }
guidance-address = Fixed address:
guidance-open-file = Open { $format }, { $language }
guidance-published = Published versions
guidance-about = What it rests on
guidance-text = Text
guidance-which-language = Language of the text
guidance-no-text = There is no text in this language.
guidance-next-vote = Next: adoption by a vote
guidance-next-vote-text = Put this draft on the agenda of a meeting and put the motion to adopt it there.
guidance-next-publish = Adopted: it can be published
guidance-next-publish-text = It is published exactly as adopted. Changing it now would need another vote.
guidance-withdrawn-because = Withdrawn, because
guidance-cites = Cases it cites
guidance-cites-none = None
guidance-cites-note = Find them by number, title or party. The published text gives their numbers only.
guidance-cite-remove = Remove { $number }
guidance-cite-remove-short = Remove
guidance-votes = Votes on it
guidance-votes-none = None yet
guidance-vote-meeting = Vote in a meeting

guidance-draft-lead = What you write is saved as you type and is yours alone until you record it.
guidance-draft-act = Record the draft
guidance-revise = Revise
guidance-revise-title = Revise: { $title }
guidance-revise-act = Record the revision
guidance-revise-drop = Drop my changes
guidance-next-version = The published version stays as it is. This text becomes the next version once it is adopted and published.
guidance-kind = Kind
guidance-title-en = Title in English
guidance-title-zh = Title in Chinese
guidance-slug = Last part of the address
guidance-slug-note = Letters a–z, digits and hyphens. It never changes. The first version will be at { $address }
guidance-body-en = Text in English, in Markdown
guidance-body-zh = Text in Chinese, in Markdown
guidance-body-note = ## heading, **bold**, - list, 1. numbered list, > quotation, | table |
guidance-preview = Preview

guidance-publish = Publish
guidance-publish-check = Check before it is published
guidance-publish-text = It is published as a page and as a PDF under a fixed address, and is never changed afterwards.
guidance-publish-act = Publish version { $number }
guidance-check-title = Title
guidance-check-version = Version
guidance-check-languages = Languages
guidance-check-replaces = Replaces
guidance-from = In force from
guidance-withdraw = Withdraw from force
guidance-withdraw-check = Check before it is withdrawn
guidance-withdraw-text = From today it is no longer in force. What was published stays readable, marked as withdrawn. This cannot be taken back.
guidance-withdraw-reason = Reason
