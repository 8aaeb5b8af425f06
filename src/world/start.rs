//! The first day, worked out from what the author wrote.
//!
//! One function a table; who follows whom in which place is [`super::following`]'s.

use std::collections::BTreeMap;

use super::camps::wings;
use super::following::influence;
use super::{
    Administration, Administrations, Affairs, Books, Calendar, CharacterState, Countries, CountryState, Deal, Deed,
    Elections, Estates, FactionState, Factions, GarrisonPost, Held, Influence, InstitutionState, Institutions, Matter,
    Network, Networks, Page, Parliaments, People, Post, Pressures, Provinces, Relations, Runner, SLOTS, Service,
    Services, Sheet, Snapshot, Story, Treaties, Treaty, economy, spread,
};
use crate::scenario::{Bond, CharacterDef, Estate, Field, Scenario, TreatyKind};
use crate::units::{CountryId, Date, FactionId, Fixed, Kind, Share, Table};

/// The world on the scenario's first day. `custom` is left as the shares themselves: the influence rules settle it.
pub fn start(scenario: &Scenario, seed: u64) -> Snapshot {
    let mut factions = factions(scenario);
    let countries = countries(scenario);
    let provinces = provinces(scenario);
    let influence = influence(scenario, &factions, &provinces);
    densities(&mut factions, &influence);
    let pressures = pressures(scenario);
    let wings = wings(scenario, seed, &factions);
    let institutions = institutions(scenario, &factions);
    let administrations = administrations(scenario, &provinces);
    let books = books(scenario, &provinces, &factions, &countries);
    let (conflicts, control, forces) =
        super::deploy::outset(scenario, &mut factions, &countries, &provinces, &influence);
    Snapshot {
        calendar: Calendar { today: scenario.manifest.start, start: scenario.manifest.start, seed }.into(),
        books: books.into(),
        countries: countries.into(),
        economy: economy::first(scenario, &provinces.of_country).into(),
        elections: elections(scenario).into(),
        relations: relations(scenario).into(),
        treaties: treaties(scenario).into(),
        affairs: affairs(scenario).into(),
        parliaments: Parliaments { rows: Table::filled(scenario.countries.len(), Default::default()) }.into(),
        people: people(scenario).into(),
        modifiers: Held::default(),
        flags: Held::default(),
        story: story(scenario).into(),
        conflicts: conflicts.into(),
        control: control.into(),
        forces: forces.into(),
        protests: Held::default(),
        administrations: administrations.into(),
        states: Held::default(),
        networks: networks(scenario).into(),
        services: services(scenario).into(),
        ledger: Held::default(),
        play: Held::default(),
        chronicle: Held::default(),
        provinces: provinces.into(),
        influence: influence.into(),
        pressures: pressures.into(),
        factions: factions.into(),
        wings: wings.into(),
        institutions: institutions.into(),
    }
}

fn provinces(scenario: &Scenario) -> Provinces {
    let owner = scenario.ground.owner.clone();
    let controller = Table::new(
        owner
            .values()
            .map(|&c| match &scenario.countries[c].overlord {
                Some(o) if o.bond == Bond::MilitaryAdministration => o.country,
                _ => c,
            })
            .collect(),
    );
    let mut held_by = Table::filled(owner.len(), None);
    for hold in &scenario.holds {
        for &province in &hold.provinces {
            held_by[province] = Some(hold.faction);
        }
    }
    let mut of_country = Table::filled(scenario.countries.len(), Vec::new());
    for (province, &country) in owner.iter() {
        of_country[country].push(province);
    }
    Provinces {
        population: Table::new(scenario.map.provinces.values().map(|p| p.population).collect()),
        unrest: Table::filled(owner.len(), scenario.defines.load.unrest),
        damage: Table::new(owner.values().map(|&c| scenario.countries[c].ruin).collect()),
        owner,
        controller,
        held_by,
        of_country,
    }
}

/// Garrisons as written, laid over the country by its people; resistance is settled by its rules.
fn administrations(scenario: &Scenario, provinces: &Provinces) -> Administrations {
    let d = &scenario.defines.occupation;
    let mut all = Administrations::default();
    for (country, def) in scenario.countries.iter().filter(|(_, def)| !def.dormant) {
        let Some(overlord) = def.overlord.as_ref().filter(|o| o.bond == Bond::MilitaryAdministration) else { continue };
        let places = provinces.of(country);
        let people: Vec<u64> = places.iter().map(|&p| u64::from(provinces.population[p])).collect();
        let men = spread(overlord.garrison, &people);
        let post = |(&province, men)| GarrisonPost { province, men, resistance: d.rest };
        let row = Administration {
            over: overlord.country,
            since: scenario.manifest.start,
            posts: places.iter().zip(men).map(post).collect(),
            requisition: d.requisition,
            favoured: None,
            cadre: d.cadre_start,
            terror: Fixed::ZERO,
            mercy: Fixed::ZERO,
            losses: Fixed::ZERO,
            incidents: 0,
        };
        all.rows.insert(country, row);
    }
    all
}

