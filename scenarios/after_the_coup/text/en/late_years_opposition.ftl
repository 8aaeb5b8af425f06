modifier-new_programme = A new programme
    .about = It is shorter than the last, and has a photograph.
modifier-new_faces = New faces
    .about = The front bench has been seen to smile.

event-generic_out_of_office = What did we do wrong?
    .deck = The party has been asking itself since the count, and has now appointed people to ask.
    .body = One half of the inquiry finds that the voters were not told clearly enough what we stood for. The other finds that they were. The treasurer observes that governments are not so much replaced as used up, and that we might be standing there.
    .dateline = From the inquiry
event-generic_out_of_office-a_new_programme = Write a new programme
event-generic_out_of_office-new_faces = Put younger people in front
event-generic_out_of_office-stand_there = Be standing there
