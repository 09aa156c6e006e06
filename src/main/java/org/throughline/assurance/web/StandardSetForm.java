package org.throughline.assurance.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.validation.Errors;

import org.throughline.assurance.AuditCycle;
import org.throughline.assurance.StandardDetails;
import org.throughline.assurance.StandardSetContent;
import org.throughline.assurance.StandardSetDetails;
import org.throughline.assurance.StandardSetEdit;
import org.throughline.assurance.StandardSetKind;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.RecordFields;
import org.throughline.platform.govuk.DateParts;

import static org.throughline.platform.form.FormValues.orNull;
import static org.throughline.platform.form.FormValues.text;

/**
 * The form of a set of standards. Empty standards are not saved.
 */
record StandardSetForm(String version, @Valid Content content, @NotBlank String scheme, String follows,
		@Size(max = 80) List<StandardForm> standards) implements RecordFields<StandardSetEdit> {

	private static final int SPARE_STANDARDS = 3;

	private static final int NEW_STANDARDS = 8;

	static StandardSetForm of(StandardSetDetails set) {
		return new StandardSetForm(text(set.version()), Content.of(set.content()), set.scheme().slug(),
				text(set.followsSlug()), set.standards().stream().map(StandardForm::of).toList());
	}

	/** Returns the form with empty standards to fill in. */
	StandardSetForm withSpareStandards() {
		var more = new ArrayList<>(this.standards);
		more.addAll(
				Collections.nCopies(more.isEmpty() ? NEW_STANDARDS : SPARE_STANDARDS, new StandardForm("", "", "")));
		return new StandardSetForm(this.version, this.content, this.scheme, this.follows, more);
	}

	@Override
	public String title() {
		return this.content.name;
	}

	@Override
	public void check(Errors errors) {
		var checks = FormChecks.of(errors)
			.oneOf("content.kind", StandardSetKind.class)
			.requiredDate("content.asAt")
			.wholeNumber("content.cycle.intervalMonths")
			.date("content.cycle.nextDueOn");
		IntStream.range(0, this.standards.size()).filter((at) -> !this.standards.get(at).blank()).forEach((at) -> {
			String standard = "standards[" + at + "].";
			checks.required(standard + "title").atMost(standard + "wording", FormChecks.TEXT);
		});
	}

	@Override
	public StandardSetEdit toEdit() {
		return new StandardSetEdit(this.content.toContent(), this.scheme, orNull(this.follows),
				this.standards.stream()
					.filter((standard) -> !standard.blank())
					.map((standard) -> new StandardSetEdit.StandardEdit(FormValues.wholeNumber(standard.number),
							standard.title, orNull(standard.wording)))
					.toList());
	}

	record Content(@NotBlank @Size(max = 200) String name, @NotBlank @Size(max = 40) String yearLabel, String kind,
			DateParts asAt, @Size(max = 10_000) String about, @Size(max = 500) String jointNote, @Valid Cycle cycle) {

		static Content of(StandardSetContent content) {
			return new Content(content.name(), content.yearLabel(), content.kind().name(), DateParts.of(content.asAt()),
					text(content.about()), text(content.jointNote()), Cycle.of(content.cycle()));
		}

		StandardSetContent toContent() {
			return new StandardSetContent(this.name, this.yearLabel,
					FormValues.requiredChoice(StandardSetKind.class, this.kind), this.asAt.parse().orElseThrow(),
					orNull(this.about), orNull(this.jointNote), this.cycle.toCycle());
		}

	}

	/** The cycle of an audit. */
	record Cycle(@Size(max = 100) String cycleLabel, String intervalMonths, DateParts nextDueOn) {

		static Cycle of(AuditCycle cycle) {
			return new Cycle(text(cycle.cycleLabel()), text(cycle.intervalMonths()), DateParts.of(cycle.nextDueOn()));
		}

		AuditCycle toCycle() {
			return new AuditCycle(orNull(this.cycleLabel), FormValues.wholeNumber(this.intervalMonths),
					this.nextDueOn.parse().orElse(null));
		}

	}

	/**
	 * One standard.
	 *
	 * @param number its saved number; empty for a new standard
	 */
	record StandardForm(String number, String title, String wording) {

		static StandardForm of(StandardDetails standard) {
			return new StandardForm(text(standard.number()), standard.title(), text(standard.wording()));
		}

		boolean blank() {
			return this.title.isEmpty() && this.wording.isEmpty();
		}

		/** Returns the text that an edit conflict compares. */
		@Override
		public String toString() {
			return this.wording.isEmpty() ? this.title : this.title + " – " + this.wording;
		}

	}

}