/// The networks that the author wrote.
fn networks(scenario: &Scenario) -> Networks {
    let mut all = Networks::default();
    for service in &scenario.services {
        for def in &service.networks {
            let (agents, depth, cover, known, monthly) = (def.agents, def.depth, def.cover, def.known, def.monthly);
            let network = Network { agents, depth, cover, known, monthly, since: Some(scenario.manifest.start) };
            all.put(Runner::Country(service.country), def.target, network);
        }
    }
    all
}

fn services(scenario: &Scenario) -> Services {
    let usual = Service { tradition: scenario.defines.covert.tradition, ..Service::default() };
    let mut services = Services { rows: Table::filled(scenario.countries.len(), usual) };
    for def in &scenario.services {
        services[def.country].tradition = def.tradition;
    }
    services
}

fn factions(scenario: &Scenario) -> Factions {
    let mut seats: BTreeMap<FactionId, u32> = BTreeMap::new();
    for country in scenario.countries.values() {
        for &(faction, held) in country.legislature.iter().flat_map(|l| &l.held) {
            *seats.entry(faction).or_default() += held;
        }
    }
    let mut of_country = Table::filled(scenario.countries.len(), Vec::new());
    for (id, def) in scenario.factions.iter() {
        of_country[def.country].push(id);
    }
    let rows = scenario.factions.iter().map(|(id, def)| {
        let mut patrons = def.patrons.clone();
        patrons.sort_unstable();
        FactionState {
            active: !def.dormant && !scenario.countries[def.country].dormant,
            country: def.country,
            kind: def.kind,
            movement: def.movement,
            stance: def.positions.over(scenario.movements[def.movement].positions.stance()),
            status: def.status,
            leader: def.leader,
            hand: def.leader.map_or(Fixed::whole(50), |leader| {
                character(scenario, &scenario.characters[leader]).hand(scenario, def.kind.asks())
            }),
            members: if def.dormant { 0 } else { u64::from(def.members) },
            density: scenario.defines.faction.members_rest,
            funds: if def.dormant { Fixed::ZERO } else { def.funds },
            cohesion: def.cohesion,
            authority: def.authority,
            force: if def.dormant { Fixed::ZERO } else { def.force },
            seats: seats.get(&id).copied().unwrap_or(0),
            endorses: def.endorses.clone(),
            patrons: if def.dormant { Vec::new() } else { patrons },
            subsidies: Vec::new(),
            income: Fixed::ZERO,
            income_abroad: Fixed::ZERO,
            origin: None,
        }
    });
    Factions { rows: Table::new(rows.collect()), of_country }
}

/// Every body keeps the hold on its following that it begins with: parties of cadres and parties of the masses.
fn densities(factions: &mut Factions, influence: &Influence) {
    for (id, row) in factions.rows.iter_mut().filter(|(_, row)| row.active) {
        let share = u64::from(influence.national(row.country, id).0);
        let followers = share * influence.people[row.country] / u64::from(Share::WHOLE);
        if row.members > 0 && followers > 0 {
            let percent = u128::from(row.members) * 1_000_000 / u128::from(followers);
            row.density = Fixed::raw(i64::try_from(percent).expect("a percentage")).min(Fixed::HUNDRED);
        }
    }
}

fn countries(scenario: &Scenario) -> Countries {
    let rows = scenario.countries.iter().map(|(id, def)| {
        // What is not there yet has no government.
        let there = !def.dormant;
        let mut laws = if there { def.laws.clone() } else { Vec::new() };
        laws.sort_unstable();
        CountryState {
            exists: !def.dormant,
            form: def.government.form,
            head: def.government.head.filter(|_| there),
            coalition: if there { def.government.coalition.clone() } else { Vec::new() },
            overlord: def.overlord.as_ref().filter(|_| there).map(|o| (o.country, o.bond)),
            laws,
            budget: def.budget.lines(),
            treasury: if def.dormant { Fixed::ZERO } else { def.treasury },
            revenue: Fixed::ZERO,
            stability: def.stability,
            legitimacy: def.legitimacy,
            weariness: def.weariness,
            repression: Fixed::ZERO,
            liberties: scenario.forms[def.government.form].liberties,
            next_election: first_election(scenario, id).filter(|_| there),
            minority_since: None,
            governing_since: scenario.manifest.start,
        }
    });
    Countries { rows: Table::new(rows.collect()) }
}

