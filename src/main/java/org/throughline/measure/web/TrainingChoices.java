package org.throughline.measure.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.measure.TrainingCharge;
import org.throughline.measure.TrainingDetails;
import org.throughline.measure.TrainingKind;
import org.throughline.measure.TrainingMode;
import org.throughline.measure.TrainingService;
import org.throughline.partnership.OrganisationChoices;
import org.throughline.partnership.ReportDirectory;
import org.throughline.platform.form.EnumChoices;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.persistence.NamedReference;
import org.throughline.theme.ThemeService;

/**
 * The choices of the form of a training activity.
 */
@Component
class TrainingChoices {

	private final EnumChoices enums;

	private final ReportDirectory reports;

	private final OrganisationChoices organisations;

	private final ThemeService themes;

	private final TrainingService activities;

	TrainingChoices(EnumChoices enums, ReportDirectory reports, OrganisationChoices organisations, ThemeService themes,
			TrainingService activities) {
		this.enums = enums;
		this.reports = reports;
		this.organisations = organisations;
		this.themes = themes;
		this.activities = activities;
	}

	/** Returns the choices of each field. */
	Map<String, List<Choice>> of(UUID partnershipId, @Nullable TrainingDetails activity) {
		var organisation = (activity != null) ? activity.links().organisation() : null;
		var choices = new LinkedHashMap<String, List<Choice>>();
		choices.put("kind", this.enums.of(TrainingKind.class));
		choices.put("delivery.mode", this.enums.of(TrainingMode.class));
		choices.put("delivery.charge", this.enums.of(TrainingCharge.class));
		choices.put("description.report", this.reports.choices(partnershipId));
		choices.put("delivery.provider", this.organisations.members(partnershipId,
				(activity != null) ? activity.content().date().from() : null, NamedReference.slugs(organisation)));
		choices.put("description.review", this.activities.reviews(partnershipId));
		choices.put("description.themes", this.themes.choices());
		return choices;
	}

}
