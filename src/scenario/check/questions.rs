//! Questions, wings and those who break away: answers that differ, shares that add up, names that are free.

use super::super::Diagnostic;
use super::super::define::{Manifest, QUESTIONS, QuestionDef, WINGS};
use super::super::entry::EntryKind;
use super::super::library::is_well_formed;
use super::super::locate::Step::{self, At, Field};
use super::super::suggest::did_you_mean;
use super::Check;
use super::mentions::{Mention, What};
use crate::units::{FactionId, Fixed, Id, InternationalId, MovementId, QuestionId};

pub fn check(check: &mut Check<'_>, manifest: Option<&Manifest>, mentions: &[Mention]) {
    let count = check.draft.questions.len();
    for (id, def) in check.draft.questions.iter().filter_map(|(id, d)| d.as_ref().map(|d| (id, d))) {
        if id.index() == QUESTIONS {
            let message = format!("{count} questions; there is room for {QUESTIONS}");
            check.error("too-many-questions", id, &[], message);
        }
        question(check, id, def, manifest);
    }
    for (id, def) in check.draft.sound(&check.draft.factions, check.names).filter(|(_, f)| !f.shell) {
        if !def.wings.is_empty() && !def.kind.holds_allegiance() {
            let fault = Diagnostic::error(
                "wrong-kind",
                check.place(id, &[Field("wings")]),
                "only those who hold allegiance have wings",
            );
            let kind = check.place(id, &[Field("kind")]);
            check.report(fault.also(kind, "this kind holds reach"));
            continue;
        }
        let shares: Vec<(MovementId, Fixed)> = def.wings.iter().map(|w| (w.movement, w.share)).collect();
        currents(check, id, "wings", &shares);
        for (n, wing) in def.wings.iter().enumerate() {
            let Some(leader) = wing.leader else { continue };
            let Some(person) = check.draft.characters.get(leader).and_then(Option::as_ref) else { continue };
            if person.country != def.country {
                let message = format!("`{}` is of `{}`", check.name(leader), check.name(person.country));
                let steps = [Field("wings"), At(n), Field("leader")];
                check.error("foreign-leader", id, &steps, message);
            }
        }
    }
    for (id, def) in check.draft.sound(&check.draft.movements, check.names) {
        currents(check, id, "currents", &def.currents);
    }
    for (id, def) in check.draft.sound(&check.draft.internationals, check.names) {
        check.no_repeats(id, "movements", &def.movements, "movement");
        founders(check, id, def.convener, def.founders.as_deref().unwrap_or_default());
        if check.faction(def.convener).is_some_and(|f| !f.kind.holds_allegiance()) {
            check.error(
                "wrong-kind",
                id,
                &[Field("convener")],
                "a body of parties is convened by one that holds allegiance",
            );
        }
    }
    for (id, def) in check.draft.sound(&check.draft.tongues, check.names) {
        check.no_repeats(id, "countries", &def.countries, "country");
    }
    breakaways(check);
    for mention in mentions {
        if !mention.is_sound(check) {
            continue;
        }
        let What::Answer(question, answer) = &mention.what else { continue };
        let def = check.draft.questions.get(*question).and_then(Option::as_ref);
        if let Some(def) = def.filter(|q| q.number(answer).is_none()) {
            let answers = [def.answers.0.id.as_str(), def.answers.1.id.as_str()];
            let message = format!("question `{}` has no answer `{answer}`", check.name(*question));
            let at: Vec<Step<'_>> = mention.at.iter().copied().chain([At(2)]).collect();
            let fault = Diagnostic::error("unknown-answer", mention.place(check, &at), message);
            check.report(fault.maybe_help(did_you_mean(answer, answers)));
        }
    }
}

/// Those who belong to a body from the first day are parties that are there, and not its convener.
fn founders(check: &mut Check<'_>, body: InternationalId, convener: FactionId, founders: &[FactionId]) {
    check.no_repeats(body, "founders", founders, "faction");
    for (n, &founder) in founders.iter().enumerate() {
        let Some(def) = check.faction(founder) else { continue };
        let there = def.kind.holds_allegiance() && !def.dormant && founder != convener;
        if !there {
            let name = check.name(founder);
            let message =
                format!("`{name}` cannot be a founder: it is not there on the first day, holds reach, or convenes");
            check.error("no-founder", body, &[Field("founders"), At(n)], message);
        }
    }
}