/// The opening entry: households and firms hold some months of what they make; all that lies anywhere was issued by the
/// mint of its country.
fn books(scenario: &Scenario, provinces: &Provinces, factions: &Factions, countries: &Countries) -> Books {
    let months = scenario.defines.economy.money_months;
    let purses = scenario.countries.iter().map(|(c, def)| {
        let heads = i64::try_from(provinces.people(c)).expect("the heads of a country");
        months.times(def.output.times_int(heads).over_int(12_000))
    });
    let people: Table<CountryId, Fixed> = Table::new(purses.collect());
    let chests = |c: CountryId| factions.of_country[c].iter().map(|&f| factions[f].funds).sum::<Fixed>();
    let issued = people.iter().map(|(c, &purse)| purse + countries[c].treasury + chests(c)).collect();
    let sheets = |sums: Vec<Fixed>| Table::new(sums.into_iter().map(Sheet::open).collect());
    let page = Page {
        month: scenario.manifest.start,
        countries: sheets(countries.rows.values().map(|c| c.treasury).collect()),
        people: sheets(people.values().copied().collect()),
    };
    let (past, lines, last_lines) = Default::default();
    Books { issued: Table::new(issued), people, page, past, lines, last_lines }
}

/// The written day, else a day within the first term that follows from the country's name, so that the world does not
/// vote on one Sunday.
fn first_election(scenario: &Scenario, country: CountryId) -> Option<Date> {
    let chamber = scenario.countries[country].legislature.as_ref()?;
    if chamber.next.is_some() {
        return chamber.next;
    }
    let term = u64::from(chamber.term.max(1)) * 30;
    let days = 60 + scenario.names.hash(Kind::Country, country.0) % term;
    let day = scenario.manifest.start.plus(i32::try_from(days).expect("a term is some years"));
    Some(day.plus(6 - day.weekday().cast_signed()))
}

/// Who shares power on the first day: whom the author named, and the others by their kind.
fn institutions(scenario: &Scenario, factions: &Factions) -> Institutions {
    let d = &scenario.defines.institutions;
    let rows = scenario.countries.iter().map(|(country, def)| {
        let mut estates = Estates::default();
        for &body in &factions.of_country[country] {
            let faction = &scenario.factions[body];
            if faction.dormant {
                continue;
            }
            let of_kind =
                d.weight_of(faction.kind).or((def.government.head == Some(body)).then_some((Estate::Party, d.party)));
            let (estate, weight, satisfaction) = match (&faction.institution, of_kind) {
                (Some(named), _) => (named.estate, named.weight, named.satisfaction),
                (None, Some((estate, weight))) => (estate, weight, d.start),
                (None, None) => continue,
            };
            estates.bodies.push(InstitutionState { body, estate, weight, satisfaction });
            for &competence in faction.institution.iter().flat_map(|i| &i.holds) {
                estates.give(competence, body);
            }
        }
        estates
    });
    Institutions { rows: Table::new(rows.collect()) }
}

/// What is known of the votes before the first day: who sits in second chambers and when the next votes are.
fn elections(scenario: &Scenario) -> Elections {
    let mut elections = Elections::new(scenario.countries.len());
    for (id, def) in scenario.countries.iter() {
        let row = &mut elections[id];
        row.scheduled = first_election(scenario, id);
        if let Some(upper) = &def.upper_house {
            row.upper.clone_from(&upper.held);
            row.upper.sort_unstable();
            row.upper_next = upper.next;
        }
        row.president_next = def.presidency.as_ref().and_then(|p| p.next);
    }
    elections
}

fn people(scenario: &Scenario) -> People {
    let today = scenario.manifest.start;
    let mut of_country = Table::filled(scenario.countries.len(), Vec::new());
    for (id, def) in scenario.characters.iter() {
        of_country[def.country].push(id);
    }
    let characters = scenario.characters.values().map(|def| character(scenario, def));
    let mut people = People {
        characters: Table::new(characters.collect()),
        holders: Table::new(scenario.offices.values().map(|o| o.holder).collect()),
        held_since: Table::filled(scenario.offices.len(), today),
        of_country,
        vacant: BTreeMap::new(),
        heirs: BTreeMap::new(),
    };
    // What one says of a tie holds for both, unless the other says something else.
    for (id, def) in scenario.characters.iter() {
        for &(other, tie) in &def.ties {
            let own = scenario.characters[other].ties.iter().any(|(back, _)| *back == id);
            if !own || id < other {
                people.set_tie(id, other, tie);
            }
        }
    }
    // Posts that the author left empty wait longer than those that fall vacant.
    for (office, _) in people.holders.clone().iter().filter(|(_, holder)| holder.is_none()) {
        people.vacant.insert(Post::Office(office), today.plus(EMPTY_AT_FIRST));
    }
    people
}

