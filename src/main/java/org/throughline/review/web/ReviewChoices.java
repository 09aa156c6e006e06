package org.throughline.review.web;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.throughline.partnership.OrganisationService;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.security.Visibility;
import org.throughline.statute.StatuteService;
import org.throughline.theme.ThemeService;

/**
 * The answers the forms of a review offer, in the field's words.
 */
@Component
class ReviewChoices {

	private final MessageSource messages;

	private final ThemeService themes;

	private final OrganisationService organisations;

	private final StatuteService statute;

	ReviewChoices(MessageSource messages, ThemeService themes, OrganisationService organisations,
			StatuteService statute) {
		this.messages = messages;
		this.themes = themes;
		this.organisations = organisations;
		this.statute = statute;
	}

	/** The constants with the names their messages give them. */
	List<Choice> of(Collection<? extends Enum<?>> values) {
		return values.stream()
			.map((value) -> new Choice(value.name(),
					text(value.getDeclaringClass().getSimpleName() + "." + value.name())))
			.toList();
	}

	/** The visibilities with what each means. */
	List<Choice> visibilities(Collection<Visibility> values) {
		return values.stream()
			.map((value) -> new Choice(value.name(), text("reviewVisibility." + value.name()),
					text("reviewVisibility." + value.name() + ".hint")))
			.toList();
	}

	List<Choice> themes() {
		return this.themes.themes().stream().map((theme) -> new Choice(theme.slug(), theme.name())).toList();
	}

	List<Choice> partners(UUID partnershipId) {
		return this.organisations.takingPart(partnershipId)
			.stream()
			.map((organisation) -> new Choice(organisation.slug(), organisation.name()))
			.toList();
	}

	List<Choice> regimes() {
		return this.statute.regimes().stream().map((regime) -> new Choice(regime.key(), regime.name())).toList();
	}

	/** What a form sends for a field, in words. */
	String words(String field, String value) {
		if (value.isEmpty()) {
			return value;
		}
		return switch (field) {
			case "kind" -> text("ClockTrigger." + value);
			case "outcome" -> text("ReviewOutcome." + value);
			case "reason" -> text("DelayReason." + value);
			case "status" -> text("ReviewStatus." + value);
			case "visibility" -> text("reviewVisibility." + value);
			case "publicationForm" -> text("PublicationForm." + value);
			case "measure" -> text("ReviewCountType." + value);
			case "lookedAfter", "careLeaver" -> text("review.yes");
			case "themes" -> Choice.textOf(value, themes());
			case "partners" -> Choice.textOf(value,
					this.organisations.all()
						.stream()
						.map((organisation) -> new Choice(organisation.slug(), organisation.name()))
						.toList());
			default -> value;
		};
	}

	String text(String key) {
		return Objects.requireNonNull(this.messages.getMessage(key, null, key, Locale.UK));
	}

}
