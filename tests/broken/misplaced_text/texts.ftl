country-alba = Alba