/// Days before an office that was empty on the first day begins to be looked at.
const EMPTY_AT_FIRST: i32 = 75;

fn character(scenario: &Scenario, def: &CharacterDef) -> CharacterState {
    let mut qualities = def.qualities.clone();
    qualities.sort_unstable();
    let mut state = CharacterState {
        lot: def.lot,
        since: scenario.manifest.start,
        country: def.country,
        faction: def.faction,
        born: def.born,
        abilities: Field::ALL.map(|field| def.ability(field)),
        ambition: def.ambition,
        loyalty: def.loyalty,
        health: Fixed::ZERO,
        grievance: Fixed::ZERO,
        qualities,
        ties: Vec::new(),
        name: None,
    };
    let own: Fixed = state.qualities.iter().map(|&q| scenario.qualities[q].health).sum();
    let years = i64::from(state.age(scenario.manifest.start));
    let by_years = (scenario.defines.people.health_at(years) + own).clamp(Fixed::whole(5), Fixed::HUNDRED);
    state.health = def.health.unwrap_or(by_years);
    state
}

fn story(scenario: &Scenario) -> Story {
    Story {
        events: Table::filled(scenario.events.len(), Default::default()),
        by_subject: BTreeMap::new(),
        queue: Vec::new(),
        open: Vec::new(),
        decisions: BTreeMap::new(),
        numbered: 0,
        moments: Vec::new(),
    }
}

/// What lies between states from of old.
fn relations(scenario: &Scenario) -> Relations {
    let mut relations = Relations::new(scenario.countries.len());
    for attitude in scenario.attitudes.values() {
        for &(motive, size) in &attitude.motives {
            relations.add(attitude.a, attitude.b, motive, size, scenario.manifest.start);
        }
    }
    relations
}

/// The treaties that the author wrote, the allegiances of the blocs, and the doctrines.
fn treaties(scenario: &Scenario) -> Treaties {
    let start = scenario.manifest.start;
    let mut treaties = Treaties::new(scenario.countries.len());
    let usual = |kind| u32::try_from(scenario.defines.diplomacy.notice.of(kind).trunc()).unwrap_or(0);
    for (id, def) in scenario.treaties.iter() {
        let deal = Deal { kind: def.kind, from: def.from, to: def.to, bloc: def.bloc, monthly: def.monthly };
        let number = treaties.next_number();
        let (since, notice) = (def.since.unwrap_or(start), def.notice.unwrap_or_else(|| usual(def.kind)));
        treaties.sign(Treaty { number, written: Some(id), deal, since, until: def.until, notice, ends: None });
    }
    for (id, def) in scenario.blocs.iter() {
        for &member in &def.members {
            let deal = Deal { bloc: Some(id), ..Deal::plain(TreatyKind::Alliance, def.leader, member) };
            let (number, notice) = (treaties.next_number(), usual(deal.kind));
            treaties.sign(Treaty { number, written: None, deal, since: start, until: None, notice, ends: None });
        }
    }
    for (id, def) in scenario.doctrines.iter() {
        for &country in &def.holds {
            treaties.doctrines[country] = Some((id, start));
        }
    }
    treaties
}

/// The deeds of which the world speaks already.
fn affairs(scenario: &Scenario) -> Affairs {
    let start = scenario.manifest.start;
    let mut affairs = Affairs::default();
    for (id, def) in scenario.matters.iter().filter(|(_, def)| def.opens.is_some_and(|day| day <= start)) {
        let number = affairs.next_number();
        let since = def.opens.unwrap_or(start);
        let until = since.plus(def.days.cast_signed());
        let (deed, stands) = (Deed::Written(id), Vec::new());
        affairs.matters.push(Matter { number, deed, doer: def.doer, victim: def.victim, since, until, stands });
    }
    affairs
}

fn pressures(scenario: &Scenario) -> Pressures {
    let (provinces, countries) = (scenario.map.provinces.len(), scenario.countries.len());
    Pressures {
        national: Table::filled(scenario.factions.len(), Default::default()),
        pull: Table::filled(countries, [0; SLOTS]),
        unrest: Table::filled(provinces, 0),
        repression: Table::filled(provinces, 0),
        held_by: Table::filled(provinces, None),
        governs: Table::filled(countries, [0; SLOTS]),
        outlawed: Table::filled(countries, [0; SLOTS]),
        endorsements: Table::filled(countries, Vec::new()),
        local: Vec::new(),
    }
}
