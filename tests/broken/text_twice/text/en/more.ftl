country-alba = Alba again
    .adjective = Alban
