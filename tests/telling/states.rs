//! Samples of occupations and of the map of states.

use grand_marshal::command::{Command, StatesOrder};
use grand_marshal::rules::script::Change;
use grand_marshal::rules::states::Reshape;
use grand_marshal::units::Fixed;
use grand_marshal::world::{Happening, Incident, Issue, StateNews};

use crate::samples::{country, faction, province};

const MATTERS: fn() -> [Issue; 2] = || [Issue::Independence, Issue::Union(country("borea"))];

pub fn happenings() -> Vec<Happening> {
    let (alba, borea, cordia) = (country("alba"), country("borea"), country("cordia"));
    let (left, hills, place) = (faction("alba_left"), faction("alba_hillmen"), province("alba_hills"));
    let (men, lost) = (Fixed::whole(40), Fixed::ratio(1, 5));
    let mut all = vec![
        StateNews::HandedOver { country: cordia, by: borea, men },
        StateNews::BadBeginning { country: cordia },
        StateNews::Rising { province: place, by: hills, won: true, lost },
        StateNews::Rising { province: place, by: hills, won: false, lost },
        StateNews::PutDown { province: place, by: borea, lost },
        StateNews::Requisition { country: cordia, by: borea, from: Fixed::ONE, to: Fixed::whole(8) },
        StateNews::Requisition { country: cordia, by: borea, from: Fixed::whole(8), to: Fixed::ONE },
        StateNews::Garrison { country: cordia, by: borea, men },
        StateNews::Garrison { country: cordia, by: borea, men: -men },
        StateNews::Favoured { country: alba, by: borea, faction: left },
        StateNews::Purged { country: alba, by: borea, against: left },
        StateNews::Amnesty { country: alba, by: borea },
        StateNews::Ended { country: cordia, into: Some(borea) },
        StateNews::Ended { country: cordia, into: None },
        StateNews::United { from: cordia, into: alba },
        StateNews::Ceded { from: cordia, to: alba, provinces: 1 },
        StateNews::Ceded { from: cordia, to: alba, provinces: 3 },
        StateNews::Recognised { country: cordia, by: alba },
        StateNews::Defected { country: cordia, from: borea },
        StateNews::Rival { country: cordia, to: borea },
        StateNews::Minority { faction: left, of: faction("borea_union") },
    ];
    for kind in [Incident::Protest, Incident::Strike, Incident::Sabotage, Incident::Ambush] {
        all.push(StateNews::Incident { province: place, kind, lost });
    }
    for matter in MATTERS() {
        let day = crate::samples::day("1947-09-07");
        all.push(StateNews::VoteCalled { country: cordia, matter, day });
        all.push(StateNews::VoteHeld { country: cordia, matter, ayes: 600, noes: 400 });
        all.push(StateNews::VoteHeld { country: cordia, matter, ayes: 400, noes: 600 });
    }
    all.into_iter().map(Happening::States).collect()
}

pub fn changes() -> Vec<Change> {
    let (alba, borea) = (country("alba"), country("borea"));
    let (hills, plain) = (province("alba_hills"), province("alba_plain"));
    let by = Fixed::whole(4);
    let mut all = vec![
        Reshape::Requisition { country: alba, to: by },
        Reshape::Garrison { country: alba, provinces: vec![hills], men: -by },
        Reshape::Shift { country: alba, from: hills, to: plain, men: by },
        Reshape::Favour { country: alba, faction: faction("alba_left") },
        Reshape::Terror { country: alba, by },
        Reshape::Mercy { country: alba, by },
        Reshape::Cadre { country: alba, by },
        Reshape::HandOver { country: alba },
        Reshape::Unite { from: alba, into: borea },
        Reshape::Defect { country: alba },
        Reshape::Crisis { country: alba },
    ];
    let by = faction("alba_left");
    all.extend(MATTERS().map(|matter| Reshape::Vote { country: alba, matter, by, days: 60 }));
    all.into_iter().map(Change::Reshape).collect()
}

pub fn commands() -> Vec<Command> {
    let (alba, borea) = (country("alba"), country("borea"));
    let (hills, plain) = (province("alba_hills"), province("alba_plain"));
    let (left, men) = (faction("alba_left"), Fixed::whole(4));
    let mut all = vec![
        StatesOrder::Requisition { country: alba, percent: men },
        StatesOrder::Garrison { country: alba, men },
        StatesOrder::Garrison { country: alba, men: -men },
        StatesOrder::Shift { from: hills, to: plain, men },
        StatesOrder::Favour { faction: left },
        StatesOrder::PurgeLocal { faction: left },
        StatesOrder::Amnesty { country: alba },
        StatesOrder::HandOver { country: alba },
        StatesOrder::Release { country: alba },
        StatesOrder::Cede { provinces: vec![hills], to: borea },
        StatesOrder::Unite { from: alba, into: borea },
    ];
    all.extend(MATTERS().map(|matter| StatesOrder::Plebiscite { country: alba, matter }));
    all.into_iter().map(Command::States).collect()
}
