# Printed pages: certificates, transcripts, notes to take away, reports.

print-month-1 = January
print-month-2 = February
print-month-3 = March
print-month-4 = April
print-month-5 = May
print-month-6 = June
print-month-7 = July
print-month-8 = August
print-month-9 = September
print-month-10 = October
print-month-11 = November
print-month-12 = December
print-day = { $day } { $month } { $year }
print-page = Page { $page } of { $pages }
print-demonstration = Demonstration, not for credit

## The certificate
print-certificate = Certificate of completion
print-certificate-participation = Certificate of participation
# $title is the activity; what was claimed follows below.
print-completed = completed { $title } on { $day } and claimed
print-participated = took part in { $title }, completed it on { $day }, and claimed
print-unofficial = Unofficial. The official statement of credit is in your e-Profile.
print-statements = Accreditation and credit
print-attested = Attested by the learner
print-format = Learning format
print-location = Location
print-completed-on = Completed
print-number = Certificate number
print-issued = Issued
print-reissued = This copy issued
print-seal = Seal of { $provider }: the certificate is issued.
print-seal-demonstration = An empty outline in place of a seal: a demonstration certifies nothing.
print-about-title = { $title }: { $name }, { $activity }
print-about-title-demonstration = { $title }: { $name }, { $activity } ({ $mark })
print-about = { $activity }, completed on { $day }. Issued by { $provider }.
print-about-demonstration = { $mark }. { $activity }, completed on { $day }. Issued by { $provider }.
