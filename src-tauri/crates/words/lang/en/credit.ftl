# Credit: disclosures, claim, certificate, transcript. A claim is the learner's own; nothing here fills it in.

## Refusals of the host
error-no-activity-what = This activity is not there any more.
error-no-activity-kept = Your attempts and certificates are kept.
error-no-activity-todo = Go back to the patients. Ask your coordinator if you expected it.
error-no-certificate-what = There is no such certificate under your name.
error-no-certificate-kept = Nothing was changed.
error-no-certificate-todo = Open Credit again and choose one from the list.
error-gate-first-what = A graded attempt for credit starts after its disclosures.
error-gate-first-kept = Nothing was started.
error-gate-first-todo = Choose Graded and Start again; the disclosures come first.
error-claim-refused-what = The claim was not accepted ({ $refusal }).
error-claim-refused-kept = Your attempts and results are kept. No certificate was made.
error-claim-refused-todo = Open the claim again; it says why.
error-bad-identity-what = A field cannot be used as it is ({ $field }).
error-bad-identity-kept = Nothing was changed.
error-bad-identity-todo = Correct it and save again.
