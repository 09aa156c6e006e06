package org.throughline.review.web;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.throughline.platform.govuk.Choice;
import org.throughline.platform.security.Visibility;
import org.throughline.statute.StatuteService;

/**
 * Choices that only the forms of reviews offer.
 */
@Component
class ReviewChoices {

	private final MessageSource messages;

	private final StatuteService statute;

	ReviewChoices(MessageSource messages, StatuteService statute) {
		this.messages = messages;
		this.statute = statute;
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
		return Objects.requireNonNull(this.messages.getMessage(key, null, key, Locale.UK));
	}

}
