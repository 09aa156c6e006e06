package org.throughline.review.web;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

import org.springframework.stereotype.Component;

import org.throughline.platform.text.Messages;
import org.throughline.platform.form.EnumChoices;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.security.Visibility;
import org.throughline.review.NotifiedBy;
import org.throughline.review.ReviewType;
import org.throughline.statute.StatuteService;
import org.throughline.theme.ThemeService;

/**
 * Choices that only the forms of reviews offer.
 */
@Component
class ReviewChoices {

	private final Messages messages;

	private final StatuteService statute;

	private final EnumChoices enums;

	private final ThemeService themes;

	ReviewChoices(Messages messages, StatuteService statute, EnumChoices enums, ThemeService themes) {
		this.messages = messages;
		this.statute = statute;
		this.enums = enums;
		this.themes = themes;
	}

	List<Choice> types() {
		return this.enums.of(ReviewType.class);
	}

	List<Choice> notifiers() {
		return this.enums.of(NotifiedBy.class);
	}

	List<Choice> themes() {
		return this.themes.choices();
	}

	/** Returns visibilities with a hint on who can read the review. */
	List<Choice> visibilities(Collection<Visibility> values) {
		return values.stream()
			.map((value) -> new Choice(value.name(), text("reviewVisibility." + value.name()),
					text("reviewVisibility." + value.name() + ".hint")))
			.toList();
	}

	List<Choice> regimes() {
		return this.statute.regimes().stream().map((regime) -> new Choice(regime.key(), regime.name())).toList();
	}

	String text(String key) {
		return Objects.requireNonNull(this.messages.textOr(key, key));
	}

}
