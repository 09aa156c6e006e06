package org.throughline.partnership.web;

import java.util.List;

import jakarta.validation.constraints.Size;

import org.springframework.validation.BindingResult;

import org.throughline.partnership.OrganisationDetails;
import org.throughline.partnership.SuccessionContent;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;

record SuccessionForm(String successor, DateParts day, String footprint, String certainty,
		@Size(max = 2_000) String note, String version) {

	static SuccessionForm empty() {
		return new SuccessionForm("", DateParts.EMPTY, "", "confirmed", "", "");
	}

	static SuccessionForm of(OrganisationDetails.RelatedOrganisation successor) {
		return new SuccessionForm(successor.slug(), DateParts.of(successor.on()),
				successor.sameFootprint() ? "same" : "other", successor.confirmed() ? "confirmed" : "expected",
				FormValues.text(successor.note()), FormValues.text(successor.version()));
	}

	/** Returns the form with the successor, which editing does not change. */
	SuccessionForm of(String slug) {
		return new SuccessionForm(slug, this.day, this.footprint, this.certainty, this.note, this.version);
	}

	void check(BindingResult errors) {
		FormChecks.of(errors)
			.requiredDate("day")
			.oneOf("footprint", List.of("same", "other"))
			.oneOf("certainty", List.of("confirmed", "expected"));
	}

	SuccessionContent toContent() {
		return new SuccessionContent(this.day.parse().orElseThrow(), this.footprint.equals("same"),
				this.certainty.equals("confirmed"), FormValues.orNull(this.note));
	}

}
