//! Short messages at a corner of the screen.
//!
//! Owns their queue and their slips. Errors stay until they are put away; everything else goes by itself.

use bevy_egui::egui::{Align, Align2, Area, Context, CursorIcon, Id, Order, Rect, Sense, Ui, pos2, vec2};

use crate::client::theme::{Ground, Role, Scale, palette, text};

use super::{paint, slip};

/// Short messages at a corner that go by themselves; errors stay until they are put away.
#[derive(Clone, Debug, Default)]
pub struct Toasts {
    shown: Vec<Toast>,
}

impl Toasts {
    /// Something went wrong: what, and what to do. Stays.
    pub fn error(&mut self, sentence: impl Into<String>) {
        self.push(Toast { text: sentence.into(), error: true, until: f64::INFINITY });
    }

    /// Something was done; goes after `seconds` of `ctx`'s clock.
    pub fn note(&mut self, ctx: &Context, sentence: impl Into<String>, seconds: f64) {
        let until = ctx.input(|input| input.time) + seconds;
        self.push(Toast { text: sentence.into(), error: false, until });
    }

    fn push(&mut self, toast: Toast) {
        // Saying the same twice would bury what else there is.
        self.shown.retain(|other| other.text != toast.text);
        self.shown.push(toast);
        let excess = self.shown.len().saturating_sub(4);
        self.shown.drain(..excess);
    }

    /// Draws them upwards from the lower right corner of `within`.
    pub fn show(&mut self, ctx: &Context, within: Rect) {
        let now = ctx.input(|input| input.time);
        self.shown.retain(|toast| toast.until > now);
        let scale = Scale::of(ctx);
        let mut bottom = within.bottom() - scale.gap();
        let mut dismissed = None;
        for (i, toast) in self.shown.iter().enumerate().rev() {
            let area = Area::new(Id::new(("toast", i)))
                .order(Order::Foreground)
                .pivot(Align2::RIGHT_BOTTOM)
                .fixed_pos(pos2(within.right() - scale.gap(), bottom));
            let shown = area.show(ctx, |ui| toast_slip(ui, toast));
            if shown.inner {
                dismissed = Some(i);
            }
            bottom = shown.response.rect.top() - scale.gap();
        }
        if let Some(i) = dismissed {
            self.shown.remove(i);
        }
        if let Some(next) = self.shown.iter().map(|t| t.until).reduce(f64::min)
            && next.is_finite()
        {
            ctx.request_repaint_after(std::time::Duration::from_secs_f64((next - now).max(0.0)));
        }
    }
}

#[derive(Clone, Debug)]
struct Toast {
    text: String,
    error: bool,
    until: f64,
}

/// Draws one; true when put away.
fn toast_slip(ui: &mut Ui, toast: &Toast) -> bool {
    let scale = Scale::of(ui.ctx());
    Ground::Paper.apply(ui);
    let (width, pad, edge) = (scale.px(280.0, 360.0), scale.px(10.0, 14.0), 4.0);
    let sign = scale.px(18.0, 22.0);
    let left = edge + pad + sign + scale.px(8.0, 10.0);
    let words = text::wrapped(ui, Role::Body, &toast.text, palette::INK, width - left - pad - sign);
    let height = words.size().y.max(sign) + 2.0 * pad;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    let painter = ui.painter();
    painter.add(paint::flat_shadow(rect, 3.0));
    painter.rect_filled(rect, 0, palette::SLIP);
    painter.add(paint::outline(rect, 1.0, palette::INK_2));
    let colour = if toast.error { palette::RED } else { palette::PIN_QUIET };
    paint::vline(painter, rect.left(), rect.top(), rect.bottom(), edge, colour);
    let centre = pos2(rect.left() + edge + pad + sign / 2.0, rect.center().y);
    painter.circle_filled(centre, sign / 2.0, colour);
    let letter = text::line(ui, Role::Strong, if toast.error { "!" } else { "i" }, palette::SLIP);
    text::centred(painter, centre.x, centre.y, Align::Center, letter);
    let top = rect.center().y - words.size().y / 2.0;
    text::at(painter, pos2(rect.left() + left, top), words);
    let crossed = toast.error && slip::cross(ui, pos2(rect.right() - pad, rect.top() + pad));
    crossed || response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}
