package org.throughline.measure.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.throughline.partnership.OrganisationService;
import org.throughline.partnership.PartnershipService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.security.CurrentUser;

/**
 * The partnership whose business manager someone is, and what the forms of money and
 * training offer to choose from.
 */
@Component
class MeasurePlace {

	private final PartnershipService partnerships;

	private final OrganisationService organisations;

	private final MessageSource messages;

	private final CurrentUser user;

	MeasurePlace(PartnershipService partnerships, OrganisationService organisations, MessageSource messages,
			CurrentUser user) {
		this.partnerships = partnerships;
		this.organisations = organisations;
		this.messages = messages;
		this.user = user;
	}

	/** The partnership of this slug, for its business managers; for nobody else. */
	PartnershipSummary require(String slug) {
		var partnership = this.partnerships.require(slug);
		this.user.requireManager(partnership.id());
		return partnership;
	}

	/**
	 * The organisations that take part, or took part.
	 * @param chosen one that is to be offered whatever it is, such as the one chosen
	 * before
	 * @param name how that is called
	 */
	List<Choice> organisations(UUID partnershipId, @Nullable String chosen, @Nullable String name) {
		var choices = new ArrayList<Choice>();
		this.organisations.takingPart(partnershipId)
			.forEach((each) -> choices.add(new Choice(each.slug(), each.name())));
		if (chosen != null && name != null && choices.stream().noneMatch((choice) -> choice.value().equals(chosen))) {
			choices.add(new Choice(chosen, name));
		}
		return choices;
	}

	/** The answers an enum gives, in words. */
	List<Choice> choices(Enum<?>[] values) {
		return Arrays.stream(values)
			.map((value) -> new Choice(value.name(),
					this.messages.getMessage(value.getClass().getSimpleName() + "." + value.name(), null, Locale.UK)))
			.toList();
	}

	/** The way from the start of the business manager's pages. */
	static List<PageLink> trail(PartnershipSummary partnership, PageLink... below) {
		var trail = new ArrayList<PageLink>();
		trail.add(new PageLink("Manage", "/manage"));
		trail.add(new PageLink(partnership.name(), "/manage/" + partnership.slug()));
		trail.addAll(List.of(below));
		return trail;
	}

}
