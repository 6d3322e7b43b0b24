# What stands after the figure of each credit type. Names that a body owns stand as it writes them.
award-ama-pra-1 = AMA PRA Category 1 Credit(s)™
award-aafp-prescribed = AAFP Prescribed credit(s)
award-aapa-1 = AAPA Category 1 CME credit(s)
award-ancc-contact-hours = contact hours
award-acpe-contact-hours = contact hours
award-ipce = IPCE credit(s)
award-participation = hours of participation

## Learning formats
format-enduring-material = Enduring material
format-live-activity = Live activity
format-performance-improvement = Performance improvement

## Ends of a scale of an evaluation
scale-low = Strongly disagree
scale-high = Strongly agree
