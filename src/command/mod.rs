//! Floor 5: typed orders, the only way into the world: the same for player, AI and replay.
//!
//! An order is checked (a refusal says why, in words a person can read), costs what it says, and is carried out by the
//! same interpreter stage that previews it: [`preview`] lists exactly what [`apply`] would do.

mod abroad;
mod carry;
mod check;
mod cost;
mod covert;
mod diplomacy;
mod economy;
mod party;
mod reaction;
mod states;
mod street;
mod war;

pub use check::{Refusal, check, decision_frame, may_voice, offered};
pub use cost::{cost, order_word};
pub use covert::Covert;
pub use diplomacy::Envoy;
pub use economy::{most_discharged, most_lent, most_notes};
pub use reaction::{Reaction, reactions};
pub use states::StatesOrder;
pub use war::WarOrder;

use serde::{Deserialize, Serialize};

use crate::rules::script::{Acting, Item, Trying};
use crate::scenario::{BudgetLine, CostDef, Scenario};
use crate::units::{
    CharacterId, CompetenceId, CountryId, DecisionId, FactionId, Fixed, LawId, OfficeId, ProvinceId, QuestionId,
};
use crate::world::{Snapshot, StartOptions, Tables};

/// An order of one seat.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Command {
    /// Takes a seat, or none to watch: the first command of a history.
    Begin {
        seat: Option<FactionId>,
        #[serde(default)]
        options: StartOptions,
    },
    /// Answers the open event of this number with the option of this number.
    Answer {
        event: u32,
        option: u8,
    },
    Decide {
        decision: DecisionId,
    },
    /// Pays a faction every month: at home from one's own funds, abroad from the treasury of the country one governs. 0 ends it.
    Fund {
        faction: FactionId,
        monthly: Fixed,
    },
    Propaganda {
        provinces: Vec<ProvinceId>,
    },
    Crackdown {
        against: FactionId,
        provinces: Vec<ProvinceId>,
    },
    Ban {
        faction: FactionId,
    },
    Legalise {
        faction: FactionId,
    },
    /// Wins an institution's voice for a faction.
    Endorse {
        voice: FactionId,
        faction: FactionId,
    },
    Withdraw {
        voice: FactionId,
        faction: FactionId,
    },
    Budget {
        line: BudgetLine,
        percent: Fixed,
    },
    /// A loan for the treasury: from one's own people, or on the market of another country.
    Borrow {
        #[serde(default)]
        from: Option<CountryId>,
        sum: Fixed,
    },
    /// Pays debts back, those at home first.
    Repay {
        sum: Fixed,
    },
    /// Prints money for the treasury.
    IssueNotes {
        sum: Fixed,
    },
    /// Pays no creditor any more.
    Repudiate,
    /// Taxes, in per cent of output.
    Tax {
        percent: Fixed,
    },
    /// Works and roads out of the treasury, at home or abroad.
    Invest {
        country: CountryId,
        sum: Fixed,
    },
    /// Sends thousands of soldiers home.
    Discharge {
        men: Fixed,
    },
    Pass {
        law: LawId,
    },
    Repeal {
        law: LawId,
    },
    Appoint {
        office: OfficeId,
        character: CharacterId,
    },
    Dismiss {
        office: OfficeId,
    },
    /// Locks up a person of one's country who is not of the government.
    Arrest {
        character: CharacterId,
    },
    /// Drives one out of the country.
    Exile {
        character: CharacterId,
    },
    /// Sends one of one's own country into retirement under watch; those of one's own faction too.
    Watch {
        character: CharacterId,
    },
    /// Lets one who is watched, away or locked up return.
    SetFree {
        character: CharacterId,
    },
    /// Favours one of one's own people, to the chagrin of their rivals.
    Promote {
        character: CharacterId,
    },
    /// Names the one who is to lead the faction next.
    Groom {
        character: CharacterId,
    },
    /// The head asks a party into the government.
    Invite {
        party: FactionId,
    },
    /// The head puts a partner out of the government.
    Oust {
        party: FactionId,
    },
    /// A partner leaves the government.
    Leave,
    /// The head looks for another majority under itself.
    Reshuffle,
    /// A party that does not head the government offers one of its own where there is no majority.
    Propose {
        partners: Vec<FactionId>,
    },
    /// Tables a motion of no confidence.
    Censure,
    /// Sends the chamber home; the country votes.
    Dissolve,
    /// Gives a competence of state to an institution.
    Transfer {
        competence: CompetenceId,
        to: FactionId,
    },
    /// Purges an institution.
    Purge {
        body: FactionId,
    },
    /// Congresses and tours: one's own cohesion.
    Rally,
    /// Raises armed people.
    Arm,
    /// Takes a line on a question over the heads of the organs.
    Declare {
        question: QuestionId,
        answer: u8,
    },
    /// Calls the organs to vote on every open question.
    Congress,
    /// Seats and money for a wing of one's own.
    Court {
        wing: u8,
    },
    /// Throws a wing out.
    Expel {
        wing: u8,
    },
    /// Takes in a near and weaker body of one's own country.
    Absorb {
        faction: FactionId,
    },
    /// A government recognises a party abroad; the convener of an international admits one.
    Recognise {
        faction: FactionId,
    },
    Denounce {
        faction: FactionId,
    },
    /// The convener of an international moves its seat.
    Settle {
        country: CountryId,
    },
    /// Agents speak for one's own line in a party abroad.
    Agents {
        faction: FactionId,
    },
    /// Asks a party abroad to rid itself of those who think otherwise.
    Demand {
        faction: FactionId,
    },
    /// Work from door to door before a vote.
    Canvass {
        provinces: Vec<ProvinceId>,
    },
    /// One list with another faction at the next vote.
    Pact {
        with: FactionId,
    },
    /// Keeps the others' voters at home.
    Cow {
        provinces: Vec<ProvinceId>,
    },
    /// False ballots.
    Rig {
        provinces: Vec<ProvinceId>,
    },
    /// Asks how the last vote was counted.
    Inquire,
    /// Calls the people into the streets.
    March {
        provinces: Vec<ProvinceId>,
    },
    /// Calls the works out.
    Strike {
        provinces: Vec<ProvinceId>,
    },
    /// Marches against a protest.
    Oppose {
        protest: u32,
    },
    /// A government gives way to a protest, or clears the streets of it.
    Concede {
        protest: u32,
    },
    Disperse {
        protest: u32,
    },
    /// Of administrations and of the map of states.
    States(StatesOrder),
    /// An order to the envoys.
    Abroad(Envoy),
    /// Hands forged papers to the press.
    Leak {
        against: FactionId,
    },
    /// An order of war.
    War(WarOrder),
    /// Covert work.
    Covert(Covert),
}

