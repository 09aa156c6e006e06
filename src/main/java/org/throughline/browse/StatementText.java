package org.throughline.browse;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.HtmlUtils;

import org.throughline.platform.text.Markdown;
import org.throughline.report.ReportPart;
import org.throughline.report.StatementConcern;
import org.throughline.report.StatementContent;
import org.throughline.report.StatementKind;
import org.throughline.report.StatementVoice;
import org.throughline.theme.ThemeName;

/**
 * A statement for reading.
 *
 * @param number its number within the report
 * @param content its content; internal note and consent only for readers of drafts
 * @param points its sub-points
 * @param links the records it refers to
 * @param history its earlier and later versions
 * @param impact the records that show what it led to
 */
public record StatementText(int number, StatementKind kind, StatementContent content, List<String> points, Links links,
		StatementHistory history, List<ImpactLink> impact) {

	/** Returns the slug of its section. */
	public @Nullable String section() {
		return this.links.section;
	}

	public @Nullable ReportPart sectionPart() {
		return this.links.sectionPart;
	}

	public List<ThemeName> themes() {
		return this.links.themes;
	}

	/** Returns the part of its section, or the part of its kind. */
	public ReportPart part() {
		return (this.links.sectionPart != null) ? this.links.sectionPart : this.kind.part();
	}

	/**
	 * Returns the organisations concerned, or their names as written if none is linked.
	 */
	public List<String> concerned() {
		String asWritten = this.content.concern().organisationsAsWritten();
		var linked = this.links.organisations;
		return (!linked.isEmpty() || asWritten == null) ? linked : List.of(asWritten);
	}

	/**
	 * Returns its headline, wording and sub-points as HTML; a quotation with its source.
	 */
	public String html() {
		var html = new StringBuilder();
		if (this.content.headline() != null) {
			html.append("<p class=\"app-statement__heading\">");
			html.append(Markdown.toInlineHtml(this.content.headline())).append("</p>");
		}
		html.append(this.content.quotation() ? "<blockquote class=\"app-quotation\">" : "");
		html.append(Markdown.toHtml(this.content.wording()));
		if (!this.points.isEmpty()) {
			html.append("<ul class=\"govuk-list govuk-list--bullet\">");
			this.points.forEach((point) -> html.append("<li>").append(Markdown.toInlineHtml(point)).append("</li>"));
			html.append("</ul>");
		}
		if (this.content.quotation()) {
			String source = this.content.context().source();
			html.append((source != null)
					? "<cite class=\"app-quotation__source\">– " + HtmlUtils.htmlEscape(source, "UTF-8") + "</cite>"
					: "");
			html.append("</blockquote>");
		}
		return html.toString();
	}

	/**
	 * Returns its audience, period and source, each with its label, and links to its
	 * themes as HTML.
	 * @param address the address of the partnership's themes, with a slash at its end
	 * @param here the slug of the theme that the page is about, or empty
	 */
	public String footHtml(String address, String here) {
		var context = this.content.context();
		var foot = new StringBuilder();
		add(foot, "Audience: ", context.audience());
		add(foot, "Period: ", context.periodMeant());
		add(foot, "Source: ", this.content.quotation() ? null : context.source());
		return (foot.isEmpty() ? "" : "<div class=\"app-statement__foot\">" + foot + "</div>")
				+ themeLinks(address, here);
	}

	private static void add(StringBuilder html, String what, @Nullable String text) {
		if (text != null) {
			html.append("<span>").append(what).append(HtmlUtils.htmlEscape(text, "UTF-8")).append("</span> ");
		}
	}

	private String themeLinks(String address, String here) {
		var others = themes().stream().filter((theme) -> !theme.slug().equals(here)).toList();
		if (others.isEmpty()) {
			return "";
		}
		String words = (others.size() == 1) ? "Earlier on this theme:" : "Earlier on these themes:";
		var html = new StringBuilder("<div class=\"app-statement__foot\"><span>");
		html.append(here.isEmpty() ? words : "Other themes:").append("</span><ul class=\"app-chips\">");
		others.forEach((theme) -> html.append("<li><a class=\"app-chip\" href=\"")
			.append(HtmlUtils.htmlEscape(address + theme.slug(), "UTF-8"))
			.append("\">")
			.append(HtmlUtils.htmlEscape(theme.name(), "UTF-8"))
			.append("</a></li>"));
		return html.append("</ul></div>").toString();
	}

	/** Whether it refers to reviews or results, or has an internal note. */
	public boolean refers() {
		return !this.links.reviewIds.isEmpty() || !this.impact.isEmpty() || this.content.context().note() != null;
	}

	/** Whether it has fields of its kind: a voice, a matter raised or organisations. */
	public boolean hasKindFields() {
		return this.kind == StatementKind.ESCALATED_MATTER || !this.links.organisations.isEmpty()
				|| !this.content.voice().equals(StatementVoice.NONE)
				|| !this.content.concern().equals(StatementConcern.NONE);
	}

	/** Returns the headline or the start of the wording, for links. */
	public String inOneLine() {
		return this.content.firstWords();
	}

	/**
	 * The records a statement refers to.
	 *
	 * @param section slug of the section it belongs to
	 * @param organisations the organisations concerned, under their names at the report's
	 * date
	 * @param reviewIds the reviews it is about, also those that the reader may not see
	 */
	public record Links(@Nullable String section, @Nullable ReportPart sectionPart, List<ThemeName> themes,
			List<String> organisations, List<UUID> reviewIds) {

	}

}