fn question(check: &mut Check<'_>, id: QuestionId, def: &QuestionDef, manifest: Option<&Manifest>) {
    check.within(id, &[Field("stakes")], "the stakes", def.stakes, 0, 100);
    check.no_repeats(id, "concerns", &def.concerns, "movement");
    if def.concerns.is_empty() {
        check.error("empty-list", id, &[Field("concerns")], "a question concerns at least one movement");
    }
    for (n, answer) in [&def.answers.0, &def.answers.1].into_iter().enumerate() {
        if !is_well_formed(&answer.id) {
            let message = format!("`{}` cannot be the id of an answer", answer.id);
            check.error("ill-formed-id", id, &[Field("answers"), At(n), Field("id")], message);
        }
    }
    if def.answers.0.id == def.answers.1.id {
        check.error("duplicate-id", id, &[Field("answers"), At(1), Field("id")], "the two answers have one id");
    }
    if def.answers.0.movement == def.answers.1.movement {
        let message = "both answers lead to one movement; nobody could tell who gave which";
        check.error("same-answer", id, &[Field("answers"), At(1), Field("movement")], message);
    }
    for (n, &(_, tie)) in def.ties.iter().enumerate() {
        check.within(id, &[Field("ties"), At(n), At(1)], "a leader's tie", tie, -100, 100);
    }
    if let (Some(day), Some(manifest)) = (def.opens, manifest)
        && (day < manifest.start || day > manifest.end)
    {
        let message =
            format!("the question is put on {day}, outside the scenario ({} to {})", manifest.start, manifest.end);
        check.error("date-outside", id, &[Field("opens")], message);
    }
}

/// Two to four currents that make up the whole.
fn currents<I: Id>(check: &mut Check<'_>, id: I, field: &'static str, shares: &[(MovementId, Fixed)]) {
    if shares.is_empty() {
        return;
    }
    let share_at = |n: usize| -> Vec<Step<'static>> {
        if field == "wings" { vec![Field(field), At(n), Field("share")] } else { vec![Field(field), At(n), At(1)] }
    };
    if !(2..=WINGS).contains(&shares.len()) {
        let message = format!("there are two to {WINGS} of them; these are {}", shares.len());
        check.error("out-of-range", id, &[Field(field)], message);
    }
    for (n, &(movement, share)) in shares.iter().enumerate() {
        check.within(id, &share_at(n), "a share", share, 1, 99);
        if shares[..n].iter().any(|&(other, _)| other == movement) {
            let message = format!("`{}` is in the list already", check.name(movement));
            check.error("duplicate-item", id, &[Field(field), At(n)], message);
        }
    }
    let sum: Fixed = shares.iter().map(|&(_, share)| share).sum();
    if sum != Fixed::HUNDRED {
        check.error("shares-off", id, &[Field(field)], format!("the shares add up to {sum}, not to 100"));
    }
}

fn breakaways(check: &mut Check<'_>) {
    let rows = check.draft.breakaways.iter().filter_map(|(id, d)| d.as_ref().map(|d| (id.clone(), d)));
    let rows: Vec<_> = rows.filter(|(id, _)| check.draft.is_sound(EntryKind::Breakaway, id)).collect();
    for (n, (id, def)) in rows.iter().enumerate() {
        let place = |check: &Check<'_>, field| check.place_of(EntryKind::Breakaway, id, &[Field(field)]);
        if let (Some(child), Some(parent)) = (check.faction(def.faction), check.faction(def.of)) {
            if child.country != parent.country {
                let message = format!("`{}` is a faction of `{}`", check.name(def.of), check.name(parent.country));
                check.report(Diagnostic::error("foreign-faction", place(check, "of"), message));
            }
            if !child.dormant {
                let message =
                    format!("faction `{}` is not dormant: it is there from the start", check.name(def.faction));
                check.report(Diagnostic::error("not-dormant", place(check, "faction"), message));
            }
            if !child.kind.holds_allegiance() || !parent.kind.holds_allegiance() {
                let message = "only those who hold allegiance break";
                check.report(Diagnostic::error("wrong-kind", place(check, "of"), message));
            }
        }
        let question = check.draft.questions.get(def.question).and_then(Option::as_ref);
        if let Some(question) = question.filter(|q| q.number(&def.answer).is_none()) {
            let answers = [question.answers.0.id.as_str(), question.answers.1.id.as_str()];
            let message = format!("question `{}` has no answer `{}`", check.name(def.question), def.answer);
            let fault = Diagnostic::error("unknown-answer", place(check, "answer"), message);
            check.report(fault.maybe_help(did_you_mean(&def.answer, answers)));
        }
        let twin = rows[..n].iter().find(|(_, o)| (o.of, o.question, &o.answer) == (def.of, def.question, &def.answer));
        if let Some((other, _)) = twin {
            let message = format!("those who leave `{}` with this answer found `{other}` already", check.name(def.of));
            check.report(Diagnostic::error("duplicate-item", place(check, "answer"), message));
        }
    }
}
