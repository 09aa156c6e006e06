package org.throughline.assurance.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.validation.BindingResult;

import org.throughline.assurance.StandardDetails;
import org.throughline.assurance.StandardSetContent;
import org.throughline.assurance.StandardSetDetails;
import org.throughline.assurance.StandardSetEdit;
import org.throughline.assurance.StandardSetKind;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;

import static org.throughline.platform.form.FormValues.orNull;
import static org.throughline.platform.form.FormValues.text;

/**
 * The form of a set of standards. Empty standards are not saved.
 */
record StandardSetForm(@NotBlank @Size(max = 200) String name, @NotBlank @Size(max = 40) String yearLabel, String kind,
		@NotBlank String scheme, DateParts asAt, @Size(max = 10_000) String about, @Size(max = 500) String jointNote,
		String follows, @Size(max = 80) List<StandardForm> standards, String version) {

	private static final int SPARE_STANDARDS = 3;

	private static final int NEW_STANDARDS = 8;

	static StandardSetForm empty() {
		return new StandardSetForm("", "", "", "", DateParts.EMPTY, "", "", "", List.of(), "").withSpareStandards();
	}

	static StandardSetForm of(StandardSetDetails set) {
		var content = set.content();
		return new StandardSetForm(content.name(), content.yearLabel(), content.kind().name(), set.scheme().slug(),
				DateParts.of(content.asAt()), text(content.about()), text(content.jointNote()), text(set.followsSlug()),
				set.standards().stream().map(StandardForm::of).toList(), text(set.version()));
	}

	/** Returns the form with empty standards to fill in. */
	StandardSetForm withSpareStandards() {
		var more = new ArrayList<>(this.standards);
		more.addAll(Stream.generate(() -> StandardForm.EMPTY)
			.limit(more.isEmpty() ? NEW_STANDARDS : SPARE_STANDARDS)
			.toList());
		return with(more);
	}

	/** Returns the form without empty standards, to compare it with the saved set. */
	StandardSetForm filled() {
		return with(this.standards.stream().filter((standard) -> !standard.title.isEmpty()).toList());
	}

	private StandardSetForm with(List<StandardForm> others) {
		return new StandardSetForm(this.name, this.yearLabel, this.kind, this.scheme, this.asAt, this.about,
				this.jointNote, this.follows, others, this.version);
	}

	void check(BindingResult errors) {
		var checks = FormChecks.of(errors).oneOf("kind", StandardSetKind.class).requiredDate("asAt");
		IntStream.range(0, this.standards.size()).filter((at) -> !this.standards.get(at).blank()).forEach((at) -> {
			String standard = "standards[" + at + "].";
			checks.required(standard + "title").atMost(standard + "wording", 5_000);
		});
	}

	StandardSetEdit toEdit() {
		var content = new StandardSetContent(this.name, this.yearLabel,
				FormValues.requiredChoice(StandardSetKind.class, this.kind), this.asAt.parse().orElseThrow(),
				orNull(this.about), orNull(this.jointNote));
		return new StandardSetEdit(content, this.scheme, orNull(this.follows),
				filled().standards.stream()
					.map((standard) -> new StandardSetEdit.StandardEdit(FormValues.wholeNumber(standard.number),
							standard.title, orNull(standard.wording)))
					.toList());
	}

	/**
	 * One standard.
	 *
	 * @param number its saved number; empty for a new standard
	 */
	record StandardForm(String number, String title, String wording) {

		static final StandardForm EMPTY = new StandardForm("", "", "");

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
