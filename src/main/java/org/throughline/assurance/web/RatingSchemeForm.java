package org.throughline.assurance.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.validation.Errors;

import org.throughline.assurance.RatingColour;
import org.throughline.assurance.RatingLevel;
import org.throughline.assurance.RatingSchemeDetails;
import org.throughline.assurance.RatingSchemeEdit;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormRow;
import org.throughline.platform.form.FormFields;
import org.throughline.platform.form.FormValues;

/**
 * The form of a rating scheme. Empty levels are not saved.
 */
record RatingSchemeForm(@NotBlank @Size(max = 200) String name, @Size(max = 500) String source,
		@Size(max = 20) List<LevelForm> levels, String version) implements FormFields {

	private static final int SPARE_LEVELS = 2;

	private static final int NEW_LEVELS = 4;

	static RatingSchemeForm of(RatingSchemeDetails scheme) {
		return new RatingSchemeForm(scheme.name(), FormValues.text(scheme.source()),
				scheme.levels().stream().map(LevelForm::of).toList(), FormValues.text(scheme.version()));
	}

	/** Returns the form with empty levels to fill in. */
	RatingSchemeForm withSpareLevels() {
		List<LevelForm> more = new ArrayList<>(filled().toList());
		more.addAll(Stream.generate(() -> LevelForm.EMPTY).limit(more.isEmpty() ? NEW_LEVELS : SPARE_LEVELS).toList());
		return new RatingSchemeForm(this.name, this.source, more, this.version);
	}

	private Stream<LevelForm> filled() {
		return this.levels.stream().filter((level) -> !level.blank());
	}

	@Override
	public void check(Errors errors) {
		var checks = FormChecks.of(errors);
		IntStream.range(0, this.levels.size()).filter((at) -> !this.levels.get(at).blank()).forEach((at) -> {
			String level = "levels[" + at + "].";
			checks.required(level + "label", 60)
				.oneOf(level + "colour", RatingColour.class)
				.required(level + "definition", 2_000);
		});
	}

	RatingSchemeEdit toEdit() {
		return new RatingSchemeEdit(this.name, FormValues.orNull(this.source),
				filled()
					.map((level) -> new RatingSchemeEdit.LevelEdit(FormValues.orNull(level.was), level.label,
							FormValues.requiredChoice(RatingColour.class, level.colour), level.definition))
					.toList());
	}

	/**
	 * One level.
	 *
	 * @param was its saved label; empty for a new level
	 */
	record LevelForm(String was, String label, String colour, String definition) implements FormRow {

		static final LevelForm EMPTY = new LevelForm("", "", "", "");

		static LevelForm of(RatingLevel level) {
			return new LevelForm(level.label(), level.label(), level.colour().name(), level.definition());
		}

		@Override
		public boolean blank() {
			return this.label.isEmpty() && this.definition.isEmpty();
		}

	}

}
