scenario-unused_text = A broken scenario
    .about = It has a fault.
country-abla = Alba
    .adjective = Alban
some-news = News
