//! Explanations where they are asked for: beside a figure, or pinned on the map.
//!
//! Owns tooltips, pinned cards and the key that pins. What they say is in `account`.

use bevy_egui::egui::{Align2, Context, Id, Key, Rect, Response, Sense, Ui, vec2};

use super::account::{self, Account};
use super::{beside, figures, orders};
use crate::client::desk::{Action, Subject, View};
use crate::client::theme::{Role, Scale, Tone, palette, text};
use crate::client::widgets::icon::{self, Icon};
use crate::client::widgets::sheet::Sheet;
use crate::client::widgets::slip::{self, Place};
use crate::client::widgets::why::{Term, Why, foot, why, why_width};

/// The explanation of a figure while the pointer rests on it. `T` pins it, as long as [`pinned`] is drawn too.
pub fn why_tooltip_for(response: &Response, view: &View, subject: Subject) {
    if response.hovered() || response.has_focus() {
        let asked = Asked { subject, pass: response.ctx.cumulative_pass_nr() };
        response.ctx.data_mut(|data| data.insert_temp(Id::new("asked why"), asked));
    }
    beside::tooltip(response, |ui| {
        let told = account::account(view, subject);
        account_on_slip(ui, view, &told, &view.tell.ui("panel-why-pin"));
    });
}

/// An explanation that no [`Subject`] names, so that it cannot be pinned.
pub fn why_tooltip_of(response: &Response, view: &View, account: impl FnOnce() -> Account) {
    beside::tooltip(response, |ui| account_on_slip(ui, view, &account(), ""));
}

/// The pinned explanations on the map; each can be dragged and put away. Also listens for the key that pins.
pub fn pinned(ctx: &Context, view: &View, pins: &[Subject], rect: Rect, actions: &mut Vec<Action>) {
    let scale = Scale::of(ctx);
    ctx.data_mut(|data| data.insert_temp(Id::new("pinned whys"), Pins(pins.to_vec())));
    for (i, &subject) in pins.iter().enumerate() {
        let told = account::account(view, subject);
        let down = scale.px(26.0, 34.0) * (i % 8) as f32;
        let place = Place {
            pivot: Align2::LEFT_TOP,
            at: rect.min + vec2(scale.px(20.0, 26.0) + down, scale.px(40.0, 60.0) + down),
            width: why_width(scale),
            notch: None,
            pinned: true,
            within: rect,
        };
        let card = slip::card(ctx, Id::new(("pinned why", subject)), place, Sheet::slip(scale), |ui| {
            account_on_slip(ui, view, &told, "");
        });
        if card.closed {
            actions.push(Action::Unpin(subject));
        }
    }
    if orders::key(ctx, Key::T)
        && let Some(asked) = ctx.data(|data| data.get_temp::<Asked>(Id::new("asked why")))
        && ctx.cumulative_pass_nr() <= asked.pass + 2
    {
        actions.push(toggle(pins, asked.subject));
    }
}

/// Pins it, or puts it away where it is pinned.
pub fn toggle_pin(ctx: &Context, subject: Subject) -> Action {
    let pins = ctx.data(|data| data.get_temp::<Pins>(Id::new("pinned whys"))).unwrap_or_default();
    toggle(&pins.0, subject)
}

pub fn is_pinned(ctx: &Context, subject: Subject) -> bool {
    ctx.data(|data| data.get_temp::<Pins>(Id::new("pinned whys"))).is_some_and(|pins| pins.0.contains(&subject))
}

fn toggle(pins: &[Subject], subject: Subject) -> Action {
    if pins.contains(&subject) { Action::Unpin(subject) } else { Action::Pin(subject) }
}

#[derive(Clone, Copy)]
struct Asked {
    subject: Subject,
    pass: u64,
}

#[derive(Clone, Default)]
struct Pins(Vec<Subject>);

fn account_on_slip(ui: &mut Ui, view: &View, account: &Account, hint: &str) {
    if account.verdicts.is_empty() {
        terms(ui, account, hint);
    } else {
        verdicts(ui, view, account, hint);
    }
}

fn terms(ui: &mut Ui, account: &Account, hint: &str) {
    let amounts: Vec<_> = account.terms.iter().map(|(_, amount)| *amount).collect();
    let shown = figures::rounded(&amounts, account.total, account.unit);
    let texts: Vec<String> = shown.parts.iter().map(|&part| shown.signed(part)).collect();
    let terms: Vec<Term> = account
        .terms
        .iter()
        .zip(&texts)
        .zip(&shown.parts)
        // What rounds to nothing adds nothing to what is shown.
        .filter(|(_, part)| **part != 0)
        .map(|(((label, amount), text), _)| Term { label, value: amount.to_f64(), text, opens: false })
        .collect();
    let (total, tone) = if account.level {
        (shown.plain(shown.total), Tone::Plain)
    } else {
        let tone = match shown.total.signum() {
            1 => Tone::Gain,
            -1 => Tone::Loss,
            _ => Tone::Quiet,
        };
        (shown.signed(shown.total), tone)
    };
    why(
        ui,
        &Why {
            question: &account.question,
            sub: &account.sub,
            terms: &terms,
            total_label: &account.total_label,
            total: &total,
            total_tone: tone,
            next: &account.next,
            hint,
        },
    );
}

/// Conditions, each with a tick or a cross.
fn verdicts(ui: &mut Ui, view: &View, account: &Account, hint: &str) {
    let scale = Scale::of(ui.ctx());
    ui.spacing_mut().item_spacing.y = 0.0;
    text::paragraph(ui, Role::Heading, &account.question, palette::INK);
    ui.add_space(scale.px(2.0, 3.0));
    text::paragraph(ui, Role::Body, &account.sub, palette::INK_2);
    ui.add_space(scale.px(6.0, 9.0));
    for verdict in account.verdicts.iter().take(16) {
        let side = scale.px(12.0, 14.0);
        let left = side + scale.px(6.0, 8.0) + scale.px(9.0, 12.0) * verdict.depth.min(6) as f32;
        let width = ui.available_width();
        let words = text::wrapped(ui, Role::Body, &verdict.told, palette::INK, width - left);
        let height = words.size().y + scale.px(3.0, 4.0);
        let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
        let (sign, colour) = if verdict.holds { (Icon::Done, palette::GAIN) } else { (Icon::Close, palette::LOSS) };
        let box_left = rect.left() + left - side - scale.px(6.0, 8.0);
        let sign_at = Rect::from_min_size(rect.left_top() + vec2(box_left - rect.left(), 1.0), vec2(side, side));
        icon::paint(ui.painter(), sign, sign_at, colour, palette::SLIP);
        text::at(ui.painter(), rect.left_top() + vec2(left, 0.0), words);
    }
    if account.verdicts.len() > 16 {
        let more = (account.verdicts.len() - 16).to_string();
        text::paragraph(ui, Role::Small, &view.tell.ui_with("panel-effects-more", &[("count", more)]), palette::INK_2);
    }
    foot(ui, &account.next, hint);
}
