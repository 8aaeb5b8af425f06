//! Conditions in words, part by part, each with its verdict: of an event, of an aim, of whatever is asked.

use super::Account;
use crate::client::desk::View;
use crate::rules::script::Frame;
use crate::rules::story;
use crate::scenario::{Condition, Trigger, When};
use crate::telling::Asked;
use crate::units::{EventId, FactionId, Fixed};

/// One part of a condition.
#[derive(Clone, Debug)]
pub struct Told {
    pub depth: usize,
    pub holds: bool,
    pub told: String,
}

/// Whether an event may happen now, part by part.
pub(super) fn conditions(view: &View, event: EventId) -> Account {
    let tell = view.tell;
    let def = &view.book.events[event];
    let open = view.t.story.open.iter().find(|open| open.event == event);
    let this = open.and_then(|open| open.this).or_else(|| story::subjects(view.book, view.t, event).first().copied());
    let record = &view.t.story.events[event];
    let mut verdicts = Vec::new();
    let today = view.t.calendar.today;
    let mut fact = |holds: bool, told: String| verdicts.push(Told { depth: 0, holds, told });
    match &def.trigger {
        Trigger::On(date) => fact(today >= *date, tell.ui_with("panel-why-event-on", &[("date", date.long())])),
        Trigger::Window(from, to, when) => {
            let args = [("from", from.long()), ("to", to.long()), ("pace", pace(view, *when))];
            fact((*from..=*to).contains(&today), tell.ui_with("panel-why-event-window", &args));
        }
        Trigger::When(_, when) => fact(true, tell.ui_with("panel-why-event-when", &[("pace", pace(view, *when))])),
        Trigger::After(_) => fact(record.times > 0, tell.ui("panel-why-event-hook")),
        Trigger::Called => fact(record.times > 0, tell.ui("panel-why-event-called")),
    }
    if record.times > 0 {
        let last = record.last.map_or_else(String::new, |date| date.long());
        fact(true, tell.ui_with("panel-why-event-happened", &[("count", record.times.to_string()), ("date", last)]));
    }
    if let Some(this) = this {
        let rested = story::rested(view.book, view.t, event, this);
        if !rested && open.is_none() {
            fact(false, tell.ui("panel-why-event-rests"));
        }
        let frame = match open {
            Some(open) => story::open_frame(view.book, view.t, open),
            None => story::frame(view.book, view.t, event, this, Vec::new()),
        };
        if let Trigger::When(condition, _) = &def.trigger {
            verdicts.extend(asked(view, &frame, condition));
        }
        verdicts.extend(asked(view, &frame, &def.only_if));
    }
    Account {
        question: tell.event(event).headline,
        sub: tell.ui("panel-why-event"),
        verdicts,
        next: def.facts.first().map_or_else(String::new, |_| tell.ui("panel-why-event-told")),
        ..Account::default()
    }
}

fn pace(view: &View, when: When) -> String {
    let days = |days: Fixed| [("days", days.trunc().to_string())];
    match when {
        When::AtOnce => view.tell.ui("panel-why-event-at-once"),
        When::Mean(mean) => view.tell.ui_with("panel-why-event-mean", &days(mean)),
        When::HalfLife(half) => view.tell.ui_with("panel-why-event-half", &days(half)),
    }
}

/// A condition's parts in words with their verdicts; nothing for one that asks nothing.
fn asked(view: &View, frame: &Frame, condition: &Condition) -> Vec<Told> {
    let now = |part: &Asked| match &part.now {
        Some(now) => view.tell.ui_with("panel-asked-now", &[("asked", part.text.clone()), ("now", now.clone())]),
        None => part.text.clone(),
    };
    let told = |part: Asked| Told { depth: usize::from(part.depth), holds: part.holds, told: now(&part) };
    view.tell.asked(frame, condition).into_iter().map(told).collect()
}

/// How a condition stands for a seat, part by part.
pub fn standing_of(view: &View, seat: FactionId, condition: &Condition) -> Vec<Told> {
    let frame = Frame::of(seat, crate::world::Target::Country(view.t.factions[seat].country));
    asked(view, &frame, condition)
}

/// The parts that fail, each with what stands under it.
pub fn failing(view: &View, frame: &Frame, condition: &Condition) -> Vec<Told> {
    let mut fails = false;
    let mut parts = asked(view, frame, condition);
    parts.retain(|part| {
        if part.depth == 0 {
            fails = !part.holds;
        }
        fails
    });
    parts
}
