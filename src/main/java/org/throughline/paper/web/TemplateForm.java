package org.throughline.paper.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.validation.constraints.Size;

import org.springframework.validation.Errors;

import org.throughline.paper.HeaderForm;
import org.throughline.paper.PaperNumbering;
import org.throughline.paper.TemplateContent;
import org.throughline.paper.TemplateDetails;
import org.throughline.paper.TemplateEdit;
import org.throughline.paper.TemplateParts;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.RecordFields;
import org.throughline.platform.govuk.DateParts;

import static org.throughline.platform.form.FormValues.orNull;
import static org.throughline.platform.form.FormValues.text;

/**
 * The form of a template of papers. Rows are in the order of their numbers; empty ones
 * come last and are not saved.
 */
record TemplateForm(String version, Whole whole, Layout layout, @Size(max = 60) List<TemplateRows.Line> lines,
		@Size(max = 60) List<TemplateRows.Part> sections, @Size(max = 60) List<TemplateRows.Source> sources,
		@Size(max = 40) List<TemplateRows.Cleared> clearances) implements RecordFields<TemplateEdit> {

	private static final int SPARE = 2;

	private static final int FIRST = 6;

	TemplateForm {
		lines = TemplateRows.ordered(lines);
		sections = TemplateRows.ordered(sections);
		sources = TemplateRows.ordered(sources);
		clearances = TemplateRows.ordered(clearances);
	}

	static TemplateForm of(TemplateDetails template) {
		var parts = template.parts();
		return new TemplateForm(text(template.version()), Whole.of(template.content()), Layout.of(template.content()),
				TemplateRows.lines(parts), TemplateRows.sections(parts), TemplateRows.sources(parts),
				TemplateRows.clearances(parts));
	}

	/** Returns the form with empty rows to fill in. */
	TemplateForm spacious() {
		return new TemplateForm(this.version, this.whole, this.layout, more(this.lines, TemplateRows.Line.EMPTY),
				more(this.sections, TemplateRows.Part.EMPTY), more(this.sources, TemplateRows.Source.EMPTY),
				more(this.clearances, TemplateRows.Cleared.EMPTY));
	}

	private static <T> List<T> more(List<T> rows, T empty) {
		return Stream.concat(rows.stream(), Stream.generate(() -> empty).limit(rows.isEmpty() ? FIRST : SPARE))
			.toList();
	}

	@Override
	public String title() {
		return this.whole.name;
	}

	@Override
	public void check(Errors errors) {
		FormChecks.of(errors)
			.required("whole.name")
			.atMost("whole.council", FormChecks.LINE)
			.date("whole.validFrom")
			.date("whole.validTo")
			.wholeNumber("whole.longestSides")
			.atMost("layout.fields", FormChecks.TEXT)
			.oneOf("layout.numbering", PaperNumbering.class)
			.oneOf("layout.headerForm", HeaderForm.class)
			.required("layout.recommendation")
			.required("layout.verbs");
		check("lines", this.lines, errors);
		check("sections", this.sections, errors);
		check("sources", this.sources, errors);
		check("clearances", this.clearances, errors);
	}

	private static void check(String list, List<? extends TemplateRows.Row> rows, Errors errors) {
		for (int at = 0; at < rows.size(); at++) {
			if (!rows.get(at).blank()) {
				rows.get(at).check(list + "[" + at + "].", FormChecks.of(errors));
			}
		}
	}

	@Override
	public TemplateEdit toEdit() {
		var parts = filled(this.sections).stream().map(TemplateRows.Part::toPart).toList();
		return new TemplateEdit(
				new TemplateContent(this.whole.name, orNull(this.whole.council),
						new TemplateContent.Validity(this.whole.validFrom.parse().orElse(null),
								this.whole.validTo.parse().orElse(null)),
						FormValues.requiredChoice(PaperNumbering.class, this.layout.numbering),
						new TemplateContent.Header(FormValues.requiredChoice(HeaderForm.class, this.layout.headerForm),
								orNull(this.layout.summaryHeading)),
						new TemplateContent.Recommending(this.layout.recommendation,
								this.layout.recommendationsListed.equals("true"), this.layout.verbs),
						orNull(this.layout.fields), FormValues.wholeNumber(this.whole.longestSides)),
				new TemplateParts(filled(this.lines).stream().map(TemplateRows.Line::toLine).toList(), parts,
						filled(this.sources).stream().map((row) -> row.toSource(parts)).toList(),
						filled(this.clearances).stream().map((row) -> row.toCleared(parts)).toList()));
	}

	private static <T extends TemplateRows.Row> List<T> filled(List<T> rows) {
		return new ArrayList<>(rows.stream().filter((row) -> !row.blank()).toList());
	}

	/** What the template is. */
	record Whole(String name, String council, DateParts validFrom, DateParts validTo, String longestSides) {

		static Whole of(TemplateContent content) {
			return new Whole(content.name(), text(content.council()), DateParts.of(content.validity().validFrom()),
					DateParts.of(content.validity().validTo()), text(content.longestSides()));
		}

	}

	/**
	 * The layout.
	 *
	 * @param recommendationsListed {@code true} or {@code false}
	 * @param fields names of further fields, a line each
	 */
	record Layout(String numbering, String headerForm, String summaryHeading, String recommendation,
			String recommendationsListed, String verbs, String fields) {

		static Layout of(TemplateContent content) {
			var recommending = Objects.requireNonNull(content.recommending());
			return new Layout(content.numbering().name(), content.header().headerForm().name(),
					text(content.header().summaryHeading()), recommending.recommendation(),
					text(recommending.recommendationsListed()), recommending.verbs(), text(content.fields()));
		}

	}

}
