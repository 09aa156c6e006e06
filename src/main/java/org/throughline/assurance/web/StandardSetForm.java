package org.throughline.assurance.web;

import java.util.ArrayList;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import org.throughline.assurance.StandardDetails;
import org.throughline.assurance.StandardSetDetails;
import org.throughline.assurance.StandardSetEdit;
import org.throughline.assurance.StandardSetKind;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.Typed;

/**
 * A set of standards as typed. Standards left empty are none.
 */
record StandardSetForm(@NotBlank @Size(max = 200) String name, @NotBlank @Size(max = 40) String yearLabel, String kind,
		@NotBlank String scheme, DateParts asAt, @Size(max = 10_000) String about, @Size(max = 500) String jointNote,
		String follows, @Size(max = 80) List<@Valid StandardForm> standards, String version) {

	private static final int SPARE = 3;

	private static final int AT_FIRST = 8;

	StandardSetForm {
		name = Typed.words(name);
		yearLabel = Typed.words(yearLabel);
		kind = Typed.words(kind);
		scheme = Typed.words(scheme);
		asAt = Typed.date(asAt);
		about = Typed.words(about);
		jointNote = Typed.words(jointNote);
		follows = Typed.words(follows);
		standards = (standards != null) ? List.copyOf(standards) : List.of();
		version = Typed.words(version);
	}

	static StandardSetForm empty() {
		return new StandardSetForm("", "", "", "", DateParts.EMPTY, "", "", "", List.of(), "").withSpace();
	}

	static StandardSetForm of(StandardSetDetails set) {
		return new StandardSetForm(set.name(), set.yearLabel(), set.kind().name(), set.scheme().slug(),
				DateParts.of(set.asAt()), Typed.shown(set.about()), Typed.shown(set.jointNote()),
				Typed.shown(set.followsSlug()), set.standards().stream().map(StandardForm::of).toList(), "");
	}

	/** With empty standards to fill in below. */
	StandardSetForm withSpace() {
		var more = new ArrayList<>(this.standards);
		int spare = this.standards.isEmpty() ? AT_FIRST : SPARE;
		for (int place = 0; place < spare; place++) {
			more.add(StandardForm.EMPTY);
		}
		return with(more);
	}

	/** The same without the standards left empty, to compare with what stands. */
	StandardSetForm filled() {
		return with(this.standards.stream().filter((standard) -> !standard.title.isEmpty()).toList());
	}

	private StandardSetForm with(List<StandardForm> others) {
		return new StandardSetForm(this.name, this.yearLabel, this.kind, this.scheme, this.asAt, this.about,
				this.jointNote, this.follows, others, this.version);
	}

	@Nullable StandardSetEdit toEdit(BindingResult errors) {
		var chosen = Typed.choice(StandardSetKind.class, this.kind, "kind", errors);
		var day = Typed.day(this.asAt, "asAt", errors);
		if (this.asAt.blank()) {
			errors.rejectValue("asAt", "date.missing");
		}
		List<StandardSetEdit.StandardEdit> edits = new ArrayList<>();
		for (int place = 0; place < this.standards.size(); place++) {
			var standard = this.standards.get(place);
			if (standard.title.isEmpty() && !standard.wording.isEmpty()) {
				errors.rejectValue("standards[" + place + "].title", "standardSet.title.missing");
			}
			if (!standard.title.isEmpty()) {
				edits.add(new StandardSetEdit.StandardEdit(
						standard.number.matches("[1-9][0-9]{0,3}") ? Integer.valueOf(standard.number) : null,
						standard.title, Typed.orNothing(standard.wording)));
			}
		}
		return (chosen == null || day == null || errors.hasErrors()) ? null
				: new StandardSetEdit(this.name, this.yearLabel, chosen, this.scheme, day, Typed.orNothing(this.about),
						Typed.orNothing(this.jointNote), Typed.orNothing(this.follows), edits);
	}

	/**
	 * A standard as typed.
	 *
	 * @param number the number it has; none where it is new
	 */
	record StandardForm(String number, @Size(max = 500) String title, @Size(max = 5_000) String wording) {

		static final StandardForm EMPTY = new StandardForm("", "", "");

		StandardForm(@Nullable String number, @Nullable String title, @Nullable String wording) {
			this.number = Typed.words(number);
			this.title = Typed.words(title);
			this.wording = Typed.words(wording);
		}

		static StandardForm of(StandardDetails standard) {
			return new StandardForm(String.valueOf(standard.number()), standard.title(),
					Typed.shown(standard.wording()));
		}

		/** As a reader compares it. */
		@Override
		public String toString() {
			return this.wording.isEmpty() ? this.title : this.title + " – " + this.wording;
		}

	}

}
