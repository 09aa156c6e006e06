package org.throughline.action.web;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import org.throughline.action.NewRecommendation;
import org.throughline.action.RecommendationDetails;
import org.throughline.action.RecommendationEdit;
import org.throughline.action.RecommendationSource;
import org.throughline.action.SourceType;
import org.throughline.action.ThemeTag;
import org.throughline.partnership.OrganisationSummary;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.Visibility;

/**
 * The form of a recommendation.
 *
 * @param id chosen by the page for a new one, so that submitting twice adds one
 * @param version the version the editor saw
 * @param source the review or report held here it comes out of; for a new one
 * @param sourceType what else it comes out of; for a new one
 * @param sourceTitle the title of the source
 * @param numberAsWritten its number there
 * @param wording as it is made
 * @param points its sub-points, one a line
 * @param addressees the addressees, as written
 * @param organisationSlugs the addressed organisations
 * @param themeSlugs its themes
 * @param madeOn the date it was made
 * @param progressAsWritten the progress stated in the source
 * @param visibility its visibility
 * @param note the internal note
 */
record RecommendationForm(String id, String version, String source, String sourceType, String sourceTitle,
		String numberAsWritten, String wording, String points, String addressees, List<String> organisationSlugs,
		List<String> themeSlugs, DateParts madeOn, String progressAsWritten, String visibility, String note) {

	RecommendationForm {
		organisationSlugs = FormValues.chosen(organisationSlugs);
		themeSlugs = FormValues.chosen(themeSlugs);
	}

	static RecommendationForm empty(@Nullable RecommendationSource source) {
		return new RecommendationForm(TimeOrderedId.next().toString(), "", (source != null) ? source.key() : "", "",
				(source != null) ? source.title() : "", "", "", "", "", List.of(), List.of(), DateParts.EMPTY, "",
				Visibility.PARTNER.name(), "");
	}

	static RecommendationForm of(RecommendationDetails details) {
		var held = details.recommendation();
		return new RecommendationForm("", String.valueOf(details.version()), "", "", held.sourceTitle(),
				FormValues.text(held.numberAsWritten()), held.wording(), String.join("\n", details.points()),
				FormValues.text(details.addresseesAsWritten()),
				details.organisations().stream().map(OrganisationSummary::slug).toList(),
				details.themes().stream().map(ThemeTag::slug).toList(), DateParts.of(held.madeOn()),
				FormValues.text(details.progressAsWritten()), held.visibility().name(),
				FormValues.text(details.note()));
	}

	/** Records errors on the fields. */
	void check(BindingResult errors, boolean added) {
		var checks = FormChecks.of(errors).required("wording", FormChecks.TEXT).date("madeOn");
		if (this.source.isEmpty()) {
			checks.required("sourceTitle");
		}
		if (added && this.source.isEmpty()) {
			checks.oneOf("sourceType", SourceType.class);
		}
		checks.oneOf("visibility", Visibility.class);
	}

	/**
	 * @param from the source chosen; none where it is not held here
	 */
	NewRecommendation toNew(@Nullable RecommendationSource from) {
		String title = (from != null && this.sourceTitle.isEmpty()) ? from.title() : this.sourceTitle;
		return new NewRecommendation(FormValues.id(this.id),
				(from != null) ? from.type() : SourceType.valueOf(this.sourceType), (from != null) ? from.id() : null,
				title, FormValues.orNull(this.numberAsWritten), this.wording, FormValues.lines(this.points),
				FormValues.orNull(this.addressees), this.organisationSlugs, this.themeSlugs,
				Visibility.valueOf(this.visibility), day(), FormValues.orNull(this.note));
	}

	RecommendationEdit toEdit() {
		return new RecommendationEdit(this.sourceTitle, FormValues.orNull(this.numberAsWritten), this.wording,
				FormValues.lines(this.points), FormValues.orNull(this.addressees), this.organisationSlugs,
				this.themeSlugs, FormValues.orNull(this.progressAsWritten), Visibility.valueOf(this.visibility), day(),
				FormValues.orNull(this.note), FormValues.version(this.version));
	}

	private @Nullable LocalDate day() {
		return this.madeOn.parse().orElse(null);
	}

}
