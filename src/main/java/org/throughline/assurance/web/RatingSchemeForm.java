package org.throughline.assurance.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import org.throughline.assurance.RatingColour;
import org.throughline.assurance.RatingLevelDetails;
import org.throughline.assurance.RatingSchemeDetails;
import org.throughline.assurance.RatingSchemeEdit;
import org.throughline.platform.govuk.Typed;

/**
 * A rating scheme as typed. Levels left empty are none.
 */
record RatingSchemeForm(@NotBlank @Size(max = 200) String name, @Size(max = 500) String source,
		@Size(max = 20) List<@Valid LevelForm> levels, String version) {

	private static final int SPARE = 2;

	private static final int AT_FIRST = 4;

	RatingSchemeForm {
		name = Typed.words(name);
		source = Typed.words(source);
		levels = (levels != null) ? List.copyOf(levels) : List.of();
		version = Typed.words(version);
	}

	static RatingSchemeForm empty() {
		return new RatingSchemeForm("", "", List.of(), "").withSpace(AT_FIRST);
	}

	static RatingSchemeForm of(RatingSchemeDetails scheme) {
		return new RatingSchemeForm(scheme.name(), Typed.shown(scheme.source()),
				scheme.levels().stream().map(LevelForm::of).toList(), "");
	}

	/** With empty levels to fill in below. */
	RatingSchemeForm withSpace() {
		return withSpace((this.levels.stream().allMatch(LevelForm::blank)) ? AT_FIRST : SPARE);
	}

	private RatingSchemeForm withSpace(int spare) {
		List<LevelForm> more = new ArrayList<>(this.levels.stream().filter((level) -> !level.blank()).toList());
		for (int place = 0; place < spare; place++) {
			more.add(LevelForm.EMPTY);
		}
		return new RatingSchemeForm(this.name, this.source, more, this.version);
	}

	/** The same without the levels left empty, to compare with what stands. */
	RatingSchemeForm filled() {
		return new RatingSchemeForm(this.name, this.source,
				this.levels.stream().filter((level) -> !level.blank()).toList(), this.version);
	}

	RatingSchemeEdit toEdit(BindingResult errors) {
		List<RatingSchemeEdit.LevelEdit> edits = new ArrayList<>();
		for (int place = 0; place < this.levels.size(); place++) {
			var level = this.levels.get(place);
			if (!level.blank()) {
				String path = "levels[" + place + "].";
				if (level.label.isEmpty()) {
					errors.rejectValue(path + "label", "ratingScheme.label.missing");
				}
				if (level.definition.isEmpty()) {
					errors.rejectValue(path + "definition", "ratingScheme.definition.missing");
				}
				var colour = Typed.choice(RatingColour.class, level.colour, path + "colour", errors);
				edits.add(new RatingSchemeEdit.LevelEdit(Typed.orNothing(level.was), level.label,
						(colour != null) ? colour : RatingColour.GREY, level.definition));
			}
		}
		return new RatingSchemeEdit(this.name, Typed.orNothing(this.source), edits);
	}

	/**
	 * A level as typed.
	 *
	 * @param was the label it had; none where it is new
	 */
	record LevelForm(@Size(max = 60) String was, @Size(max = 60) String label, String colour,
			@Size(max = 2_000) String definition) {

		static final LevelForm EMPTY = new LevelForm("", "", "", "");

		LevelForm(@Nullable String was, @Nullable String label, @Nullable String colour, @Nullable String definition) {
			this.was = Typed.words(was);
			this.label = Typed.words(label);
			this.colour = Typed.words(colour);
			this.definition = Typed.words(definition);
		}

		static LevelForm of(RatingLevelDetails level) {
			return new LevelForm(level.label(), level.label(), level.colour().name(), level.definition());
		}

		boolean blank() {
			return this.label.isEmpty() && this.definition.isEmpty();
		}

		/** As a reader compares it. */
		@Override
		public String toString() {
			return List.of(this.label, this.colour, this.definition)
				.stream()
				.filter((words) -> !words.isEmpty())
				.collect(Collectors.joining(" – "));
		}

	}

}
