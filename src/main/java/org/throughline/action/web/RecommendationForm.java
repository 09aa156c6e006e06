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

	RecommendationForm(@Nullable String id, @Nullable String version, @Nullable String source,
			@Nullable String sourceType, @Nullable String sourceTitle, @Nullable String numberAsWritten,
			@Nullable String wording, @Nullable String points, @Nullable String addressees,
			@Nullable List<String> organisationSlugs, @Nullable List<String> themeSlugs, @Nullable DateParts madeOn,
			@Nullable String progressAsWritten, @Nullable String visibility, @Nullable String note) {
		this.id = Typed.text(id);
		this.version = Typed.text(version);
		this.source = Typed.text(source);
		this.sourceType = Typed.text(sourceType);
		this.sourceTitle = Typed.text(sourceTitle);
		this.numberAsWritten = Typed.text(numberAsWritten);
		this.wording = Typed.text(wording);
		this.points = Typed.text(points);
		this.addressees = Typed.text(addressees);
		this.organisationSlugs = Typed.list(organisationSlugs);
		this.themeSlugs = Typed.list(themeSlugs);
		this.madeOn = (madeOn != null) ? madeOn : DateParts.EMPTY;
		this.progressAsWritten = Typed.text(progressAsWritten);
		this.visibility = Typed.text(visibility);
		this.note = Typed.text(note);
	}

	static RecommendationForm empty(@Nullable RecommendationSource source) {
		return new RecommendationForm(TimeOrderedId.next().toString(), "", (source != null) ? source.key() : "", "",
				(source != null) ? source.title() : "", "", "", "", "", null, null, null, "", Visibility.PARTNER.name(),
				"");
	}

	static RecommendationForm of(RecommendationDetails details) {
		var held = details.recommendation();
		return new RecommendationForm("", String.valueOf(details.version()), "", "", held.sourceTitle(),
				held.numberAsWritten(), held.wording(), String.join("\n", details.points()),
				details.addresseesAsWritten(), details.organisations().stream().map(OrganisationSummary::slug).toList(),
				details.themes().stream().map(ThemeTag::slug).toList(), DateParts.of(held.madeOn()),
				details.progressAsWritten(), held.visibility().name(), details.note());
	}

	/** Records errors on the fields. */
	void check(BindingResult result, boolean added) {
		if (added && this.source.isEmpty() && Typed.choice(SourceType.class, this.sourceType).isEmpty()) {
			result.rejectValue("sourceType", "recommendation.sourceType.missing");
		}
		if (this.source.isEmpty()) {
			Typed.required("sourceTitle", this.sourceTitle, result);
		}
		Typed.required("wording", this.wording, result);
		if (!this.madeOn.blank() && this.madeOn.parse().isEmpty()) {
			result.rejectValue("madeOn", "action.date.notReal");
		}
		if (Typed.choice(Visibility.class, this.visibility).isEmpty()) {
			result.rejectValue("visibility", "action.visibility.missing");
		}
	}

	/**
	 * @param from the source chosen; none where it is not held here
	 */
	NewRecommendation toNew(@Nullable RecommendationSource from) {
		String title = (from != null && this.sourceTitle.isEmpty()) ? from.title() : this.sourceTitle;
		return new NewRecommendation(Typed.id(this.id),
				(from != null) ? from.type() : SourceType.valueOf(this.sourceType), (from != null) ? from.id() : null,
				title, Typed.orNothing(this.numberAsWritten), this.wording, Typed.lines(this.points),
				Typed.orNothing(this.addressees), this.organisationSlugs, this.themeSlugs,
				Visibility.valueOf(this.visibility), day(), Typed.orNothing(this.note));
	}

	RecommendationEdit toEdit() {
		return new RecommendationEdit(this.sourceTitle, Typed.orNothing(this.numberAsWritten), this.wording,
				Typed.lines(this.points), Typed.orNothing(this.addressees), this.organisationSlugs, this.themeSlugs,
				Typed.orNothing(this.progressAsWritten), Visibility.valueOf(this.visibility), day(),
				Typed.orNothing(this.note), Typed.version(this.version));
	}

	private @Nullable LocalDate day() {
		return this.madeOn.parse().orElse(null);
	}

}