/// What an order would do, without doing it.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    pub cost: CostDef,
    pub items: Vec<Item>,
}

/// What the order would do: its cost and every change, with odds where chance decides.
pub fn preview(book: &Scenario, t: Tables<'_>, actor: FactionId, command: &Command) -> Result<Preview, Refusal> {
    preview_at(book, t, actor, command, cost(book, t, actor, command))
}

/// The same where the cost is known.
pub fn preview_at(
    book: &Scenario,
    t: Tables<'_>,
    actor: FactionId,
    command: &Command,
    cost: CostDef,
) -> Result<Preview, Refusal> {
    check::check_at(book, t, actor, command, cost)?;
    let mut stage = Trying::new(book, t);
    carry::carry_out(book, &mut stage, actor, command, cost);
    stage.items.extend(to_come(book, t, actor, command));
    Ok(Preview { cost, items: stage.items })
}

/// What follows from an order some days later, with its odds.
fn to_come(book: &Scenario, t: Tables<'_>, actor: FactionId, command: &Command) -> Vec<Item> {
    match command {
        Command::Covert(order) => covert::to_come(book, t, actor, order),
        _ => Vec::new(),
    }
}

/// What an order would do if it were allowed: for tooltips of orders that cannot be given now.
pub fn would_do(book: &Scenario, t: Tables<'_>, actor: FactionId, command: &Command) -> Preview {
    let mut stage = Trying::new(book, t);
    let cost = cost(book, t, actor, command);
    carry::carry_out(book, &mut stage, actor, command, cost);
    stage.items.extend(to_come(book, t, actor, command));
    Preview { cost, items: stage.items }
}

/// Reads the world as it would stand right after the order, without giving it: what its numbers would then be. What chance
/// decides is left out.
pub fn after<T>(
    book: &Scenario,
    t: Tables<'_>,
    actor: FactionId,
    command: &Command,
    read: impl FnOnce(Tables<'_>) -> T,
) -> T {
    let mut stage = Trying::new(book, t);
    carry::carry_out(book, &mut stage, actor, command, cost(book, t, actor, command));
    read(stage.outcome())
}

/// Checks the order, pays for it and carries it out.
pub fn apply(book: &Scenario, t: &mut Snapshot, actor: FactionId, command: &Command) -> Result<(), Refusal> {
    let cost = cost(book, t.read(), actor, command);
    check::check_at(book, t.read(), actor, command, cost)?;
    carry::carry_out(book, &mut Acting { book, world: t }, actor, command, cost);
    Ok(())
}
