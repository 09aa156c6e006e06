package org.throughline.report.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.text.Markdown;
import org.throughline.report.StatementContent;
import org.throughline.report.StatementContext;
import org.throughline.report.StatementDetails;
import org.throughline.report.StatementEdit;
import org.throughline.report.StatementKind;
import org.throughline.report.StatementLinks;
import org.throughline.report.WordingRules;

/**
 * The form of a statement.
 *
 * @param points sub-points; empty ones are not saved
 * @param links the records it refers to
 * @param press the button
 */
record StatementForm(String version, String kind, StatementContent content, List<String> points, StatementLinks links,
		String press) implements ReportPartForm<StatementEdit> {

	StatementForm {
		content = Objects.requireNonNullElse(content, StatementContent.EMPTY);
		links = Objects.requireNonNullElse(links, StatementLinks.NONE);
	}

	static StatementForm empty(String kind) {
		return new StatementForm("", kind, StatementContent.EMPTY, List.of(), StatementLinks.NONE, "");
	}

	static StatementForm of(StatementDetails statement) {
		return new StatementForm(FormValues.text(statement.version()), statement.kind().name(), statement.content(),
				statement.points(), statement.links(), "");
	}

	@Override
	public void check(Errors errors) {
		FormChecks.of(errors).oneOf("kind", StatementKind.class);
		var rules = WordingRules.of(errors);
		this.content.check("content.", rules);
		rules.points("", FormValues.chosen(this.points));
	}

	@Override
	public String name() {
		return this.content.firstWords();
	}

	/** Returns the wording and its sub-points. */
	@Override
	public Map<String, String> preview() {
		var text = new StringBuilder(this.content.wording());
		FormValues.chosen(this.points).forEach((point) -> text.append("\n\n- ").append(point.replace("\n", "\n  ")));
		return Map.of("wording", Markdown.toHtml(text.toString()));
	}

	/** Returns whether a field is filled that most statements leave empty. */
	public boolean detailed() {
		return this.content.quotation() || !this.points.isEmpty() || !this.links.reviews().isEmpty()
				|| this.links.section() != null || !this.content.context().equals(StatementContext.NONE);
	}

	@Override
	public StatementForm pressed() {
		return switch (FormAction.of(this.press)) {
			case ADD_POINT -> withEmptyPoint();
			case REMOVE_POINT -> withoutPoint(FormAction.point(this.press));
			default -> this;
		};
	}

	@Override
	public StatementEdit toEdit() {
		return new StatementEdit(FormValues.requiredChoice(StatementKind.class, this.kind), this.content,
				FormValues.chosen(this.points), this.links);
	}

	StatementForm withEmptyPoint() {
		var longer = new ArrayList<>(this.points);
		longer.add("");
		return with(longer);
	}

	StatementForm withoutPoint(int position) {
		if (position < 0 || position >= this.points.size()) {
			return this;
		}
		var shorter = new ArrayList<>(this.points);
		shorter.remove(position);
		return with(shorter);
	}

	private StatementForm with(List<String> newPoints) {
		return new StatementForm(this.version, this.kind, this.content, newPoints, this.links, "");
	}

}
